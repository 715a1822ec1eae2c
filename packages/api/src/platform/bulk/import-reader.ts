import { type Checkpoint, looseName, type ReadLimits, type RowOptions, type RowsInput } from '@portevoix/sdk/rows'
import type { Context } from '../../core/context.ts'
import type { ColumnMapping } from './mapping.ts'
import type { Problem } from './problems.ts'
import { type ReadRecord, type RecordSource, readRecords } from './read-records.ts'

type ReadInput = Pick<RowsInput, 'open' | 'format' | 'from'>

/** The outcome of storing a batch, in records. Each refused record has a problem. */
export interface StoredCounts {
  created: number
  updated: number
  unchanged: number
  /** Records that may not be stored because of their people; nobody is told which. */
  withheld: number
  refused: Problem[]
  /** Problems of records that were stored all the same. */
  warnings?: Problem[]
}

/** A batch of the file, which can be stored in the transaction of `ctx`. */
export interface ImportBatch {
  /** Rows read, including rejected ones. */
  processed: number
  /** Rows that the reader or the mapping rejected. */
  rejected: number
  problems: Problem[]
  /** Columns so far that fill no field: nothing of them is kept. */
  unusedColumns: string[]
  checkpoint: Checkpoint
  /** Bytes of the file read so far. */
  sourceBytes: number
  store(ctx: Context): Promise<StoredCounts>
  /** Hands the batch to the precheck. */
  addToPrecheck(ctx: Context): Promise<void>
}

/** Reads a file in batches that can be stored in one module. */
export interface ImportReader {
  read(input: ReadInput): AsyncGenerator<ImportBatch>
  /** Looks for conflicts in the whole file before anything is stored; null when batches are independent. */
  readonly precheck: Pick<Precheck<never>, 'begin' | 'steps' | 'clear'> | null
}

/** Looks for conflicts between all records of a file before any is stored. */
export interface Precheck<R> {
  begin(ctx: Context): Promise<void>
  add(ctx: Context, records: readonly ReadRecord<R>[]): Promise<void>
  /** Run after all batches were added, each in its own transaction. */
  readonly steps: readonly ((ctx: Context) => Promise<void>)[]
  /** Called after all records were stored, or when the import ended otherwise. */
  clear(ctx: Context): Promise<void>
}

/** Stores records in their module. `columnOf` names the column that fills a field, for problems. */
export type StoreRecords<R> = (
  ctx: Context,
  records: readonly ReadRecord<R>[],
  columnOf: (field: string) => string,
) => Promise<StoredCounts>

/**
 * Combines how rows become records with how these are stored.
 * @param how.limits how many rows go into one transaction.
 */
export function createImportReader<R>(
  records: RecordSource<R>,
  store: StoreRecords<R>,
  how: { options?: Partial<RowOptions> | undefined; limits?: Partial<ReadLimits>; precheck?: Precheck<R> } = {},
): ImportReader {
  const { precheck = null, ...reading } = how
  const read: ImportReader['read'] = async function* (input) {
    for await (const batch of readRecords<R>({ ...input, ...records, ...reading })) {
      const columnOf = columnsOf(records.mapping ?? [], batch.checkpoint.header ?? [])
      yield {
        ...batch,
        store: (ctx) => store(ctx, batch.records, columnOf),
        addToPrecheck: async (ctx) => await precheck?.add(ctx, batch.records),
      }
    }
  }
  return { read, precheck }
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
