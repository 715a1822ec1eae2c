import type { Records, StreamName } from '@portevoix/sdk/plugin'
import type { Context } from '../../core/context.ts'
import type { Integration } from '../../generated/prisma/client.ts'
import type { EventType } from '../../platform/events/index.ts'

/** A record that is new, or says something else than before. */
export interface ChangedRecord<Name extends StreamName> {
  readonly record: Records[Name]
  /** What it became here before; null where it is new, or could not become anything. */
  readonly subjectId: string | null
}

/** What became of one record; a reason is for people, and goes into the run's log. */
export type RecordOutcome =
  /** `leftOut` says what of the record could not be read, and is not stored: a sentence each. */
  | { readonly subjectId: string | null; readonly leftOut?: readonly string[] }
  | { readonly skipped: string }
  /** It is settled at the end of the run: see `settleWaiting`. */
  | { readonly waits: true }

/** What became of the records of a page. */
export interface StoredRecords {
  /** One per record, in their order. */
  readonly outcomes: readonly RecordOutcome[]
  /** How many of those that were stored said what was stored already. */
  readonly unchanged: number
  /** What was left out of records that were stored. */
  readonly notes?: readonly string[]
}

/** A record that the source no longer has. */
export interface GoneRecord {
  /** As the source named it; null where a whole reading did not name it any more. */
  readonly key: string | null
  readonly subjectId: string | null
}

/** How the records of one stream become part of what is stored. Set-based: a fixed number of statements a page. */
export interface StreamStore<Name extends StreamName> {
  /**
   * Version of what is kept of its records and of the rules by which they are stored. Raised with either, so that each
   * stream is read from its beginning once more, and records that say what they said are stored all the same.
   */
  readonly version: number
  /**
   * The table of what records become, where somebody may have it erased: a record whose thing is gone from there was
   * erased, and no reading brings it back.
   */
  readonly erasedFrom?: 'Person' | 'Mention'
  store(
    ctx: Context,
    integration: Integration,
    records: readonly ChangedRecord<Name>[],
    options: { readonly snapshot: boolean },
  ): Promise<StoredRecords>
  /**
   * Takes back what the source no longer has. Called once its SourceRecords are gone.
   * @returns how many things it changed, and what it left, for the log of the run.
   */
  remove?(
    ctx: Context,
    integration: Integration,
    gone: readonly GoneRecord[],
  ): Promise<{ readonly changed: number; readonly notes?: readonly string[] }>
  /** Kinds of events after which records that were skipped may find what they name. */
  readonly retriedAfter: readonly EventType[]
}
