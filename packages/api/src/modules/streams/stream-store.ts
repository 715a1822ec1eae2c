import type { Records, StreamName } from '@portevoix/sdk/plugin'
import type { Context } from '../../core/context.ts'
import type { MessageRow, Text } from '../../core/texts/index.ts'
import type { Integration } from '../../generated/prisma/client.ts'
import type { EventType } from '../../platform/events/index.ts'

/** A record that is new or differs from the stored one. */
export interface ChangedRecord<Name extends StreamName> {
  readonly record: Records[Name]
  /** What it stands for; null when it is new or could not be stored before. */
  readonly subjectId: string | null
}

/** The outcome of one record; a reason is for people and goes into the run's log. */
export type RecordOutcome =
  /** `leftOut` has one sentence for each value that could not be read and is not stored. */
  | { readonly subjectId: string | null; readonly leftOut?: readonly Text[] }
  | { readonly skipped: Text | MessageRow }
  /** It may not be stored because of its people: nothing of it is kept, and nobody is told which it was. */
  | { readonly withheld: true }
  /** It is settled at the end of the run: see `settleWaiting`. */
  | { readonly waits: true }

/** The outcomes of the records of a page. */
export interface StoredRecords {
  /** One per record, in their order. */
  readonly outcomes: readonly RecordOutcome[]
  /** How many of the stored records were already stored with the same values. */
  readonly unchanged: number
  /** Messages about values that were left out of stored records. */
  readonly notes?: readonly Text[]
}

/** A record that the source no longer has. */
export interface GoneRecord {
  /** As the source sends it; null when a complete reading no longer contained it. */
  readonly key: string | null
  readonly subjectId: string | null
}

/** How the records of one stream are stored, in a fixed number of statements per page. */
export interface StreamStore<Name extends StreamName> {
  /**
   * Version of the stored values and of the rules. Raise it when either changes: then each stream is read from its
   * beginning once more, and unchanged records are stored again.
   */
  readonly version: number
  /**
   * The table whose rows an erasure can delete. A record whose row there is gone was erased, and no reading brings it
   * back.
   */
  readonly erasedFrom?: 'Person' | 'Mention'
  store(
    ctx: Context,
    integration: Integration,
    records: readonly ChangedRecord<Name>[],
    options: { readonly snapshot: boolean },
  ): Promise<StoredRecords>
  /**
   * Removes what the source no longer has. Called after its SourceRecords are deleted.
   * @returns how many things it changed, and what it kept, for the log of the run.
   */
  remove?(
    ctx: Context,
    integration: Integration,
    gone: readonly GoneRecord[],
  ): Promise<{ readonly changed: number; readonly notes?: readonly Text[] }>
  /** Event types after which skipped records may succeed. */
  readonly retriedAfter: readonly EventType[]
}
