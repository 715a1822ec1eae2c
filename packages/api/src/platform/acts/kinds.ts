import { LONGEST_NAME, nameProblem, shownText } from '@portevoix/sdk/normal-forms'
import type { EnumRef, InputTypeParam } from '@pothos/core'
import { z } from 'zod'
import type { SchemaTypes } from '../../core/builder.ts'
import { MailAddress } from '../../core/keys.ts'
import { MoneyInput } from '../../core/money.ts'
import { storableText } from '../../core/text.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import type { NodeName } from './things.ts'

/**
 * One kind of value that callers send: what GraphQL calls it, what is checked, and what the act gets. A field of an
 * input is declared by one of them, in one line.
 */
export interface Kind<Value = unknown> {
  readonly type: InputTypeParam<SchemaTypes>
  /** For the schema, with the limits that are checked. */
  readonly description: string
  /** From what GraphQL has coerced to what the act gets, but for ids: those are looked up together. */
  readonly schema: z.ZodType<Value>
  readonly required: boolean
  /** The type of the thing whose id it is, or of each thing of a list of ids. */
  readonly refersTo?: NodeName
  /** What an actor needs of that thing whose permission does not cover the whole organisation: see `idOf`. */
  readonly least?: Least
  /** What it is made of, where it is an input of its own, or a list of them. */
  readonly fields?: Fields
  /** What it is where it is left out, for the schema. */
  readonly otherwise?: unknown
  /** What to send instead, where it is taken for a while only. */
  readonly deprecated?: string
  /** Whether the act itself reads what was sent: see `unread`. */
  readonly unread?: true
}

export type Fields = Readonly<Record<string, Kind>>

/**
 * What a caller needs of a thing that they name: that their permission reaches it, that they may read it, or that it is
 * there.
 */
export type Least = 'REACH' | 'READ' | 'KNOW'

type OptionalKey<F extends Fields> = { [K in keyof F]: undefined extends ValueOf<F[K]> ? K : never }[keyof F]
type ValueOf<K> = K extends Kind<infer Value> ? Value : never

/** What an act gets of an input. */
export type ValuesOf<F extends Fields> = { [K in Exclude<keyof F, OptionalKey<F>>]: ValueOf<F[K]> } & {
  [K in OptionalKey<F>]?: ValueOf<F[K]>
}

/** A description with the limits that are checked: `Name` and `at most 200 characters` make one sentence. */
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
  more: Pick<Kind, 'refersTo' | 'least' | 'fields'> = {},
): Kind<Value> {
  return { type, description, schema, required: true, ...more }
}

const LONGEST_PROSE = 5_000

/**
 * A line of text, such as a name: kept without outer blanks and in composed letters, never empty.
 * @param options.form changes it into its normal form before it is checked.
 */
export function line(
  description: string,
  options: { most?: number; form?: (text: string) => string } = {},
): Kind<string> {
  const { most = LONGEST_NAME, form = shownText } = options
  const problems = {
    EMPTY: 'This cannot be empty.',
    TOO_LONG: `This has at most ${count(most)} characters.`,
    NOT_ONE_LINE: 'This holds a control character.',
  }
  const schema = z
    .string()
    .transform(form)
    .superRefine((name, context) => {
      const problem = nameProblem(name, most)
      if (problem !== null) context.addIssue({ code: 'custom', message: problems[problem] })
    })
  return kindOf('String', withLimit(description, `at most ${count(most)} characters`), schema)
}

/** Text of any number of lines: kept without outer blanks. */
export function prose(description: string, options: { most?: number; least?: number } = {}): Kind<string> {
  const { most = LONGEST_PROSE, least = 0 } = options
  const schema = z
    .string()
    .transform(storableText)
    .pipe(
      z
        .string()
        .trim()
        .min(least, 'This cannot be empty.')
        .max(most, `This has at most ${count(most)} characters.`),
    )
  return kindOf('String', withLimit(description, `at most ${count(most)} characters`), schema)
}

/** A text that a schema of its own checks: a key, an address, an expression. */
export function text<Value>(description: string, schema: z.ZodType<Value>): Kind<Value> {
  return kindOf('String', asSentence(description), schema)
}

/** A value of another type of the schema that a schema of its own checks. */
export function checked<Value>(
  type: InputTypeParam<SchemaTypes>,
  description: string,
  schema: z.ZodType<Value>,
): Kind<Value> {
  return kindOf(type, asSentence(description), schema)
}

/** A mail address, in its normal form. */
export const mailAddress = (description: string): Kind<string> => text(description, MailAddress)

export const instant = (description: string): Kind<Date> => kindOf('DateTime', asSentence(description), z.date())

/** A day of the calendar, `2026-03-01`. */
export const date = (description: string): Kind<string> => kindOf('Date', asSentence(description), z.string())

export const flag = (description: string): Kind<boolean> => kindOf('Boolean', asSentence(description), z.boolean())

/** The same, where leaving it out means one of the two. */
export function flagOr(otherwise: boolean, description: string): Kind<boolean> {
  const schema = z
    .boolean()
    .nullish()
    .transform((value) => value ?? otherwise)
  return { ...kindOf('Boolean', asSentence(description), schema), required: false, otherwise }
}

