import { PERSONAL_DATA } from '../../people/index.ts'
import type { Catalogue } from './catalogue.ts'
import { LEFT_OUT, THROUGH } from './declarations.ts'
import { leftOut, pathsOf } from './plan.ts'

/** Names of columns that may refer to somebody without a foreign key. */
const NAMES_SOMEBODY = /person|account|actor|issuer|recipient|subject|nomin|manager|ById$/i

/**
 * Places of the database that may hold something of a person, and are neither exported nor left out for a reason; and
 * declarations that are about nothing.
 */
export function undeclared(catalogue: Catalogue): string[] {
  const { tables, references } = catalogue
  const paths = pathsOf(catalogue)
  const exported = new Set(paths.map(({ table }) => table))
  const ways = new Set(paths.map(({ table, column }) => `${table}.${column}`))
  const isNamed = (table: string, column?: string) =>
    leftOut(table, column) !== null || (column !== undefined && ways.has(`${table}.${column}`))
  const refers = new Set(references.map(({ table, column }) => `${table}.${column}`))

  const related = references
    .filter(({ table, column, to }) => exported.has(to) && !exported.has(table) && !isNamed(table, column))
    .map(({ table, column, to }) => `${table}.${column} refers to ${to}`)
  const held = Object.entries(PERSONAL_DATA)
    .filter(([, columns]) => Object.values(columns).some(({ holds }) => holds !== 'NOTHING'))
    .map(([place]) => place.replace(/^public\./, ''))
    .filter((table) => tables.has(table) && !exported.has(table) && !isNamed(table))
    .map((table) => `${table} may hold personal data`)
  const named = [...tables.values()].flatMap(({ name: table, columns }) =>
    columns
      .filter(({ name, type }) => type === 'uuid' && NAMES_SOMEBODY.test(name) && !refers.has(`${table}.${name}`))
      .filter(({ name }) => !isNamed(table, name))
      .map(({ name }) => `${table}.${name} may be the id of somebody`),
  )
  const stale = [...Object.keys(LEFT_OUT), ...Object.keys(THROUGH)].filter((place) => {
    const [table = '', column] = place.split('.')
    return !tables.get(table)?.columns.some(({ name }) => column === undefined || name === column)
  })
  return [...related, ...held, ...named, ...stale.map((place) => `${place} is declared and does not exist`)].toSorted()
}
