import type { EnumRef, InputFieldMap, InputRef } from '@pothos/core'
import { builder } from '../../core/builder.ts'
import { RequestError } from '../../core/errors.ts'
import { parseGlobalId } from '../../core/ids.ts'
import { Prisma } from '../../generated/prisma/client.ts'

const { sql, raw, join } = Prisma
type Sql = Prisma.Sql

const text = (name: string, wildcards: boolean) =>
  builder.inputType(name, {
    description: 'Conditions on a text; all that are given must hold.',
    fields: (t) => ({
      eq: t.string({ description: 'Equal, letter by letter.' }),
      in: t.stringList({ description: 'Equal to one of these (at most 100).' }),
      ...(wildcards
        ? {
            contains: t.string({ description: 'Contains this, in upper or lower case.' }),
            startsWith: t.string({ description: 'Begins with this, in upper or lower case.' }),
          }
        : {}),
    }),
  })

const TextFilter = text('TextFilter', true)
const KeyFilter = text('KeyFilter', false)
const IdFilter = builder.inputType('IdFilter', {
  description: 'Conditions on an id; all that are given must hold.',
  fields: (t) => ({
    eq: t.id({ description: 'This one.' }),
    in: t.idList({ description: 'One of these (at most 100).' }),
  }),
})
const BooleanFilter = builder.inputType('BooleanFilter', {
  description: 'A condition on a yes or no.',
  fields: (t) => ({ eq: t.boolean({ description: 'Exactly this.' }) }),
})
const DateTimeFilter = builder.inputType('DateTimeFilter', {
  description: 'Conditions on an instant; all that are given must hold.',
  fields: (t) => ({
    eq: t.field({ type: 'DateTime', description: 'At this instant.' }),
    gt: t.field({ type: 'DateTime', description: 'After it.' }),
    gte: t.field({ type: 'DateTime', description: 'At it or after it.' }),
    lt: t.field({ type: 'DateTime', description: 'Before it.' }),
    lte: t.field({ type: 'DateTime', description: 'At it or before it.' }),
  }),
})

type Comparison = Record<string, unknown>
const MOST_VALUES = 100

interface Common {
  description: string
  /** Column of the list's table. */
  column?: string
  /** A condition of its own instead of a column; `one` is a test that the related value must pass. */
  related?: (one: (value: Sql) => Sql) => Sql
}

/** One field of a filter: what kind of value it compares and where that stands. */
export type FilterField =
  | (Common & { kind: 'text' | 'key' | 'boolean' | 'instant' })
  | (Common & { kind: 'id'; type: string })
  | (Common & { kind: 'enum'; type: EnumRef<never, never> | unknown; sqlType: string; name: string })

/** A filter as an input type and as the condition it stands for. */
export interface Filter {
  input: InputRef<unknown>
  toSql(given: unknown): Sql
}

const enumFilters = new Map<string, InputRef<unknown>>()

function enumFilter(field: Extract<FilterField, { kind: 'enum' }>): InputRef<unknown> {
  const name = `${field.name}Filter`
  let ref = enumFilters.get(name)
  if (!ref) {
    ref = builder.inputType(name, {
      description: 'Conditions on one of a few values; all that are given must hold.',
      fields: (t) =>
        ({
          eq: t.field({ type: field.type as never, description: 'This one.' }),
          in: t.field({ type: [field.type] as never, description: 'One of these.' }),
          not: t.field({ type: field.type as never, description: 'Any but this one.' }),
        }) as never,
    }) as InputRef<unknown>
    enumFilters.set(name, ref)
  }
  return ref
}

/** Defines a filter over the fields of one table; `and`, `or` and `not` combine filters. */
export function defineFilter(name: string, fields: Record<string, FilterField>): Filter {
  const ref = builder.inputRef<Comparison>(name)
  ref.implement({
    description: 'Conditions; all that are given must hold. Only what an index answers can be asked.',
    fields: (t: { field(options: unknown): unknown }) => {
      const map: Record<string, unknown> = {
        and: t.field({ type: [ref], description: 'All of these hold (at most 10).' }),
        or: t.field({ type: [ref], description: 'At least one of these holds (at most 10).' }),
        not: t.field({ type: ref, description: 'This does not hold.' }),
      }
      for (const [key, field] of Object.entries(fields)) {
        map[key] = t.field({ type: inputFor(field), description: field.description })
      }
      return map as InputFieldMap
    },
  } as never)
  return { input: ref as InputRef<unknown>, toSql: (given) => toSql(fields, given as Comparison | null | undefined, 0) }
}

