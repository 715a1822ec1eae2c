import { shownText, streamSafe } from '@portevoix/sdk/normal-forms'
import type { EnumRef } from '@pothos/core'
import type { SchemaTypes } from '../../core/builder.ts'
import { RequestError } from '../../core/errors.ts'
import { isUuid, NO_ID, parseGlobalId } from '../../core/ids.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import type { Permission } from '../auth/index.ts'

const { sql, raw, join } = Prisma
type Sql = Prisma.Sql

export type AnyEnum = EnumRef<SchemaTypes, string>

/**
 * One field of a filter: what kind of value it compares and where that stands. `large` is a whole number beyond 32 bits,
 * `decimal` one with decimals.
 */
export type FilterField = {
  description: string
  /** Column of the list's table; named like the field when left out. */
  column?: string
  /** A condition of its own instead of a column; `one` is a test that the related value must pass. */
  related?: (one: (value: Sql) => Sql) => Sql
  /** The permission, over the whole organisation, without which what it asks of is not shown. */
  needs?: Permission
  /** Whether the thing behind an id is shown here to everybody who reads the list. */
  openly?: true
} & (
  | { kind: 'text' | 'boolean' | 'instant' | 'number' | 'large' | 'decimal' }
  /** `form` is the normal form that the column holds; null is what has none. */
  | { kind: 'key'; form?: (text: string) => string | null }
  /** `type` is that of the global ids; null takes those of every type. */
  | { kind: 'id'; type: Prisma.ModelName | null }
  /** The enum has one name in the schema and in the database. */
  | { kind: 'enum'; type: AnyEnum }
)

/** An argument of a filter type: conditions by field, or comparisons of one field by operator. */
export type Conditions = Readonly<Record<string, unknown>>

const MOST_VALUES = 100
const MOST_FILTERS = 10
const DEEPEST = 5
/** Conditions and values in one filter, however often a variable stands in it: PostgreSQL takes 65,535 parameters. */
const MOST_IN_ALL = 10_000

/**
 * The SQL of a filter's argument, on alias `t`. Names of columns and operators come from the definition, values are
 * parameters.
 * @throws RequestError BAD_REQUEST for what says nothing (null, an empty list of filters, an empty one in it, no comparison), which would
 * otherwise list everything, for too many values, or too deep a nesting.
 */
export function conditionOf(
  fields: Readonly<Record<string, FilterField>>,
  filter: Conditions | null | undefined,
  sight: Sight,
): Sql {
  return filter ? conditionAt({ fields, sight, left: MOST_IN_ALL }, filter, ['filter']) : allOf([])
}

/** What the reader may see: nobody asks by what they may not read. */
export interface Sight {
  /** Which things of a type, as a condition on alias `t`; null for all of them. */
  readonly of: (type: Prisma.ModelName) => Sql | null
  /** @throws RequestError FORBIDDEN for a permission that does not cover the organisation. */
  readonly assert: (permission: Permission) => void
}

/** The filter that is being read, and how much more it may hold. */
interface Reading {
  readonly fields: Readonly<Record<string, FilterField>>
  readonly sight: Sight
  left: number
}

type Place = readonly string[]

function conditionAt(reading: Reading, filter: Conditions, place: Place): Sql {
  if (place.length > DEEPEST + 1) throw refused(['filter'], `it may be nested at most ${DEEPEST} deep.`)
  spend(reading, 1)
  const conditions = givenIn(filter, place)
  if (conditions.length === 0 && place.length > 1)
    throw refused(place, 'nothing is asked: leave it out, or give a condition.')
  return allOf(
    conditions.map(([key, value]) => {
      const here = [...place, key]
      if (key === 'and' || key === 'or') {
        const parts = atMost(MOST_FILTERS, value as Conditions[], here)
        if (parts.length === 0) throw refused(here, 'the list is empty: leave it out, or give a condition.')
        const combined = parts.map((part) => conditionAt(reading, part, here))
        return sql`(${join(combined, key === 'and' ? ' AND ' : ' OR ')})`
      }
      if (key === 'not') return sql`NOT COALESCE((${conditionAt(reading, value as Conditions, here)}), FALSE)`
      const field = reading.fields[key]
      if (!field) throw new Error(`A filter has no field ${key}.`)
      return fieldCondition(reading, { field, key }, value as Conditions, here)
    }),
  )
}

function fieldCondition(
  reading: Reading,
  { field, key }: { field: FilterField; key: string },
  comparison: Conditions,
  place: Place,
): Sql {
  const compared = givenIn(comparison, place)
  if (compared.length === 0) throw refused(place, 'nothing is compared: leave it out, or say what to compare with.')
  if (field.needs) reading.sight.assert(field.needs)
  const { isNull, ...rest } = Object.fromEntries(compared)
  const where = (test: (column: Sql) => Sql) =>
    field.related ? field.related(test) : test(raw(`t."${field.column ?? key}"`))
  const seen = (column: Sql) => inSight(reading.sight, field, column)
  // Without a value, or with nothing related; what may not be read is not there.
  const there = () => where((column) => sql`(${column} IS NOT NULL${seen(column)})`)
  return allOf([
    ...(isNull === undefined ? [] : [isNull === true ? sql`NOT COALESCE(${there()}, FALSE)` : there()]),
    ...(Object.keys(rest).length === 0
      ? []
      : [where((column) => sql`(${comparisons(reading, field, column, rest, place)}${seen(column)})`)]),
  ])
}