/** A whole number within bounds, both included. */
export function whole(description: string, { least = 0, most }: { least?: number; most: number }): Kind<number> {
  const limit = `${count(least)} to ${count(most)}`
  const schema = z
    .int()
    .min(least, `This is at least ${count(least)}.`)
    .max(most, `This is at most ${count(most)}.`)
  return kindOf('Int', withLimit(description, limit), schema)
}

export const decimal = (description: string): Kind<Prisma.Decimal> =>
  kindOf('Decimal', asSentence(description), z.instanceof(Prisma.Decimal))

/** Far above any budget, and small enough that the database can add up many of them exactly. */
const MOST_MINOR = 10n ** 15n

/**
 * An amount of money, in the minor unit of its currency.
 * @param options.refusal what is said of too little.
 */
export function amount(
  description: string,
  options: { least?: bigint; refusal?: string } = {},
): Kind<{ amountMinor: bigint; currency: string }> {
  const { least = 0n, refusal = 'An amount is not negative.' } = options
  const schema = z.object({
    amountMinor: z.bigint().min(least, refusal).max(MOST_MINOR, 'An amount is at most 10^15.'),
    currency: z.string().length(3),
  })
  return kindOf(MoneyInput, asSentence(description), schema)
}

export const country = (description: string): Kind<string> => kindOf('CountryCode', asSentence(description), z.string())
export const locale = (description: string): Kind<string> => kindOf('Locale', asSentence(description), z.string())
export const currency = (description: string): Kind<string> => kindOf('Currency', asSentence(description), z.string())

/** An absolute address; `schema` decides which may be named and how they are kept. */
export function address<Value>(description: string, schema: z.ZodType<Value>): Kind<Value> {
  return kindOf('URL', asSentence(description), schema)
}

type Json = z.infer<ReturnType<typeof z.json>>
const AnyJson: z.ZodType<Json> = z
  .json()
  .refine((value) => value !== null, 'This cannot be null: leave it out, or give a value.')

/** What a plugin alone can judge. */
export function json(description: string): Kind<Json>
export function json<Value>(description: string, schema: z.ZodType<Value>): Kind<Value>
export function json(description: string, schema: z.ZodType = AnyJson): Kind {
  return kindOf('JSON', asSentence(description), schema)
}

/** One value of an enum of the schema. */
export function oneOf<Value>(type: EnumRef<SchemaTypes, Value>, description: string): Kind<Value> {
  return kindOf(type, asSentence(description), z.custom<Value>())
}

/**
 * The id of a thing of this organisation. It is looked up with all other ids of the input in one statement: the act
 * gets the key of a row that exists, or the caller NOT_FOUND with its path.
 * @param least what the permission of the act must cover of it, where that is narrower than the organisation: a parent of
 * what is made or moved is reached, what is only used is read.
 */
export function idOf(refersTo: NodeName, description: string, least: Least = 'REACH'): Kind<string> {
  return kindOf('ID', asSentence(description), z.string(), { refersTo, least })
}

/** An id that the act looks up itself: of what the caller may not all see, or what is told otherwise where it is missing. */
export const idToFind = (description: string): Kind<string> => kindOf('ID', asSentence(description), z.string())

/**
 * Several values of a kind; of plain values, each once.
 * @param description in place of that of the kind, since it tells of all of them.
 */
export function listOf<Value>(
  kind: Kind<Value>,
  description: string,
  { most, least = 0 }: { most: number; least?: number },
): Kind<Value[]> {
  const schema = z
    .array(kind.schema)
    .min(least, `At least ${count(least)} is needed here.`)
    .max(most, `At most ${count(most)} at once.`)
    // Errors tell places of ids as they were sent.
    .transform((values) => (kind.fields || kind.type === 'ID' ? values : [...new Set(values)]))
  const limit = least > 0 ? `${count(least)} to ${count(most)} of them` : `at most ${count(most)}`
  return kindOf([kind.type] as unknown as InputTypeParam<SchemaTypes>, withLimit(description, limit), schema, {
    ...(kind.refersTo && { refersTo: kind.refersTo, least: kind.least }),
    ...(kind.fields && { fields: kind.fields }),
  })
}

/**
 * Values that the act itself judges one by one, so that those that cannot be used keep none of the others out: it gets
 * what was sent, ids as the API shows them.
 */
export function unread<Value>({ refersTo: _, least: __, fields: ___, ...kind }: Kind<Value>): Kind<Value> {
  return { ...kind, schema: z.custom<Value>().transform(() => undefined as Value), unread: true }
}

/** The same, where it may be left out or null. */
export function optional<Value>(kind: Kind<Value>): Kind<Value | null | undefined> {
  return { ...kind, schema: kind.schema.nullish(), required: false }
}

/** An old way that is still taken: it may be left out, and the schema says what to send instead. */
export function deprecated<Value>(kind: Kind<Value>, instead: string): Kind<Value | null | undefined> {
  return { ...optional(kind), deprecated: instead }
}