function inputFor(field: FilterField): InputRef<unknown> {
  switch (field.kind) {
    case 'text':
      return TextFilter as InputRef<unknown>
    case 'key':
      return KeyFilter as InputRef<unknown>
    case 'id':
      return IdFilter as InputRef<unknown>
    case 'boolean':
      return BooleanFilter as InputRef<unknown>
    case 'instant':
      return DateTimeFilter as InputRef<unknown>
    case 'enum':
      return enumFilter(field)
  }
}

function toSql(fields: Record<string, FilterField>, given: Comparison | null | undefined, depth: number): Sql {
  if (!given) return sql`TRUE`
  if (depth > 5) throw new RequestError('BAD_REQUEST', 'A filter may be nested at most 5 deep.')
  const conditions: Sql[] = []
  for (const [key, value] of Object.entries(given)) {
    if (value === null || value === undefined) continue
    if (key === 'and' || key === 'or') {
      const parts = bounded(value as Comparison[], 10, key).map((part) => toSql(fields, part, depth + 1))
      if (parts.length > 0) conditions.push(sql`(${join(parts, key === 'and' ? ' AND ' : ' OR ')})`)
    } else if (key === 'not') {
      conditions.push(sql`NOT COALESCE((${toSql(fields, value as Comparison, depth + 1)}), FALSE)`)
    } else {
      const field = fields[key]
      if (!field) continue
      const test = (column: Sql) => comparisons(field, column, value as Comparison)
      conditions.push(field.related ? field.related(test) : test(raw(`t."${field.column ?? key}"`)))
    }
  }
  return conditions.length > 0 ? sql`(${join(conditions, ' AND ')})` : sql`TRUE`
}

function bounded<T>(values: readonly T[], most: number, where: string): readonly T[] {
  if (values.length > most) {
    throw new RequestError(
      'BAD_REQUEST',
      `\`${where}\` takes at most ${most} values, not ${values.length}: split the request.`,
    )
  }
  return values
}

const OPERATORS: Record<string, string> = { eq: '=', not: '<>', gt: '>', gte: '>=', lt: '<', lte: '<=' }

function comparisons(field: FilterField, column: Sql, given: Comparison): Sql {
  const parts: Sql[] = []
  for (const [operator, value] of Object.entries(given)) {
    if (value === null || value === undefined) continue
    if (operator === 'in') {
      const values = bounded(value as unknown[], MOST_VALUES, 'in').map((one) => sqlValue(field, one))
      parts.push(values.length > 0 ? sql`${column} IN (${join(values)})` : sql`FALSE`)
    } else if (operator === 'contains') {
      parts.push(sql`${column} ILIKE ${`%${escapeLike(String(value))}%`}`)
    } else if (operator === 'startsWith') {
      parts.push(sql`${column} ILIKE ${`${escapeLike(String(value))}%`}`)
    } else {
      parts.push(sql`${column} ${raw(OPERATORS[operator] ?? '=')} ${sqlValue(field, value)}`)
    }
  }
  return parts.length > 0 ? sql`(${join(parts, ' AND ')})` : sql`TRUE`
}

const escapeLike = (text: string) => text.replace(/[\\%_]/g, (character) => `\\${character}`)

const NO_ID = '00000000-0000-0000-0000-000000000000'
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function sqlValue(field: FilterField, value: unknown): Sql {
  if (field.kind === 'id') {
    // An id of another type or of nobody matches nothing: it must not tell what exists elsewhere.
    const parsed = parseGlobalId(String(value))
    const id = parsed?.type === field.type && UUID.test(parsed.id) ? parsed.id : NO_ID
    return sql`${id}::uuid`
  }
  if (field.kind === 'enum') return sql`${String(value)}::${raw(`"${field.sqlType}"`)}`
  if (field.kind === 'instant') return sql`${(value as Date).toISOString()}::timestamptz`
  if (typeof value === 'string' && value.includes('\0')) {
    throw new RequestError('BAD_REQUEST', 'A text in a filter contains a NUL character, which no stored text has.')
  }
  return sql`${value}`
}
