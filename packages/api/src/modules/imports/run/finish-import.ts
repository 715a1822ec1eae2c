import type { Context } from '../../../core/context.ts'
import { type MessageRow, messageColumns, type Text } from '../../../core/texts/index.ts'
import { type Import, Prisma } from '../../../generated/prisma/client.ts'
import { type EventType, emit } from '../../../platform/events/index.ts'
import { importReaderOf } from '../targets.ts'

const ENDED = {
  SUCCEEDED: 'import.finished',
  FAILED: 'import.failed',
  CANCELLED: 'import.cancelled',
} as const satisfies Record<string, EventType>

/**
 * Ends an import that still matches `where`.
 * @param end.error for people: what is wrong, where, and what to do.
 * @param end.readWhole whether the file was read to its end.
 * @returns null when the import had already ended or belongs to another worker.
 */
export async function finishImport(
  ctx: Context,
  where: Prisma.ImportWhereInput,
  end: { status: 'SUCCEEDED' | 'FAILED' | 'CANCELLED'; error?: Text | MessageRow; readWhole?: boolean },
): Promise<Import | null> {
  const { words, text } = end.error ? messageColumns(end.error) : { words: null, text: null }
  const error = { error: words, errorText: text === null ? Prisma.DbNull : (text as Prisma.InputJsonValue) }
  const [finished] = await ctx.db.import.updateManyAndReturn({
    where,
    data: { status: end.status, ...error, finishedAt: ctx.now(), leaseToken: null },
  })
  if (!finished) return null
  await importReaderOf(finished).precheck?.clear(ctx)
  const { id, status, target, dryRun, processed, created, updated, unchanged, withheld, rejected } = finished
  if (end.readWhole) await ctx.db.import.updateMany({ where: { id }, data: { total: processed } })
  const data = { status, target, dryRun, processed, created, updated, unchanged, withheld, rejected }
  await emit(ctx, ENDED[end.status], { subjectType: 'Import', subjectId: id, data })
  return finished
}
