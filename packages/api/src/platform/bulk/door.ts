import { type Checkpoint, looseName, type ReadLimits, type RowOptions, type RowsInput } from '@portevoix/sdk/rows'
import type { Context } from '../../core/context.ts'
import type { ColumnMapping } from './mapping.ts'
import type { Problem } from './problems.ts'
import { type ReadRecord, type RecordSource, readRecords } from './read-records.ts'

type ReadInput = Pick<RowsInput, 'open' | 'format' | 'from'>

/** What storing a batch came to, in records; what was refused has its problem. */
export interface StoredCounts {
  created: number
  updated: number
  unchanged: number
  refused: Problem[]
  /** What was stored and should be told all the same. */
  noted?: Problem[]
}

/** A batch of the file that can be stored in the transaction of `ctx`. */
export interface ImportBatch {
  /** Rows read, good and refused. */
  processed: number
  /** Rows that the reader or the mapping refused. */
  rejected: number
  problems: Problem[]
  checkpoint: Checkpoint
  /** Bytes of the file that were read so far. */
  sourceBytes: number
  store(ctx: Context): Promise<StoredCounts>
  /** Puts aside what the survey of the file needs to know of the batch. */
  note(ctx: Context): Promise<void>
}

/** A file on its way into one module: batches know how to store themselves there. */
export interface ImportDoor {
  read(input: ReadInput): AsyncGenerator<ImportBatch>
  /** What looks over all of a file before any of it is stored; null where each batch stands for itself. */
  readonly survey: Pick<Survey<never>, 'begin' | 'judging' | 'forget'> | null
}

/** Looks over all records of a file for what conflicts in them, before any is stored. */
export interface Survey<R> {
  begin(ctx: Context): Promise<void>
  note(ctx: Context, records: readonly ReadRecord<R>[]): Promise<void>
  /** After all were noted; each in a transaction of its own. */
  readonly judging: readonly ((ctx: Context) => Promise<void>)[]
  /** After all were stored, or none will be any more. */
  forget(ctx: Context): Promise<void>
}

/** Stores records in the module they belong to; `columnOf` names the column that fills a field, for problems. */
export type StoreRecords<R> = (
  ctx: Context,
  records: readonly ReadRecord<R>[],
  columnOf: (field: string) => string,
) => Promise<StoredCounts>

/**
 * Joins how rows become records with what stores them.
 * @param how.limits how many rows go into one transaction.
 */
export function openDoor<R>(
  records: RecordSource<R>,
  store: StoreRecords<R>,
  how: { options?: Partial<RowOptions> | undefined; limits?: Partial<ReadLimits>; survey?: Survey<R> } = {},
): ImportDoor {
  const { survey = null, ...reading } = how
  const read: ImportDoor['read'] = async function* (input) {
    for await (const batch of readRecords<R>({ ...input, ...records, ...reading })) {
      const columnOf = columnsOf(records.mapping ?? [], batch.checkpoint.header ?? [])
      yield {
        ...batch,
        store: (ctx) => store(ctx, batch.records, columnOf),
        note: async (ctx) => await survey?.note(ctx, batch.records),
      }
    }
  }
  return { read, survey }
}

function columnsOf(mapping: readonly ColumnMapping[], header: readonly string[]): (field: string) => string {
  return (field) => {
    const mapped = mapping.find((pair) => looseName(pair.field) === looseName(field))?.column ?? field
    return (
      header.find((column) => column === mapped) ??
      header.find((column) => looseName(column) === looseName(mapped)) ??
      mapped
    )
  }
}
