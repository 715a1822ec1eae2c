import { createHmac, randomBytes } from 'node:crypto'
import type { Context } from '../../../core/context.ts'
import { rowsOf } from '../../../core/rows.ts'
import { textsIn } from '../../../core/words.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { type ColumnDeclaration, OWN_COLUMNS } from './columns/index.ts'
import {
  ENCODED_SIGN,
  type IdentifierFinder,
  identifierFinder,
  likePatterns,
  type ReadAs,
  replaced,
} from './find-identifiers.ts'
import type { Identifier } from './identifiers.ts'
import { type TableFacts, tablesOf } from './tables.ts'

const { raw, sql } = Prisma
type Searched = Exclude<ColumnDeclaration, { holds: 'NOTHING' | 'ITS_PERSON' | 'APART' }>
type Row = { readonly [column: string]: unknown }

/** Replaces the name of an erased person. */
export const ERASED_MARK = '[erased]'
/** The same in a web address, which must stay valid. */
const ERASED_IN_ADDRESS = 'erased'
const ROWS_AT_ONCE = 200

/**
 * Removes the identifiers of people from every column that may name them, in all remaining rows of the organisation.
 * Data about the people themselves is deleted with them.
 * @param identifiers of one or a few people: each row is compared with all of them.
 */
export async function eraseTraces(ctx: Context, identifiers: readonly Identifier[]): Promise<void> {
  if (identifiers.length === 0) return
  const tables = await tablesOf(ctx)
  const finder = identifierFinder(identifiers)
  // A name can also be the name of a JSON field.
  const keyFinder = identifierFinder(identifiers.filter(({ kind }) => kind !== 'NAME'))
  const patterns = { words: likePatterns(identifiers, 'words'), reference: likePatterns(identifiers, 'reference') }
  const salt = randomBytes(16)
  for (const [table, declared] of Object.entries(OWN_COLUMNS)) {
    const facts = tables.get(table)
    const searched = Object.entries(declared).flatMap(([column, declaration]) =>
      isSearched(declaration) ? [[column, declaration] as const] : [],
    )
    if (!facts || searched.length === 0) continue
    await eraseFrom(ctx, { table, facts, searched: new Map(searched), finder, keyFinder, patterns, salt })
  }
  ctx.loaders.clear()
}

const isSearched = (declaration: ColumnDeclaration): declaration is Searched =>
  ['TEXT', 'ADDRESS', 'REFERENCE', 'ROW'].includes(declaration.holds)

interface Search {
  readonly table: string
  readonly facts: TableFacts
  readonly searched: ReadonlyMap<string, Searched>
  readonly finder: IdentifierFinder
  /** Searches the keys of an object. Names do not match keys, so that a person called `Title` erases no title. */
  readonly keyFinder: IdentifierFinder
  readonly patterns: { readonly [As in ReadAs]: readonly string[] }
  readonly salt: Buffer
}

const named = (column: string) => raw(`"${column}"`)

/** Processes a bounded number of rows at a time. This code, not the database, decides which rows name somebody. */
async function eraseFrom(ctx: Context, search: Search): Promise<void> {
  const { table, facts, searched } = search
  const keys = Prisma.join(facts.key.map((column) => sql`${named(column)}::text`))
  const columns = Prisma.join([...new Set([...facts.key, ...searched.keys()])].map(named))
  const fits = Prisma.join(
    [...searched].map(([column, declaration]) => conditionOf(column, declaration, search.patterns)),
    ' OR ',
  )
  for (let after: readonly string[] | null = null; ; ) {
    const behind: Prisma.Sql = after === null ? sql`TRUE` : sql`(${keys}) > (${Prisma.join([...after])})`
    const rows: (Row & { readonly place: string[] })[] = await ctx.db.$queryRaw(sql`
      SELECT ARRAY[${keys}] AS place, ${columns} FROM ${named(table)} WHERE (${fits}) AND ${behind}
      ORDER BY ${keys} LIMIT ${ROWS_AT_ONCE} FOR UPDATE`)
    const last = rows.at(-1)
    if (!last) return
    await deleteRows(
      ctx,
      search,
      rows.filter((row) => isToGo(row, search)),
    )
    await changeRows(
      ctx,
      search,
      rows.flatMap((row): Row[] => (isToGo(row, search) ? [] : changed(row, search))),
    )
    if (rows.length < ROWS_AT_ONCE) return
    after = last.place
  }
}

