import { Prisma } from '../../../generated/prisma/client.ts'
import { isHash, PERSONAL_DATA } from '../../people/index.ts'
import type { Catalogue, Reference, TableShape } from './catalogue.ts'
import { IN_PART, LEFT_OUT, THROUGH } from './declarations.ts'

const { sql, raw, join } = Prisma

/** The rows of a table that belong to a person by one of its columns. */
export interface Section {
  readonly table: TableShape
  /** The column by which they belong to the person. */
  readonly by: string
  /** Which rows, on alias `t`. */
  readonly rows: Prisma.Sql
  /** Columns that are told, each with its SQL on alias `t`. */
  readonly columns: readonly { readonly name: string; readonly value: string }[]
  /** Columns that refer to something with a name of its own. */
  readonly names: readonly { readonly column: string; readonly table: string; readonly name: string }[]
}

interface Path {
  readonly table: string
  readonly column: string
  readonly parent: string
}

/** Types of columns of which nobody can read anything: bytes, sets of hashes, search words. */
const UNREADABLE = new Set(['bytea', 'bigint[]', 'tsvector', 'uuid[]'])
const NAMES = ['name', 'title', 'displayName', 'key']
/** Whose ids are never told of somebody else. */
const PEOPLE = new Set(['Person', 'Account'])

/** Why a table, or one of its columns, is not exported; null where it is. */
export const leftOut = (table: string, column?: string): string | null =>
  LEFT_OUT[table] ?? (column === undefined ? null : (LEFT_OUT[`${table}.${column}`] ?? null))

/** Every way from a row to a person, from what is declared and what the database knows. */
export function pathsOf({ references, tables }: Catalogue): Path[] {
  const direct = references
    .filter(({ table, column, to }) => to === 'Person' && leftOut(table, column) === null)
    .map(({ table, column }) => ({ table, column, parent: 'Person' }))
  const declared = Object.entries(THROUGH).flatMap(([place, parent]) => {
    const [table = '', column = ''] = place.split('.')
    return tables.has(table) ? [{ table, column, parent }] : []
  })
  return [{ table: 'Person', column: 'id', parent: '' }, ...direct, ...declared]
}

/** What an export of personal data holds of these people, table by table. */
export function sectionsFor(catalogue: Catalogue, personIds: readonly string[]): Section[] {
  const paths = pathsOf(catalogue)
  const aboutAny = new Set(paths.filter(({ parent }) => parent === '*').map(({ table }) => table))
  const withIds = [...new Set(paths.map(({ table }) => table))].filter(
    (table) =>
      !aboutAny.has(table) &&
      catalogue.tables
        .get(table)
        ?.key.map(({ name }) => name)
        .join() === 'id',
  )
  const idsOf = (table: string): Prisma.Sql => {
    const conditions = paths.filter((path) => path.table === table).map((path) => conditionOf(path, 'x'))
    return sql`SELECT x.id FROM ${raw(`"${table}"`)} x WHERE ${join(conditions, ' OR ')}`
  }
  const conditionOf = ({ column, parent }: Path, alias: string): Prisma.Sql => {
    const value = raw(`${alias}."${column}"`)
    if (parent === '' || parent === 'Person') return sql`${value} = ANY(${[...personIds]}::uuid[])`
    if (parent === '*') return sql`${value} IN (${join(withIds.map(idsOf), ' UNION ALL ')})`
    return sql`${value} IN (${idsOf(parent)})`
  }
  return paths.flatMap((path) => {
    const table = catalogue.tables.get(path.table)
    return table ? [sectionOf(catalogue, table, path, conditionOf(path, 't'))] : []
  })
}

function sectionOf(catalogue: Catalogue, table: TableShape, path: Path, rows: Prisma.Sql): Section {
  const references = new Map(
    catalogue.references.filter((one) => one.table === table.name).map((one) => [one.column, one]),
  )
  const columns = table.columns
    .filter(({ name, type }) => isTold(table, { name, type }, path.column, references))
    .map(({ name }) => ({ name, value: IN_PART[`${table.name}.${name}`] ?? `t."${name}"` }))
  const names = columns.flatMap(({ name: column }) => {
    const to = references.get(column)?.to
    const name = NAMES.find((one) => catalogue.tables.get(to ?? '')?.columns.some((other) => other.name === one))
    return to === undefined || name === undefined || PEOPLE.has(to) ? [] : [{ column, table: to, name }]
  })
  return { table, by: path.column, rows, columns, names }
}

/** Whether a column is exported: nothing that identifies others, nothing that is secret, nothing that says nothing. */
function isTold(
  table: TableShape,
  { name, type }: { name: string; type: string },
  by: string,
  references: ReadonlyMap<string, Reference>,
): boolean {
  if (name === by) return true
  if (UNREADABLE.has(type) || leftOut(table.name, name) !== null) return false
  if (isHash(PERSONAL_DATA[`public.${table.name}`]?.[name])) return false
  if (type !== 'uuid' || name === 'id') return true
  // An id without a foreign key may be that of anybody.
  const to = references.get(name)?.to
  return to !== undefined && !PEOPLE.has(to)
}
