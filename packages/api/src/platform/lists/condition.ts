import { type NamedId, namedId } from '../../core/named-ids.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import type { Permission } from '../auth/index.ts'
import { allOf, atMost, comparisons, type Place, refused, statedIn, Tally } from './comparison.ts'
import type { Conditions, Fields, FilterField, Judge, Loaded } from './fields.ts'
import { texts } from './texts.ts'

const { sql, raw, join } = Prisma
type Sql = Prisma.Sql

const MOST_FILTERS = 10
const DEEPEST = 5
/** Saved filters within each other. */
export const DEEPEST_SAVED = 5

/** What a filter's argument asks for. */
export interface Condition {
  /** On alias `t`. */
  readonly sql: Sql
  /** The things that it names: they are looked up before anything is answered. */
  readonly ids: readonly NamedId[]
}

/** Who asks, when, and what was loaded for it. */
interface Asking {
  readonly sight: Sight
  readonly now: Date
  readonly loaded?: Loaded
}

/**
 * What a filter's argument asks for. Names of columns and operators come from the definition, values are parameters.
 * @throws RequestError BAD_REQUEST for what says nothing (null, an empty list of filters, an empty one in it, no comparison), which would
 * otherwise list everything, for too many values, or too deep a nesting.
 */
export function conditionOf(fields: Fields, filter: Conditions | null | undefined, asking: Asking): Condition {
  if (!filter) return { sql: allOf([]), ids: [] }
  const tally = new Tally()
  const reading: Reading = { fields, asking, tally, at: null, within: [], row: 't' }
  return { sql: conditionAt(reading, filter, ['filter'], 0), ids: tally.ids }
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
  readonly asking: Asking
  readonly tally: Tally
  /** As of when; null for now. */
  readonly at: Date | null
  /** The saved filters that lead here. */
  readonly within: readonly string[]
  /** The alias of the row that is compared. */
  readonly row: 't' | 'r'
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

interface Field {
  readonly field: FilterField
  readonly key: string
}

function fieldCondition(reading: Reading, { field, key }: Field, asked: Conditions, place: Place): Sql {
  const stated = statedIn(asked, place)
  if (stated.length === 0) throw refused(place, texts('nothing-compared'))
  if (field.needs) reading.asking.sight.assert(field.needs)
  if (field.kind === 'saved') return savedCondition(reading, field, stated, place)
  if (reading.at !== null && !field.dated && reading.row === 't') {
    throw refused(place, texts('no-dates'))
  }
  if (field.kind !== 'row') return valueCondition(reading, { field, key }, stated, place)
  reading.tally.spend(1)
  if (field.judge) judgeOf(reading, field.type)(asked, place, reading.at)
  const inner = { ...reading, fields: field.fields, row: 'r' as const }
  const conditions = stated.map(([name, value]) => {
    const own = field.fields[name]
    if (!own) throw new Error(`${field.type} has no field ${name}.`)
    return fieldCondition(inner, { field: own, key: name }, value as Conditions, [...place, name])
  })
  return field.rows(allOf(conditions), instantOf(reading))
}

function judgeOf({ asking }: Reading, type: string): Judge {
  const judge = asking.loaded?.judges.get(type)
  if (!judge) throw new Error(`What ${type} may ask was not loaded.`)
  return judge
}

const instantOf = ({ at }: Reading): Sql | null => (at === null ? null : sql`${at.toISOString()}::timestamptz`)

function valueCondition(
  reading: Reading,
  { field, key }: Field,
  compared: readonly [string, unknown][],
  place: Place,
): Sql {
  const { tally, row, at } = reading
  const { sight } = reading.asking
  const now = at ?? reading.asking.now
  const isNull = compared.find(([operator]) => operator === 'isNull')?.[1]
  const asked = compared
    .filter(([operator]) => operator !== 'isNull')
    .map(([operator, value]) => ({ operator, value, place: [...place, operator] }))
  const where = (test: (column: Sql) => Sql) =>
    field.related ? field.related(test, instantOf(reading)) : test(raw(`${row}."${columnOf(field, key)}"`))
  // Without a value, or with nothing related; what may not be read is not there.
  const there = () => where((column) => sql`(${column} IS NOT NULL${inSight(sight, field, column)})`)
  return allOf([
    ...(isNull === undefined ? [] : [isNull === true ? sql`NOT COALESCE(${there()}, FALSE)` : there()]),
    ...(asked.length === 0 ? [] : [where((column) => comparisons(tally, { field, key, column, now }, asked))]),
  ])
}

/** What a saved filter asks is asked by whoever uses it, as if they had written it. */
function savedCondition(
  reading: Reading,
  { saved, within = (condition) => condition }: Extract<FilterField, { kind: 'saved' }>,
  asked: readonly [string, unknown][],
  place: Place,
): Sql {
  const { tally, asking } = reading
  const at = asked.find(([operator]) => operator === 'at')?.[1] as Date | undefined
  const one = (id: unknown, here: Place): Sql => {
    tally.spend(1)
    const named = namedId(String(id), saved.type, here)
    tally.name(named)
    const definition = named.key === null ? undefined : asking.loaded?.saved.get(named.key)
    if (named.key === null || !definition) return sql`FALSE`
    if (reading.within.length >= DEEPEST_SAVED) {
      throw refused(here, texts('saved-too-deep', { type: saved.type, most: DEEPEST_SAVED }))
    }
    const inner: Reading = {
      ...{ asking, tally, row: 't', at: at ?? reading.at },
      fields: saved.fields(),
      within: [...reading.within, named.key],
    }
    return within(conditionAt(inner, definition, [...here, 'filter'], 0))
  }
  const conditions = asked.flatMap(([operator, value]) => {
    const here = [...place, operator]
    if (operator === 'eq') return [one(value, here)]
    if (operator !== 'in') return []
    const any = atMost(MOST_IN_SAVED, value as unknown[], here).map((id, index) => one(id, [...here, String(index)]))
    return [any.length > 0 ? sql`(${join(any, ' OR ')})` : sql`FALSE`]
  })
  if (conditions.length === 0) throw refused(place, texts('nothing-named'))
  return allOf(conditions)
}

const MOST_IN_SAVED = 100

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