function conditionOf(column: string, declaration: Searched, patterns: Search['patterns']): Prisma.Sql {
  const where = declaration.holds === 'REFERENCE' && declaration.where ? sql`${raw(declaration.where)} AND ` : sql``
  const wanted = [...patterns[readAs(declaration)]]
  const text = sql`${named(column)}::text`
  return sql`(${where}(btrim(${text}) ILIKE ANY (${wanted}::text[]) OR ${text} ~ ${ENCODED_SIGN}))`
}

const readAs = ({ holds }: Searched): ReadAs => (holds === 'REFERENCE' || holds === 'ROW' ? 'reference' : 'words')

function isToGo(row: Row, { searched, finder }: Search): boolean {
  return [...searched].some(
    ([column, declaration]) =>
      declaration.holds === 'ROW' &&
      textsIn(row[column]).some((text) => finder.find(text, readAs(declaration)).length > 0),
  )
}

/** The row with its key and its changed columns; empty when nobody is named in it. */
function changed(row: Row, { searched, facts, finder, keyFinder, salt }: Search): Row[] {
  const changes: { [column: string]: unknown } = {}
  for (const [column, declaration] of searched) {
    const { holds } = declaration
    const before = row[column]
    const { isUnique = false, isNullable = false } = facts.columns.get(column) ?? {}
    const erased = (by: IdentifierFinder) => (text: string) => {
      const spans = by.find(text, readAs(declaration))
      if (spans.length === 0) return text
      // Unique values must stay unique, without revealing what they were.
      const mark = isUnique
        ? `${ERASED_MARK} ${createHmac('sha256', salt).update(text).digest('hex').slice(0, 12)}`
        : ERASED_MARK
      if (holds === 'REFERENCE') return isNullable && typeof before === 'string' ? null : mark
      return replaced(text, spans, holds === 'ADDRESS' ? ERASED_IN_ADDRESS : mark)
    }
    const after = mapTexts(before, { text: erased(finder), key: erased(keyFinder) })
    if (after !== before) changes[column] = after
  }
  if (Object.keys(changes).length === 0) return []
  return [{ ...Object.fromEntries(facts.key.map((column) => [column, row[column]])), ...changes }]
}

async function deleteRows(ctx: Context, { table, facts }: Search, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return
  const keys = rows.map((row) => Object.fromEntries(facts.key.map((column) => [column, row[column]])))
  await ctx.db.$executeRaw(sql`
    DELETE FROM ${named(table)} t USING ${rowsOf(table as Prisma.ModelName, keys)} r WHERE ${sameKey(facts)}`)
}

async function changeRows(ctx: Context, { table, facts }: Search, rows: readonly Row[]): Promise<void> {
  const told = [
    ...(facts.columns.has('version') ? [sql`version = t.version + 1`] : []),
    ...(facts.columns.has('updatedAt') ? [sql`"updatedAt" = ${ctx.now()}::timestamptz`] : []),
  ]
  // Rows with the same changed columns are updated together.
  for (const group of Map.groupBy(rows, (row) => Object.keys(row).join(' ')).values()) {
    const columns = Object.keys(group[0] ?? {}).filter((column) => !facts.key.includes(column))
    const set = [...columns.map((column) => sql`${named(column)} = r.${named(column)}`), ...told]
    await ctx.db.$executeRaw(sql`
      UPDATE ${named(table)} t SET ${Prisma.join(set)} FROM ${rowsOf(table as Prisma.ModelName, group)} r
      WHERE ${sameKey(facts)}`)
  }
}

const sameKey = ({ key }: TableFacts): Prisma.Sql =>
  Prisma.join(
    key.map((column) => sql`t.${named(column)} = r.${named(column)}`),
    ' AND ',
  )

interface TextMap {
  readonly text: (text: string) => string | null
  readonly key: (name: string) => string | null
}

/** A value with its texts and the keys of its objects changed; the same value when nothing changed. */
function mapTexts(value: unknown, map: TextMap): unknown {
  if (typeof value === 'string') return map.text(value)
  if (value === null || typeof value !== 'object' || value instanceof Date || value instanceof Uint8Array) return value
  if (Array.isArray(value)) {
    const parts = value.map((part) => mapTexts(part, map))
    return parts.every((part, index) => part === value[index]) ? value : parts
  }
  const entries = Object.entries(value).map(
    ([name, part]) => [map.key(name) ?? ERASED_MARK, mapTexts(part, map)] as const,
  )
  const isSame = Object.entries(value).every(
    ([name, part], index) => entries[index]?.[0] === name && entries[index]?.[1] === part,
  )
  return isSame ? value : Object.fromEntries(entries)
}
