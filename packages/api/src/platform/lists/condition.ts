import type { NamedId } from '../../core/named-ids.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import type { Permission } from '../auth/index.ts'
import { allOf, atMost, type Conditions, comparisons, type Place, refused, statedIn, Tally } from './comparison.ts'
import type { FilterField } from './fields.ts'
import { texts } from './texts.ts'

const { sql, raw, join } = Prisma
type Sql = Prisma.Sql

export type Fields = Readonly<Record<string, FilterField>>

const MOST_FILTERS = 10
const DEEPEST = 5

/** What a filter's argument asks for. */
export interface Condition {
  /** On alias `t`. */
  readonly sql: Sql
  /** The things that it names: they are looked up before anything is answered. */
  readonly ids: readonly NamedId[]
}

/**
 * What a filter's argument asks for. Names of columns and operators come from the definition, values are parameters.
 * @throws RequestError BAD_REQUEST for what says nothing (null, an empty list of filters, an empty one in it, no comparison), which would
 * otherwise list everything, for too many values, or too deep a nesting.
 */
export function conditionOf(fields: Fields, filter: Conditions | null | undefined, sight: Sight): Condition {
  if (!filter) return { sql: allOf([]), ids: [] }
  const tally = new Tally()
  const condition = conditionAt({ fields, sight, tally }, filter, ['filter'], 0)
  return { sql: condition, ids: tally.ids }
}

/** What the reader may see: nobody asks by what they may not read. */
export interface Sight {
  /** Which things of a type, as a condition on alias `t`; null for all of them. */
  readonly of: (type: Prisma.ModelName) => Sql | null
  /** @throws RequestError FORBIDDEN for a permission that does not cover the organisation. */
  readonly assert: (permission: Permission) => void
}

/** The filter that is being read. */
interface Reading {
  readonly fields: Fields
  readonly sight: Sight
  readonly tally: Tally
}

function conditionAt(reading: Reading, filter: Conditions, place: Place, depth: number): Sql {
  if (depth > DEEPEST) throw refused(['filter'], texts('nested-too-deep', { most: DEEPEST }))
  reading.tally.spend(1)
  const conditions = statedIn(filter, place)
  if (conditions.length === 0 && depth > 0) throw refused(place, texts('nothing-asked'))
  return allOf(
    conditions.map(([key, value]) => {
      const here = [...place, key]
      if (key === 'and' || key === 'or') {
        const parts = atMost(MOST_FILTERS, value as Conditions[], here)
        if (parts.length === 0) throw refused(here, texts('empty-list'))
        const combined = parts.map((part, index) => conditionAt(reading, part, [...here, String(index)], depth + 1))
        return sql`(${join(combined, key === 'and' ? ' AND ' : ' OR ')})`
      }
      if (key === 'not')
        return sql`NOT COALESCE((${conditionAt(reading, value as Conditions, here, depth + 1)}), FALSE)`
      const field = reading.fields[key]
      if (!field) throw new Error(`A filter has no field ${key}.`)
      return fieldCondition(reading, { field, key }, value as Conditions, here)
    }),
  )
}

function fieldCondition(
  { sight, tally }: Reading,
  { field, key }: { field: FilterField; key: string },
  comparison: Conditions,
  place: Place,
): Sql {
  const compared = statedIn(comparison, place)
  if (compared.length === 0) throw refused(place, texts('nothing-compared'))
  if (field.needs) sight.assert(field.needs)
  const isNull = compared.find(([operator]) => operator === 'isNull')?.[1]
  const asked = compared
    .filter(([operator]) => operator !== 'isNull')
    .map(([operator, value]) => ({ operator, value, place: [...place, operator] }))
  const where = (test: (column: Sql) => Sql) =>
    field.related ? field.related(test) : test(raw(`t."${columnOf(field, key)}"`))
  // Without a value, or with nothing related; what may not be read is not there.
  const there = () => where((column) => sql`(${column} IS NOT NULL${inSight(sight, field, column)})`)
  return allOf([
    ...(isNull === undefined ? [] : [isNull === true ? sql`NOT COALESCE(${there()}, FALSE)` : there()]),
    ...(asked.length === 0 ? [] : [where((column) => comparisons(tally, { field, key, column }, asked))]),
  ])
}

const columnOf = (field: FilterField, key: string) =>
  `${field.column ?? key}${field.kind === 'enum' && field.indexed ? 'Text' : ''}`

/** What keeps a condition that names no id from telling of things that the reader may not read. */
function inSight(sight: Sight, field: FilterField, column: Sql): Sql {
  const type = field.kind === 'id' && !field.openly ? field.type : null
  const readable = type === null ? null : sight.of(type)
  if (readable === null) return sql``
  return sql` AND ${column} IN (SELECT t.id FROM ${raw(`"${type}"`)} t WHERE ${readable})`
}

/** Whether a filter asks by a field, however deep. */
export function names(filter: unknown, field: string): boolean {
  if (Array.isArray(filter)) return filter.some((part) => names(part, field))
  if (typeof filter !== 'object' || filter === null || filter instanceof Date) return false
  return Object.entries(filter).some(([key, value]) => (key === field ? value !== null : names(value, field)))
}
