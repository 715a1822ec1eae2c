import { shownText, streamSafe } from '@portevoix/sdk/normal-forms'
import { RequestError } from '../../core/errors.ts'
import { NO_ID } from '../../core/ids.ts'
import { type NamedId, namedId } from '../../core/named-ids.ts'
import type { Text } from '../../core/texts/index.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import type { Conditions, FilterField } from './fields.ts'
import { texts } from './texts.ts'

const { sql, raw, join } = Prisma
type Sql = Prisma.Sql

/** Where a condition stands in the arguments. */
export type Place = readonly string[]

const MOST_VALUES = 100
/** Conditions and values in one filter, however often a variable stands in it: PostgreSQL takes 65,535 parameters. */
const MOST_IN_ALL = 10_000

/** What a filter has asked so far: how many conditions and values, and which things it names. */
export class Tally {
  readonly #ids = new Map<string, NamedId>()
  #left = MOST_IN_ALL

  /** What is named at one place counts once, in however many columns it is looked for. */
  name(id: NamedId): void {
    this.#ids.set(id.path.join('.'), id)
  }

  get ids(): readonly NamedId[] {
    return [...this.#ids.values()]
  }

  spend(count: number): void {
    this.#left -= count
    if (this.#left >= 0) return
    throw refused(['filter'], texts('too-many-conditions', { most: MOST_IN_ALL }))
  }
}

export function refused(place: Place, message: Text): RequestError {
  const told = texts('at-place', { place: place.join('.'), message })
  return new RequestError('BAD_REQUEST', told, [{ path: place, message }])
}

export const allOf = (conditions: Sql[]) => (conditions.length > 0 ? sql`(${join(conditions, ' AND ')})` : sql`TRUE`)

export function atMost<Value>(most: number, values: readonly Value[], place: Place): readonly Value[] {
  if (values.length <= most) return values
  throw refused(place, texts('too-many-values', { most, count: values.length }))
}

/** @throws RequestError BAD_REQUEST for null, which is no value and no way to leave a condition out. */
export function statedIn(conditions: Conditions, place: Place): [string, unknown][] {
  const stated = Object.entries(conditions).filter(([, value]) => value !== undefined)
  const empty = stated.find(([, value]) => value === null || (Array.isArray(value) && value.includes(null)))
  if (empty) throw refused([...place, empty[0]], texts('null-compares'))
  return stated
}

/** SQL's names of the operators that compare with one value. */
const OPERATORS: Readonly<Record<string, string>> = { eq: '=', gt: '>', gte: '>=', lt: '<', lte: '<=' }

/** A field of a filter by its name, and the column that it compares. */
export interface Compared {
  readonly field: FilterField
  readonly key: string
  readonly column: Sql
  /** The instant that is asked about. */
  readonly now: Date
}

/** A column's comparisons by operator, as SQL. */
export function comparisons(tally: Tally, compared: Compared, asked: readonly Asked[]): Sql {
  const { field, column } = compared
  return allOf(
    asked.map(({ operator, value, place }) => {
      tally.spend(Array.isArray(value) ? value.length : 1)
      assertNoneEmpty(field, value, place)
      if (operator === 'in') {
        const values = atMost(MOST_VALUES, value as unknown[], place).map((one, index) =>
          parameter(tally, field, one, [...place, String(index)]),
        )
        return values.length > 0 ? sql`${column} IN (${join(values)})` : sql`FALSE`
      }
      if (operator === 'lastDays') return inLastDays(compared, value as number, place)
      if (operator === 'contains' || operator === 'startsWith') {
        return textPart(compared, storable(textOf(value)), operator === 'contains')
      }
      return sql`${column} ${raw(OPERATORS[operator] ?? '=')} ${parameter(tally, field, value, place)}`
    }),
  )
}

/** An empty text is part of every text, and a key is never empty. An empty id is told like any other that finds nothing. */
function assertNoneEmpty({ kind }: FilterField, value: unknown, place: Place): void {
  if (kind === 'id') return
  if (value === '') throw refused(place, texts('empty-text'))
  const at = Array.isArray(value) ? value.indexOf('') : -1
  if (at >= 0) throw refused([...place, String(at)], texts('empty-text'))
}

const DAY_MS = 86_400_000
/** About a century. */
const MOST_DAYS = 36_500

function inLastDays({ column, now }: Compared, days: number, place: Place): Sql {
  if (days < 1 || days > MOST_DAYS) throw refused(place, texts('some-days', { most: MOST_DAYS }))
  const since = new Date(now.getTime() - days * DAY_MS).toISOString()
  return sql`(${column} > ${since}::timestamptz AND ${column} <= ${now.toISOString()}::timestamptz)`
}

/** Shorter parts stand in so many rows that a page of them is found sooner row by row; an index of trigrams needs three. */
const SHORTEST_SEARCHED = 3

/** Both sides by one function of the database: `adele` finds `Adèle`, however either was written. */
function textPart({ field, key, column }: Compared, wanted: string, within: boolean): Sql {
  if (field.kind === 'text' && field.searched && wanted.length >= SHORTEST_SEARCHED) {
    const rows = sql`portevoix_rows_with_text(${field.searched}, ${field.column ?? key}, ${wanted}, ${within})`
    return sql`t.id IN (SELECT id FROM ${rows} AS found(id))`
  }
  const found = sql`portevoix_finding_form(${column})`
  const part = sql`portevoix_finding_form(${wanted})`
  return within ? sql`strpos(${found}, ${part}) > 0` : sql`starts_with(${found}, ${part})`
}

/** One comparison of a field. */
export interface Asked {
  operator: string
  value: unknown
  place: Place
}

function storable(text: string): string {
  if (text.includes('\0')) {
    throw new RequestError('BAD_REQUEST', texts('nul-character'))
  }
  return streamSafe(text)
}

/** As many as the longest stored text that is asked by. */
const MOST_CHARACTERS = 10_000

function textOf(value: unknown): string {
  const text = String(value)
  if (text.length <= MOST_CHARACTERS) return text
  throw new RequestError('BAD_REQUEST', texts('text-too-long', { most: MOST_CHARACTERS }))
}

function parameter(tally: Tally, field: FilterField, value: unknown, place: Place): Sql {
  if (field.kind === 'id') {
    const id = namedId(textOf(value), field.type, place)
    tally.name({ ...id, openly: field.openly })
    return sql`${id.key ?? NO_ID}::uuid`
  }
  if (field.kind === 'enum') {
    return field.indexed ? sql`${String(value)}` : sql`${String(value)}::${raw(`"${field.type.name}"`)}`
  }
  if (field.kind === 'instant') return sql`${(value as Date).toISOString()}::timestamptz`
  if (field.kind === 'day') return sql`${String(value)}::date`
  if (field.kind === 'large') return sql`${String(value)}::${raw(isInt8(value as bigint) ? 'int8' : 'numeric')}`
  if (field.kind === 'decimal') return sql`${String(value)}::numeric`
  if (typeof value !== 'string') return sql`${value}`
  return sql`${storable(field.kind === 'key' ? inForm(field, textOf(value)) : shownText(textOf(value)))}`
}

/** Numbers that a column can hold are compared by its own type: an index under row-level security takes no other. */
const isInt8 = (value: bigint): boolean => BigInt.asIntN(64, value) === value

/** A key as the column holds it, so that a filter finds it in whatever case and form it is asked for. */
function inForm({ form }: { form?: (text: string) => string | null }, text: string): string {
  const key = form ? form(text) : text
  if (key !== null) return key
  throw new RequestError('BAD_REQUEST', texts('not-in-form', { value: JSON.stringify(text.slice(0, 60)) }))
}
