import type { EnumRef, InputRef } from '@pothos/core'
import type { Scalars, SchemaTypes } from '../../core/builder.ts'
import type { Context } from '../../core/context.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import type { Permission } from '../auth/index.ts'

const { sql } = Prisma
type Sql = Prisma.Sql

export type AnyEnum = EnumRef<SchemaTypes, string>

/** An argument of a filter type: conditions by field, or comparisons of one field by operator. */
export type Conditions = Readonly<Record<string, unknown>>

/** The fields of a filter by name. */
export type Fields = Readonly<Record<string, FilterField>>

/** Saved filters by their keys. */
export type Saved = ReadonlyMap<string, Conditions>

/** What a filter needs beside its argument: it is loaded before. */
export interface Loaded {
  /** The saved filters that it names. */
  readonly saved: Saved
  /** Of the types of rows whose conditions are judged. */
  readonly judges: ReadonlyMap<string, Judge>
}

/**
 * Refuses conditions on a row that its declaration does not allow.
 * @param at the instant that is asked about; null for now.
 * @throws RequestError with the place.
 */
export type Judge = (asked: Conditions, place: readonly string[], at: Date | null) => void

/** Where filters are saved, and what they are about. */
export interface SavedFilters {
  /** The type of their ids. */
  readonly type: Prisma.ModelName
  /** The fields that they compare. */
  readonly fields: () => Fields
  /** Those with these keys that the actor may read, and those that these name in turn. */
  readonly load: (ctx: Context, keys: readonly string[]) => Promise<Saved>
}

/**
 * One field of a filter: what kind of value it compares and where that stands. `large` is a whole number beyond 32 bits,
 * `decimal` one with decimals.
 */
export type FilterField = {
  description: string
  /** Column of the list's table; named like the field when left out. */
  column?: string
  /**
   * A condition of its own instead of a column; `one` is a test that the related value must pass.
   * @param at the instant that is asked about; null for now. See `dated`.
   */
  related?: (one: (value: Sql) => Sql, at: Sql | null) => Sql
  /** Whether it can be asked as of an instant: its value never changes, or is kept with its dates. */
  dated?: true
  /** The permission, over the whole organisation, without which what it asks of is not shown. */
  needs?: Permission
  /** Whether the thing behind an id is shown here to everybody who reads the list. */
  openly?: true
} & (
  | { kind: 'boolean' | 'instant' | 'day' | 'number' | 'large' | 'decimal' }
  /** `searched` names the list's table where an index finds parts of the text (`portevoix_searchable` in the migrations). */
  | { kind: 'text'; searched?: Prisma.ModelName }
  /** A scalar of the schema that is read into the normal form that the column holds. */
  | { kind: 'scalar'; type: keyof Scalars }
  /** `form` is the normal form that the column holds; null is what has none. */
  | { kind: 'key'; form?: (text: string) => string | null }
  /** `type` is that of the global ids; null takes those of every type, of things that may be gone too. */
  | { kind: 'id'; type: Prisma.ModelName | null }
  /**
   * The enum has one name in the schema and in the database. `indexed`: the table keeps the label as text too, which an index
   * compares under policies (`portevoix_compare_as_text` in the migrations).
   */
  | { kind: 'enum'; type: AnyEnum; indexed?: true }
  | RowField
  | SavedField
)

/** Several conditions that one related row must meet. */
interface RowField {
  kind: 'row'
  /** Name of the input type. */
  type: string
  /** What a row is compared by: columns of alias `r`, unless a field says otherwise. */
  fields: Fields
  /** That there is such a row, on alias `r`, for the row `t` of the list. */
  rows: (condition: Sql, at: Sql | null) => Sql
  /** For rows of what the organisation declares: loads what may be asked of them, and by whom. */
  judge?: (ctx: Context) => Promise<Judge>
}

/** Filters that were saved, by their ids. */
interface SavedField {
  kind: 'saved'
  /** With `eq`, `in` and `at`: which of them, and as of when. */
  input: InputRef<Conditions>
  saved: SavedFilters
  /** How rows of the list lead to what the saved filter is about, on alias `t`; left out where it is about them. */
  within?: (condition: Sql) => Sql
}

/** The filter field of a list that leaves archived rows out: whoever asks by it decides themselves. */
export const ARCHIVED: FilterField = {
  kind: 'boolean',
  related: (one) => one(sql`(t."archivedAt" IS NOT NULL)`),
  description: 'Whether it is archived. Without a condition on this, what is archived is left out.',
}
