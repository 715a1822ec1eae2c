import { nameProblem } from '../../normal-forms/index.ts'
import type { Said, TextRef } from '../../texts/text.ts'
import type { DecimalMark } from '../options.ts'
import { say } from '../row-texts.ts'
import type { Parsed } from '../values/cell.ts'
import { refuse, take } from '../values/cell.ts'
import type { DateReader, Moment } from '../values/date.ts'
import { parseCount, parseDecimal } from '../values/number.ts'
import {
  parseAddress,
  parseCountry,
  parseFlag,
  parseIdentifier,
  parseIdentifiers,
  parseLanguage,
  parseLanguages,
  parseLine,
  parseList,
  parseMail,
  parseText,
} from '../values/text.ts'

/** How the cells of one file are written. */
export interface Reading {
  readonly decimal: DecimalMark
  readonly dates: DateReader
}

/** What a column can fill, and how its cells are read. */
export interface Field<T> {
  read(text: string, reading: Reading): Parsed<T>
  /** A row without it is refused; what to do is said with it. */
  readonly required?: string
  /** Which text `required` is; left out for words of one's own. */
  readonly requiredText?: TextRef
  /** A row in which the cell of a required field is blank holds no record, and is no problem: nobody manages the head. */
  readonly blankIsNone?: boolean
  /** Free text: `-` and `n/a` are text there, and only a blank cell is empty. */
  readonly free?: boolean
  /** Whether its text may be joined from several columns, such as a first and a last name, or a day and a time. */
  readonly joins?: boolean
  /** Names something by its id: `NaN` and `(null)` name nothing. */
  readonly names?: boolean
  /** Identifies what the row is about: several columns are joined by `:`, all needed, and `Total` is a total of others. */
  readonly identifies?: boolean
}
export type Fields = { readonly [name: string]: Field<unknown> }
type ValueOf<F> = F extends Field<infer T> ? T : never
/** Undefined where the file has no column for it, null where its cell is empty. */
export type FieldValues<F extends Fields> = {
  [K in keyof F]: F[K] extends { readonly required: string } ? ValueOf<F[K]> : ValueOf<F[K]> | null | undefined
}

/** A field that every row must fill. @param remedy what to do, in words of one's own or with its text. */
export const required = <T>(field: Field<T>, remedy: string | Said): Field<T> & { readonly required: string } => ({
  ...field,
  ...(typeof remedy === 'string' ? { required: remedy } : { required: remedy.message, requiredText: remedy.text }),
})

/** A field without which a row holds no record: a blank cell is no problem, a missing column is one. */
export const blankIsNone = <T>(field: Field<T>, remedy: string | Said): Field<T> & { readonly required: string } => ({
  ...required(field, remedy),
  blankIsNone: true,
})

export const identifier = (maxLength?: number): Field<string> => ({
  read: (text) => parseIdentifier(text, maxLength),
  names: true,
  identifies: true,
  joins: true,
})
/** An identifier of something else than the row itself. */
export const reference = (maxLength?: number): Field<string> => ({
  read: (text) => parseIdentifier(text, maxLength),
  names: true,
})
/** Identifiers of several things, each in its place. */
export const references = (maxLength?: number): Field<string[]> => ({
  read: (text) => parseIdentifiers(text, maxLength),
  names: true,
})
export const line = (maxLength: number, free = false): Field<string> => ({
  read: (text) => parseLine(text, maxLength),
  free,
  joins: true,
})
export const text = (maxLength: number): Field<string> => ({
  read: (written) => parseText(written, maxLength),
  free: true,
})
export const flag: Field<boolean> = { read: parseFlag }
export const decimal: Field<string> = { read: (written, reading) => parseDecimal(written, reading.decimal) }
export const count = (most?: number): Field<number> => ({
  read: (written, reading) => parseCount(written, reading.decimal, most),
})
export const moment: Field<Moment> = { read: (written, { dates }) => dates.read(written), joins: true }
export const mail: Field<string> = { read: parseMail }
export const address: Field<string> = { read: parseAddress, identifies: true }
export const language: Field<string> = { read: parseLanguage }
export const languages: Field<string[]> = { read: parseLanguages }
export const country: Field<string> = { read: parseCountry }
export const list = (maxLength: number): Field<string[]> => ({
  read: (written) => {
    const parts = parseList(written)
    const isLong = parts.some((part) => nameProblem(part, maxLength) === 'TOO_LONG')
    return isLong ? refuse(say('part-too-long', { most: maxLength }), 'TOO_LARGE') : take(parts)
  },
})
