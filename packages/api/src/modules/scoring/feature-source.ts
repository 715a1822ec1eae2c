import type { ParsedFeature } from '@portevoix/sdk/plugin'
import type { Db } from '../../core/database.ts'
import { Prisma } from '../../generated/prisma/client.ts'

export type Value = number | string | null

/** Values of some features, in their order, for one subject. */
export type Values = readonly Value[]

/** Some of the subjects, in the order of their ids. */
export interface Batch {
  readonly ids: readonly string[]
  /** Where in the batch a subject is, by its id. */
  readonly places: ReadonlyMap<string, number>
}

/** A statement that reads some features of many subjects; one that has none of them is left out. */
export interface Source {
  readonly features: readonly string[]
  read(db: Db, batch: Batch): Promise<Iterable<readonly [id: string, Values]>>
}

/** A feature of a model under its own name, with what its source means. */
export type WantedFeature = readonly [feature: string, parsed: ParsedFeature]

export function batchOf(ids: readonly string[]): Batch {
  return { ids, places: new Map(ids.map((id, place) => [id, place])) }
}

/**
 * Whether a column is that of a subject between the first and the last of a batch: one stretch of an index, where a list
 * of ids would be sent, taken apart and looked up one by one. Subjects in between that are not scored may be read too.
 */
export function within(column: Prisma.Sql, { ids }: Batch): Prisma.Sql {
  return Prisma.sql`${column} BETWEEN ${ids[0]}::uuid AND ${ids.at(-1)}::uuid`
}
