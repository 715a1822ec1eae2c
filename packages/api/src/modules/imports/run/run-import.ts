import type { Checkpoint } from '@portevoix/sdk/rows'
import type { Context } from '../../../core/context.ts'
import { describeError } from '../../../core/log.ts'
import type { Text } from '../../../core/texts/index.ts'
import type { ImportBatch, ImportReader } from '../../../platform/bulk/index.ts'
import { holdsRun, inJob, type JobDefinition } from '../../../platform/jobs/index.ts'
import { isTransient, type OperationEnvironment } from '../../../platform/operations/index.ts'
import { importReaderOf } from '../targets.ts'
import { texts } from '../texts.ts'
import { readUpload } from '../uploads/read-upload.ts'
import { type ClaimedImport, claimImport } from './claim-import.ts'
import { reasonFor } from './failures.ts'
import { finishImport } from './finish-import.ts'
import { storeBatch } from './store-batch.ts'

export const IMPORT_QUEUE = 'import.run'

interface ImportRun {
  organizationId: string
  importId: string
  /** The account that started it. */
  accountId: string | null
}

/** Reads and stores an uploaded file. Any worker can continue where another stopped. */
export function importRunJob(environment: OperationEnvironment): JobDefinition<ImportRun> {
  return {
    queue: IMPORT_QUEUE,
    heartbeatS: 30,
    retries: 8,
    // Lets a short file pass a long one.
    concurrency: 3,
    handle: (run, { signal }) => runImport(environment, run, signal),
    giveUp: (run) =>
      inJob(environment, run, async (ctx) => {
        const open = { id: run.importId, status: { in: ['QUEUED' as const, 'RUNNING' as const] } }
        await finishImport(ctx, open, { status: 'FAILED', error: texts('server-failed') })
      }),
  }
}

/**
 * Runs an import from its checkpoint to its end.
 * @throws Error, without any value of the file, when it was interrupted and a retry can continue.
 */
export async function runImport(environment: OperationEnvironment, run: ImportRun, signal: AbortSignal): Promise<void> {
  const inTransaction = <T>(work: (ctx: Context) => Promise<T>) => inJob(environment, run, work)
  const claimed = await inTransaction((ctx) => claimImport(ctx, run.importId))
  if (!claimed) return
  const held = { id: claimed.id, leaseToken: claimed.leaseToken }
  try {
    if (!(await storeAll(environment, claimed, inTransaction, signal))) return
    await inTransaction(async (ctx) => {
      const error = await nothingTaken(ctx, held)
      const end = error === null ? ({ status: 'SUCCEEDED' } as const) : ({ status: 'FAILED', error } as const)
      await finishImport(ctx, held, { ...end, readWhole: true })
    })
  } catch (error) {
    if (signal.aborted || isTransient(error)) {
      throw new Error(`import ${run.importId} was interrupted (${describeError(error).codes.join(', ')})`)
    }
    const why = reasonFor(error)
    if (why === null) environment.log.error({ importId: run.importId, err: error }, 'import failed')
    await inTransaction((ctx) => finishImport(ctx, held, { status: 'FAILED', error: why ?? texts('server-failed') }))
  }
}

/** The error of an import that rejected all its rows; null when it stored some, or the file had none. */
async function nothingTaken(ctx: Context, held: { id: string; leaseToken: string }): Promise<Text | null> {
  const nothing = { created: 0, updated: 0, unchanged: 0, withheld: 0, rejected: { gt: 0 } }
  const run = await ctx.db.import.findFirst({ where: { ...held, ...nothing }, select: { rejected: true } })
  return run && texts('none-taken', { count: run.rejected })
}

async function storeAll(
  environment: OperationEnvironment,
  run: ClaimedImport,
  inTransaction: <T>(work: (ctx: Context) => Promise<T>) => Promise<T>,
  signal: AbortSignal,
): Promise<boolean> {
  const reader = importReaderOf(run)
  const file = () => ({
    open: () => readUpload(environment, { organizationId: run.organizationId, id: run.uploadId }),
    format: run.format,
  })
  if (reader.precheck && run.surveyedAt === null) {
    if (!(await precheck(run, reader, reader.read({ ...file(), from: null }), inTransaction, signal))) return false
  }
  for await (const batch of reader.read({ ...file(), from: run.checkpoint as unknown as Checkpoint | null })) {
    signal.throwIfAborted()
    if (!(await inTransaction((ctx) => storeBatch(ctx, run, batch)))) return false
  }
  return true
}

/**
 * Reads the file once without storing records, to find conflicts across all of it.
 * @returns false when the run was lost.
 */
async function precheck(
  run: ClaimedImport,
  reader: ImportReader,
  batches: AsyncIterable<ImportBatch>,
  inTransaction: <T>(work: (ctx: Context) => Promise<T>) => Promise<T>,
  signal: AbortSignal,
): Promise<boolean> {
  const step = (work: (ctx: Context) => Promise<unknown>) => {
    signal.throwIfAborted()
    return inTransaction(async (ctx) => {
      if (!(await holdsRun(ctx, 'Import', run))) return false
      await work(ctx)
      return true
    })
  }
  await inTransaction(async (ctx) => await reader.precheck?.begin(ctx))
  for await (const batch of batches) {
    if (!(await step((ctx) => batch.addToPrecheck(ctx)))) return false
  }
  for (const work of reader.precheck?.steps ?? []) {
    if (!(await step(work))) return false
  }
  return await step((ctx) => ctx.db.import.updateMany({ where: { id: run.id }, data: { surveyedAt: ctx.now() } }))
}
