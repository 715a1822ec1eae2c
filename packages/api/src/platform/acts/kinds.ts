import { LONGEST_NAME, nameProblem, shownText } from '@portevoix/sdk/normal-forms'
import type { EnumRef, InputTypeParam } from '@pothos/core'
import { z } from 'zod'
import type { SchemaTypes } from '../../core/builder.ts'
import { MailAddress } from '../../core/keys.ts'
import { MoneyInput } from '../../core/money.ts'
import { inputTexts, issueOf, saying } from '../../core/parse.ts'
import { storableText } from '../../core/text.ts'
import type { Text } from '../../core/texts/index.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { texts } from './texts.ts'
import type { NodeName } from './things.ts'

/**
 * A kind of value that callers send: its GraphQL type, its check, and the value that the act gets. A field of an input
 * is declared by one kind, in one line.
 */
export interface Kind<Value = unknown> {
  readonly type: InputTypeParam<SchemaTypes>
  /** For the schema, including the checked limits. */
  readonly description: string
  /** Converts the coerced GraphQL value to the value for the act, except ids, which are looked up together. */
  readonly schema: z.ZodType<Value>
  readonly required: boolean
  /** The type of the object that an id, or each id of a list, refers to. */
  readonly refersTo?: NodeName
  /** What an actor whose permission does not cover the whole organisation needs for that object: see `idOf`. */
  readonly least?: Least
  /** The fields of a nested input, or of a list of them. */
  readonly fields?: Fields
  /** The default value, for the schema. */
  readonly otherwise?: unknown
  /** What to send instead of a deprecated field. */
  readonly deprecated?: string
  /** Whether the act itself parses the value: see `unread`. */
  readonly unread?: true
  /** Whether an empty text is a value, as in a message that is being written. Every other text is refused when empty. */
  readonly mayBeEmpty?: true
}

export type Fields = Readonly<Record<string, Kind>>

/**
 * What a caller needs for an object that they name: that their permission reaches it, that they may read it, or only
 * that it exists.
 */
export type Least = 'REACH' | 'READ' | 'KNOW'

type OptionalKey<F extends Fields> = { [K in keyof F]: undefined extends ValueOf<F[K]> ? K : never }[keyof F]
type ValueOf<K> = K extends Kind<infer Value> ? Value : never

/** The values that an act gets from an input. */
export type ValuesOf<F extends Fields> = { [K in Exclude<keyof F, OptionalKey<F>>]: ValueOf<F[K]> } & {
  [K in OptionalKey<F>]?: ValueOf<F[K]>
}

/** Adds the checked limits to a description: `Name` and `at most 200 characters` become one sentence. */
const withLimit = (description: string, limit: string) =>
  description.endsWith('.')
    ? `${description} ${limit.charAt(0).toUpperCase()}${limit.slice(1)}.`
    : `${description}, ${limit}.`
const count = (most: number) => most.toLocaleString('en-US')
const asSentence = (description: string) => (description.endsWith('.') ? description : `${description}.`)

function kindOf<Value>(
  type: InputTypeParam<SchemaTypes>,
  description: string,
  schema: z.ZodType<Value>,
  more: Pick<Kind, 'refersTo' | 'least' | 'fields' | 'mayBeEmpty'> = {},
): Kind<Value> {
  return { type, description, schema, required: true, ...more }
}

const LONGEST_PROSE = 5_000

/**
 * One line of text, such as a name: trimmed, normalised to NFC, never empty.
 * @param options.form converts it to its normal form before the check.
 */
export function line(
  description: string,
  options: { most?: number; form?: (text: string) => string } = {},
): Kind<string> {
  const { most = LONGEST_NAME, form = shownText } = options
  const problems = {
    EMPTY: texts('empty'),
    TOO_LONG: texts('too-long', { most }),
    NOT_ONE_LINE: texts('not-one-line'),
  }
  const schema = z
    .string()
    .transform(form)
    .superRefine((name, context) => {
      const problem = nameProblem(name, most)
      if (problem !== null) context.addIssue(issueOf(problems[problem]))
    })
  return kindOf('String', withLimit(description, `at most ${count(most)} characters`), schema)
}

/** Text of any number of lines, trimmed. */
export function prose(description: string, options: { most?: number; least?: number } = {}): Kind<string> {
  const { most = LONGEST_PROSE, least = 0 } = options
  const schema = z
    .string()
    .transform(storableText)
    .pipe(
      z
        .string()
        .trim()
        .min(least, saying(texts('empty')))
        .max(most, saying(texts('too-long', { most }))),
    )
  const limited = withLimit(description, `at most ${count(most)} characters`)
  return kindOf('String', limited, schema, least === 0 ? { mayBeEmpty: true } : {})
}

const NotEmpty = z.string().min(1, saying(texts('empty')))

/** Text with its own schema, such as a key, an address or an expression; never empty unless that is stated. */
export function text<Value>(
  description: string,
  schema: z.ZodType<Value>,
  { mayBeEmpty }: Pick<Kind, 'mayBeEmpty'> = {},
): Kind<Value> {
  if (mayBeEmpty) return kindOf('String', asSentence(description), schema, { mayBeEmpty })
  return kindOf('String', asSentence(description), NotEmpty.pipe(schema as z.ZodType<Value, string>))
}

/** A value of another GraphQL type with its own schema. */
export function checked<Value>(
  type: InputTypeParam<SchemaTypes>,
  description: string,
  schema: z.ZodType<Value>,
): Kind<Value> {
  return kindOf(type, asSentence(description), schema)
}

/** A mail address in its normal form. */
export const mailAddress = (description: string): Kind<string> => text(description, MailAddress)

