import type { ParsedFeature } from '@portevoix/sdk/plugin'
import type { Db } from '../../core/database.ts'

/** Values of some features, in their order, for one subject. */
export type Values = readonly (number | string | null)[]

/** A statement that reads some features of many subjects; one that has none of them is left out. */
export interface Source {
  readonly features: readonly string[]
  read(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Values>>
}

/** A feature of a model under its own name, with what its source means. */
export type WantedFeature = readonly [feature: string, parsed: ParsedFeature]
