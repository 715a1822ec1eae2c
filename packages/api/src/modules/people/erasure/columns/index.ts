import type { ColumnDeclaration, TableDeclaration } from './declaration.ts'
import { PEOPLE } from './people.ts'
import { BESIDE, PLATFORM } from './platform.ts'
import { PROGRAMME } from './programme.ts'
import { SOURCES } from './sources.ts'

export { type ColumnDeclaration, isHash } from './declaration.ts'

/** The product's own tables: every text column declares whether it can contain personal data. */
export const OWN_COLUMNS: { readonly [table: string]: TableDeclaration } = {
  ...PEOPLE,
  ...PROGRAMME,
  ...SOURCES,
  ...PLATFORM,
}

/**
 * Declarations of all text columns, by `schema.table`. Erasure follows them, and a test compares them with the
 * catalogue of the database.
 */
export const PERSONAL_DATA: { readonly [table: string]: { readonly [column: string]: ColumnDeclaration } } = {
  ...Object.fromEntries(Object.entries(OWN_COLUMNS).map(([table, columns]) => [`public.${table}`, columns])),
  ...BESIDE,
}
