import type { EnumRef } from '@pothos/core'
import type { SchemaTypes } from '../../core/builder.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import type { Permission } from '../auth/index.ts'

const { sql } = Prisma
type Sql = Prisma.Sql

export type AnyEnum = EnumRef<SchemaTypes, string>

/**
 * One field of a filter: what kind of value it compares and where that stands. `large` is a whole number beyond 32 bits,
 * `decimal` one with decimals.
 */
export type FilterField = {
  description: string
  /** Column of the list's table; named like the field when left out. */
  column?: string
  /** A condition of its own instead of a column; `one` is a test that the related value must pass. */
  related?: (one: (value: Sql) => Sql) => Sql
  /** The permission, over the whole organisation, without which what it asks of is not shown. */
  needs?: Permission
  /** Whether the thing behind an id is shown here to everybody who reads the list. */
  openly?: true
} & (
  | { kind: 'boolean' | 'instant' | 'number' | 'large' | 'decimal' }
  /** `searched` names the list's table where an index finds parts of the text (`portevoix_searchable` in the migrations). */
  | { kind: 'text'; searched?: Prisma.ModelName }
  /** A scalar of the schema that is read into the normal form that the column holds. */
  | { kind: 'scalar'; type: 'Locale' | 'CountryCode' | 'Currency' }
  /** `form` is the normal form that the column holds; null is what has none. */
  | { kind: 'key'; form?: (text: string) => string | null }
  /** `type` is that of the global ids; null takes those of every type, of things that may be gone too. */
  | { kind: 'id'; type: Prisma.ModelName | null }
  /**
   * The enum has one name in the schema and in the database. `indexed`: the table keeps the label as text too, which an index
   * compares under policies (`portevoix_compare_as_text` in the migrations).
   */
  | { kind: 'enum'; type: AnyEnum; indexed?: true }
)

/** The filter field of a list that leaves archived rows out: whoever asks by it decides themselves. */
export const ARCHIVED: FilterField = {
  kind: 'boolean',
  related: (one) => one(sql`(t."archivedAt" IS NOT NULL)`),
  description: 'Whether it is archived. Without a condition on this, what is archived is left out.',
}