export const instant = (description: string): Kind<Date> => kindOf('DateTime', asSentence(description), z.date())

/** A calendar day, `2026-03-01`. */
export const date = (description: string): Kind<string> => kindOf('Date', asSentence(description), z.string())

export const flag = (description: string): Kind<boolean> => kindOf('Boolean', asSentence(description), z.boolean())

/** The same with a default. */
export function flagOr(otherwise: boolean, description: string): Kind<boolean> {
  const schema = z
    .boolean()
    .nullish()
    .transform((value) => value ?? otherwise)
  return { ...kindOf('Boolean', asSentence(description), schema), required: false, otherwise }
}

/** A whole number within inclusive bounds. */
export function whole(description: string, { least = 0, most }: { least?: number; most: number }): Kind<number> {
  const limit = `${count(least)} to ${count(most)}`
  const schema = z
    .int()
    .min(least, saying(texts('at-least', { least })))
    .max(most, saying(texts('at-most', { most })))
  return kindOf('Int', withLimit(description, limit), schema)
}

export const decimal = (description: string): Kind<Prisma.Decimal> =>
  kindOf('Decimal', asSentence(description), z.instanceof(Prisma.Decimal))

/** Far above any budget, and small enough that the database can add many of them exactly. */
const MOST_MINOR = 10n ** 15n

/**
 * An amount of money, in the minor unit of its currency.
 * @param options.refusal message for an amount that is too small.
 */
export function amount(
  description: string,
  options: { least?: bigint; refusal?: Text } = {},
): Kind<{ amountMinor: bigint; currency: string }> {
  const { least = 0n, refusal = texts('negative-amount') } = options
  const schema = z.object({
    amountMinor: z
      .bigint()
      .min(least, saying(refusal))
      .max(MOST_MINOR, saying(texts('too-large-amount'))),
    currency: z.string().length(3),
  })
  return kindOf(MoneyInput, asSentence(description), schema)
}

export const country = (description: string): Kind<string> => kindOf('CountryCode', asSentence(description), z.string())
export const locale = (description: string): Kind<string> => kindOf('Locale', asSentence(description), z.string())
export const currency = (description: string): Kind<string> => kindOf('Currency', asSentence(description), z.string())

/** An absolute address; `schema` decides which are allowed and how they are stored. */
export function address<Value>(description: string, schema: z.ZodType<Value>): Kind<Value> {
  return kindOf('URL', asSentence(description), schema)
}

type Json = z.infer<ReturnType<typeof z.json>>
const AnyJson: z.ZodType<Json> = z.json().refine((value) => value !== null, saying(inputTexts('not-null')))

/** JSON that only a plugin can check. */
export function json(description: string): Kind<Json>
export function json<Value>(description: string, schema: z.ZodType<Value>): Kind<Value>
export function json(description: string, schema: z.ZodType = AnyJson): Kind {
  return kindOf('JSON', asSentence(description), schema)
}

/** One value of a GraphQL enum. */
export function oneOf<Value>(type: EnumRef<SchemaTypes, Value>, description: string): Kind<Value> {
  return kindOf(type, asSentence(description), z.custom<Value>())
}

/**
 * The id of an object of this organisation. It is looked up with all other ids of the input in one statement: the act
 * gets the key of an existing row, or the caller NOT_FOUND with the path.
 * @param least what the permission of the act must cover when it is limited to a part of the organisation: a parent of
 * a new or moved object must be reached, an object that is only used must be readable.
 */
export function idOf(refersTo: NodeName, description: string, least: Least = 'REACH'): Kind<string> {
  return kindOf('ID', asSentence(description), z.string(), { refersTo, least })
}

/**
 * An id that the act looks up itself, because the caller may not read all such objects or a missing one gives another
 * error.
 */
export const idToFind = (description: string): Kind<string> => kindOf('ID', asSentence(description), z.string())

/**
 * A list of values of one kind, without repetitions of plain values.
 * @param description replaces that of the kind, because it describes the list.
 */
export function listOf<Value>(
  kind: Kind<Value>,
  description: string,
  { most, least = 0 }: { most: number; least?: number },
): Kind<Value[]> {
  const schema = z
    .array(kind.schema)
    .min(least, saying(inputTexts('too-few', { least })))
    .max(most, saying(texts('too-many', { most })))
    // Errors name the places of ids as they were sent, so ids keep their repetitions.
    .transform((values) => (kind.fields || kind.type === 'ID' ? values : [...new Set(values)]))
  const limit = least > 0 ? `${count(least)} to ${count(most)} of them` : `at most ${count(most)}`
  return kindOf([kind.type] as unknown as InputTypeParam<SchemaTypes>, withLimit(description, limit), schema, {
    ...(kind.refersTo && { refersTo: kind.refersTo, least: kind.least }),
    ...(kind.fields && { fields: kind.fields }),
    ...(kind.mayBeEmpty && { mayBeEmpty: true }),
  })
}

/**
 * Values that the act itself parses one by one, so that an invalid one does not affect the others. The act gets them as
 * sent, with global ids.
 */
export function unread<Value>({ refersTo: _, least: __, fields: ___, ...kind }: Kind<Value>): Kind<Value> {
  return { ...kind, schema: z.custom<Value>().transform(() => undefined as Value), unread: true }
}

/** Makes a kind optional: the value may be left out or null. */
export function optional<Value>(kind: Kind<Value>): Kind<Value | null | undefined> {
  return { ...kind, schema: kind.schema.nullish(), required: false }
}

/** A deprecated field that is still accepted: it is optional, and the schema says what to send instead. */
export function deprecated<Value>(kind: Kind<Value>, instead: string): Kind<Value | null | undefined> {
  return { ...optional(kind), deprecated: instead }
}
