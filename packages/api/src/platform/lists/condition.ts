import { shownText } from '@portevoix/sdk/normal-forms'
import type { EnumRef } from '@pothos/core'
import type { SchemaTypes } from '../../core/builder.ts'
import { RequestError } from '../../core/errors.ts'
import { isUuid, NO_ID, parseGlobalId } from '../../core/ids.ts'
import { Prisma } from '../../generated/prisma/client.ts'

const { sql, raw, join } = Prisma
type Sql = Prisma.Sql

export type AnyEnum = EnumRef<SchemaTypes, string>

/** One field of a filter: what kind of value it compares and where that stands. */
export type FilterField = {
  description: string
  /** Column of the list's table; named like the field when left out. */
  column?: string
  /** A condition of its own instead of a column; `one` is a test that the related value must pass. */
  related?: (one: (value: Sql) => Sql) => Sql
} & (
  | { kind: 'text' | 'boolean' | 'instant' | 'number' }
  /** `form` is the normal form that the column holds; null is what has none. */
  | { kind: 'key'; form?: (text: string) => string | null }
  /** `type` is that of the global ids; null takes those of every type. */
  | { kind: 'id'; type: string | null }
  /** The enum has one name in the schema and in the database. */
  | { kind: 'enum'; type: AnyEnum }
)

/** An argument of a filter type: conditions by field, or comparisons of one field by operator. */
export type Conditions = Readonly<Record<string, unknown>>

const MOST_VALUES = 100
const MOST_FILTERS = 10
const DEEPEST = 5

/**
 * The SQL of a filter's argument, on alias `t`. Names of columns and operators come from the definition, values are
 * parameters.
 * @throws RequestError BAD_REQUEST for too many values or too deep a nesting.
 */
export function conditionOf(
  fields: Readonly<Record<string, FilterField>>,
  given: Conditions | null | undefined,
  depth = 0,
): Sql {
  if (depth > DEEPEST) throw new RequestError('BAD_REQUEST', `A filter may be nested at most ${DEEPEST} deep.`)
  const inner = (part: Conditions) => conditionOf(fields, part, depth + 1)
  const conditions: Sql[] = []
  for (const [key, value] of givenIn(given)) {
    if (key === 'and' || key === 'or') {
      const parts = atMost(MOST_FILTERS, value as Conditions[], key).map(inner)
      if (parts.length > 0) conditions.push(sql`(${join(parts, key === 'and' ? ' AND ' : ' OR ')})`)
    } else if (key === 'not') {
      conditions.push(sql`NOT COALESCE((${inner(value as Conditions)}), FALSE)`)
    } else {
      const field = fields[key]
      if (!field) continue
      const { isNull, ...rest } = value as Conditions
      const test = (column: Sql) => comparisons(field, column, rest)
      if (isNull != null) conditions.push(presence(field, key, isNull === true))
      if (isNull == null || givenIn(rest).length > 0) {
        conditions.push(field.related ? field.related(test) : test(raw(`t."${field.column ?? key}"`)))
      }
    }
  }
  return allOf(conditions)
}

/** Whether there is no value; of a related one, whether there is nothing related. */
function presence(field: FilterField, key: string, missing: boolean): Sql {
  const there = field.related
    ? field.related((value) => sql`${value} IS NOT NULL`)
    : sql`${raw(`t."${field.column ?? key}"`)} IS NOT NULL`
  return missing ? sql`NOT ${there}` : there
}

/** The filter field of a list that leaves archived rows out: whoever asks by it decides themselves. */
export const ARCHIVED: FilterField = {
  kind: 'boolean',
  related: (one) => one(sql`(t."archivedAt" IS NOT NULL)`),
  description: 'Whether it is archived. Without a condition on this, what is archived is left out.',
}

/** Whether a filter asks by a field, however deep. */
export function names(given: unknown, field: string): boolean {
  if (Array.isArray(given)) return given.some((part) => names(part, field))
  if (typeof given !== 'object' || given === null || given instanceof Date) return false
  return Object.entries(given).some(([key, value]) => (key === field ? value !== null : names(value, field)))
}

/** SQL's names of the operators that compare with one value. */
const OPERATORS: Readonly<Record<string, string>> = { eq: '=', not: '<>', gt: '>', gte: '>=', lt: '<', lte: '<=' }

function comparisons(field: FilterField, column: Sql, given: Conditions): Sql {
  return allOf(
    givenIn(given).map(([operator, value]) => {
      if (operator === 'in') {
        const values = atMost(MOST_VALUES, value as unknown[], 'in').map((one) => parameter(field, one))
        return values.length > 0 ? sql`${column} IN (${join(values)})` : sql`FALSE`
      }
      // Both sides by one function of the database: `adele` finds `Adèle`, however either was written.
      const found = sql`portevoix_finding_form(${column})`
      const asked = () => sql`portevoix_finding_form(${storable(String(value))})`
      if (operator === 'contains') return sql`strpos(${found}, ${asked()}) > 0`
      if (operator === 'startsWith') return sql`starts_with(${found}, ${asked()})`
      return sql`${column} ${raw(OPERATORS[operator] ?? '=')} ${parameter(field, value)}`
    }),
  )
}

/** What was given: null means the same as leaving out. */
const givenIn = (conditions: Conditions | null | undefined) =>
  Object.entries(conditions ?? {}).filter(([, value]) => value !== null && value !== undefined)

const allOf = (conditions: Sql[]) => (conditions.length > 0 ? sql`(${join(conditions, ' AND ')})` : sql`TRUE`)

function atMost<Value>(most: number, values: readonly Value[], where: string): readonly Value[] {
  if (values.length <= most) return values
  throw new RequestError(
    'BAD_REQUEST',
    `\`${where}\` takes at most ${most} values, not ${values.length}: split the request.`,
  )
}

function storable(text: string): string {
  if (!text.includes('\0')) return text
  throw new RequestError('BAD_REQUEST', 'A text in a filter contains a NUL character, which no stored text has.')
}

function parameter(field: FilterField, value: unknown): Sql {
  if (field.kind === 'id') {
    // An id of another type or of nobody matches nothing: it must not tell what exists elsewhere.
    const parsed = parseGlobalId(String(value))
    const id = parsed && (field.type ?? parsed.type) === parsed.type && isUuid(parsed.id) ? parsed.id : NO_ID
    return sql`${id}::uuid`
  }
  if (field.kind === 'enum') return sql`${String(value)}::${raw(`"${field.type.name}"`)}`
  if (field.kind === 'instant') return sql`${(value as Date).toISOString()}::timestamptz`
  if (typeof value !== 'string') return sql`${value}`
  return sql`${storable(field.kind === 'key' ? inForm(field, value) : shownText(value))}`
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
