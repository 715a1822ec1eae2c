import type { Context } from '../../../core/context.ts'
import { messageColumns } from '../../../core/texts/index.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { type ImportBatch, MOST_UNUSED, type Problem, type StoredCounts } from '../../../platform/bulk/index.ts'
import type { ClaimedImport } from './claim-import.ts'

/** Problems that are stored for one import; all are counted. */
export const KEPT_PROBLEMS = 1000
const LONGEST_MESSAGE = 1000

/**
 * Stores a batch with its counts, its problems and its checkpoint, in the transaction of `ctx`. After a crash, either
 * all of it is stored, or none and the batch is read again.
 * @returns false when the import was cancelled or belongs to another worker by now: then nothing may be committed.
 */
export async function storeBatch(ctx: Context, run: ClaimedImport, batch: ImportBatch): Promise<boolean> {
  const { id, leaseToken } = run
  // Written first to lock the row, so that no other worker and no cancellation can interfere.
  const [held] = await ctx.db.import.updateManyAndReturn({
    where: { id, leaseToken, status: 'RUNNING' },
    data: {
      processed: { increment: batch.processed },
      processedBytes: batch.sourceBytes,
      checkpoint: { ...batch.checkpoint },
    },
    select: { problemCount: true, unusedColumns: true },
  })
  if (!held) return false
  const { refused, warnings = [], ...counts } = run.dryRun ? await tryOut(ctx, batch) : await batch.store(ctx)
  const problems = [...batch.problems, ...refused, ...warnings].sort((a, b) => a.line - b.line)
  await keep(ctx, id, problems.slice(0, Math.max(0, KEPT_PROBLEMS - held.problemCount)))
  const rejected = batch.rejected + new Set(refused.map(({ line }) => line)).size
  await ctx.db.import.updateMany({
    where: { id },
    data: {
      created: { increment: counts.created },
      updated: { increment: counts.updated },
      unchanged: { increment: counts.unchanged },
      withheld: { increment: counts.withheld },
      rejected: { increment: rejected },
      problemCount: { increment: problems.length },
      unusedColumns: [...new Set([...held.unusedColumns, ...batch.unusedColumns])].slice(0, MOST_UNUSED),
    },
  })
  return true
}

async function keep(ctx: Context, importId: string, problems: readonly Problem[]): Promise<void> {
  if (problems.length === 0) return
  await ctx.db.importProblem.createMany({
    data: problems.map(({ line, column, message }) => {
      const { words, text } = messageColumns(message)
      return {
        ...{ id: ctx.newId(), importId, line, column, message: words.slice(0, LONGEST_MESSAGE) },
        text: text === null ? Prisma.DbNull : (text as Prisma.InputJsonValue),
      }
    }),
  })
}

/** Carries the counts of a dry run out of the transaction that is rolled back. */
class TriedOut extends Error {
  readonly counts: StoredCounts

  constructor(counts: StoredCounts) {
    super('tried out')
    this.counts = counts
  }
}

async function tryOut(ctx: Context, batch: ImportBatch): Promise<StoredCounts> {
  try {
    return await ctx.atomically(async () => {
      throw new TriedOut(await batch.store(ctx))
    })
  } catch (error) {
    if (error instanceof TriedOut) return error.counts
    throw error
  }
}
