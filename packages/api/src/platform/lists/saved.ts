import type { Context } from '../../core/context.ts'
import { namedId } from '../../core/named-ids.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import type { Conditions, Fields, FilterField, Judge, Loaded, SavedFilters } from './fields.ts'

interface Naming {
  readonly saved: SavedFilters
  readonly keys: readonly string[]
}

/** Loads what a filter needs beside its argument; null where that is nothing. */
export function loadNamed(ctx: Context, fields: Fields, filter: Conditions | null | undefined): Promise<Loaded> | null {
  return needsLoading(fields, filter) ? load(ctx, fields, filter) : null
}

/** Whether a filter needs more than its argument. */
export const needsLoading = (fields: Fields, filter: unknown): boolean =>
  savedIn(fields, filter).length > 0 || judgedIn(fields, filter).length > 0

async function load(ctx: Context, fields: Fields, filter: unknown): Promise<Loaded> {
  const named = savedIn(fields, filter)
  const [first] = named
  const saved = first
    ? await first.saved.load(ctx, [...new Set(named.flatMap(({ keys }) => keys))])
    : new Map<string, Conditions>()
  const within = first ? [...saved.values()].flatMap((one) => judgedIn(first.saved.fields(), one)) : []
  const judges = new Map<string, Judge>()
  for (const { type, judge } of [...judgedIn(fields, filter), ...within]) {
    if (judge && !judges.has(type)) judges.set(type, await judge(ctx))
  }
  return { saved, judges }
}

/** The conditions on rows in a filter that are judged, however deep. */
function judgedIn(fields: Fields, filter: unknown): Extract<FilterField, { kind: 'row' }>[] {
  if (Array.isArray(filter)) return filter.flatMap((part) => judgedIn(fields, part))
  if (typeof filter !== 'object' || filter === null) return []
  return Object.entries(filter).flatMap(([key, value]) => {
    if (key === 'and' || key === 'or' || key === 'not') return judgedIn(fields, value)
    const field = fields[key]
    return field?.kind === 'row' && field.judge ? [field] : []
  })
}

/** The keys of the saved filters that a filter names, however deep. */
export const savedKeys = (fields: Fields, filter: unknown): string[] => [
  ...new Set(savedIn(fields, filter).flatMap(({ keys }) => keys)),
]

function savedIn(fields: Fields, filter: unknown): Naming[] {
  if (Array.isArray(filter)) return filter.flatMap((part) => savedIn(fields, part))
  if (typeof filter !== 'object' || filter === null) return []
  return Object.entries(filter).flatMap(([key, value]) => {
    if (key === 'and' || key === 'or' || key === 'not') return savedIn(fields, value)
    const field = fields[key]
    if (field?.kind !== 'saved' || typeof value !== 'object' || value === null) return []
    const { eq, in: among } = value as { eq?: unknown; in?: unknown }
    const ids = [eq, ...(Array.isArray(among) ? among : [])].filter((id) => typeof id === 'string')
    return [{ saved: field.saved, keys: ids.flatMap((id) => namedId(id, field.saved.type, []).key ?? []) }]
  })
}

/** A filter as JSON: `revived` reads it back, and a caller may send it again. */
export function asStored(filter: unknown): unknown {
  if (filter instanceof Date) return filter.toISOString()
  if (typeof filter === 'bigint' || filter instanceof Prisma.Decimal) return String(filter)
  if (Array.isArray(filter)) return filter.map(asStored)
  if (typeof filter !== 'object' || filter === null) return filter
  const stated = Object.entries(filter).filter(([, value]) => value !== undefined)
  return Object.fromEntries(stated.map(([key, value]) => [key, asStored(value)]))
}

/** A filter that was stored, with instants and large numbers as a request has them. */
export function revived(fields: Fields, stored: Conditions): Conditions {
  const entries = Object.entries(stored).map(([key, value]): [string, unknown] => {
    if (key === 'and' || key === 'or') return [key, (value as Conditions[]).map((part) => revived(fields, part))]
    if (key === 'not') return [key, revived(fields, value as Conditions)]
    const field = fields[key]
    return [key, field ? revivedValue(field, value as Conditions) : value]
  })
  return Object.fromEntries(entries)
}

function revivedValue(field: FilterField, value: Conditions): Conditions {
  if (field.kind === 'row') return revived(field.fields, value)
  const read = READ[field.kind]
  if (!read) return value
  const of = (one: unknown): unknown =>
    Array.isArray(one) ? one.map(of) : typeof one === 'string' && !isGlobalId(field, one) ? read(one) : one
  return Object.fromEntries(Object.entries(value).map(([operator, one]) => [operator, of(one)]))
}

const READ: Readonly<Partial<Record<FilterField['kind'], (text: string) => unknown>>> = {
  instant: (text) => new Date(text),
  large: (text) => BigInt(text),
  saved: (text) => new Date(text),
}

/** Beside the instant of a saved filter stand ids. */
const isGlobalId = (field: FilterField, text: string) =>
  field.kind === 'saved' && namedId(text, field.saved.type, []).key !== null