/** What keeps a comparison of ids from telling of things that the reader may not read. */
function inSight(sight: Sight, field: FilterField, column: Sql): Sql {
  const type = field.kind === 'id' && !field.openly ? field.type : null
  const readable = type === null ? null : sight.of(type)
  if (readable === null) return sql``
  return sql` AND ${column} IN (SELECT t.id FROM ${raw(`"${type}"`)} t WHERE ${readable})`
}

/** The filter field of a list that leaves archived rows out: whoever asks by it decides themselves. */
export const ARCHIVED: FilterField = {
  kind: 'boolean',
  related: (one) => one(sql`(t."archivedAt" IS NOT NULL)`),
  description: 'Whether it is archived. Without a condition on this, what is archived is left out.',
}

/** Whether a filter asks by a field, however deep. */
export function names(filter: unknown, field: string): boolean {
  if (Array.isArray(filter)) return filter.some((part) => names(part, field))
  if (typeof filter !== 'object' || filter === null || filter instanceof Date) return false
  return Object.entries(filter).some(([key, value]) => (key === field ? value !== null : names(value, field)))
}

/** SQL's names of the operators that compare with one value. */
const OPERATORS: Readonly<Record<string, string>> = { eq: '=', gt: '>', gte: '>=', lt: '<', lte: '<=' }

function comparisons(reading: Reading, field: FilterField, column: Sql, comparison: Conditions, place: Place): Sql {
  return allOf(
    Object.entries(comparison).map(([operator, value]) => {
      const here = [...place, operator]
      spend(reading, Array.isArray(value) ? value.length : 1)
      if (operator === 'in') {
        const values = atMost(MOST_VALUES, value as unknown[], here).map((one) => parameter(field, one))
        return values.length > 0 ? sql`${column} IN (${join(values)})` : sql`FALSE`
      }
      // Both sides by one function of the database: `adele` finds `Adèle`, however either was written.
      const found = sql`portevoix_finding_form(${column})`
      const asked = () => sql`portevoix_finding_form(${storable(textOf(value))})`
      if (operator === 'contains') return sql`strpos(${found}, ${asked()}) > 0`
      if (operator === 'startsWith') return sql`starts_with(${found}, ${asked()})`
      return sql`${column} ${raw(OPERATORS[operator] ?? '=')} ${parameter(field, value)}`
    }),
  )
}

/** @throws RequestError BAD_REQUEST for null, which is no value and no way to leave a condition out. */
function givenIn(conditions: Conditions, place: Place): [string, unknown][] {
  const stated = Object.entries(conditions).filter(([, value]) => value !== undefined)
  const empty = stated.find(([, value]) => value === null || (Array.isArray(value) && value.includes(null)))
  if (empty) throw refused([...place, empty[0]], 'null compares with nothing: leave it out, or give a value.')
  return stated
}

function spend(reading: Reading, count: number): void {
  reading.left -= count
  if (reading.left >= 0) return
  const most = MOST_IN_ALL.toLocaleString('en')
  throw refused(['filter'], `it holds at most ${most} conditions and values in all: split the request.`)
}

const refused = (place: Place, message: string) => new RequestError('BAD_REQUEST', `${place.join('.')}: ${message}`)

const allOf = (conditions: Sql[]) => (conditions.length > 0 ? sql`(${join(conditions, ' AND ')})` : sql`TRUE`)

function atMost<Value>(most: number, values: readonly Value[], place: Place): readonly Value[] {
  if (values.length <= most) return values
  throw refused(place, `this takes at most ${most} values, not ${values.length}: split the request.`)
}

function storable(text: string): string {
  if (text.includes('\0')) {
    throw new RequestError('BAD_REQUEST', 'A text in a filter contains a NUL character, which no stored text has.')
  }
  return streamSafe(text)
}

/** As many as the longest stored text that is asked by. */
const MOST_CHARACTERS = 10_000

function textOf(value: unknown): string {
  const text = String(value)
  if (text.length <= MOST_CHARACTERS) return text
  const most = MOST_CHARACTERS.toLocaleString('en')
  throw new RequestError('BAD_REQUEST', `A text in a filter has at most ${most} characters.`)
}

function parameter(field: FilterField, value: unknown): Sql {
  if (field.kind === 'id') {
    // An id of another type or of nobody matches nothing: it must not tell what exists elsewhere.
    const parsed = parseGlobalId(textOf(value))
    const id = parsed && (field.type ?? parsed.type) === parsed.type && isUuid(parsed.id) ? parsed.id : NO_ID
    return sql`${id}::uuid`
  }
  if (field.kind === 'enum') return sql`${String(value)}::${raw(`"${field.type.name}"`)}`
  if (field.kind === 'instant') return sql`${(value as Date).toISOString()}::timestamptz`
  if (field.kind === 'large' || field.kind === 'decimal') return sql`${String(value)}::numeric`
  if (typeof value !== 'string') return sql`${value}`
  return sql`${storable(field.kind === 'key' ? inForm(field, textOf(value)) : shownText(textOf(value)))}`
}

/** A key as the column holds it, so that a filter finds it in whatever case and form it is asked for. */
function inForm({ form }: { form?: (text: string) => string | null }, text: string): string {
  const key = form ? form(text) : text
  if (key !== null) return key
  throw new RequestError(
    'BAD_REQUEST',
    `${JSON.stringify(text.slice(0, 60))} in a filter has not the form of its field.`,
  )
}
