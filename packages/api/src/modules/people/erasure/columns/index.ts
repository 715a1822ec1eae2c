import type { ColumnDeclaration, TableDeclaration } from './declaration.ts'
import { PEOPLE } from './people.ts'
import { BESIDE, PLATFORM } from './platform.ts'
import { PROGRAMME } from './programme.ts'
import { SOURCES } from './sources.ts'

export type { ColumnDeclaration } from './declaration.ts'

/** The product's own tables: every column that can hold text says whether it may hold personal data. */
export const OWN_COLUMNS: { readonly [table: string]: TableDeclaration } = {
  ...PEOPLE,
  ...PROGRAMME,
  ...SOURCES,
  ...PLATFORM,
}

/**
 * What columns that can hold text may hold of people, by `schema.table`. Erasure goes by it, and a test holds it against
 * the catalogue of the database.
 */
export const PERSONAL_DATA: { readonly [table: string]: { readonly [column: string]: ColumnDeclaration } } = {
  ...Object.fromEntries(Object.entries(OWN_COLUMNS).map(([table, columns]) => [`public.${table}`, columns])),
  ...BESIDE,
}
