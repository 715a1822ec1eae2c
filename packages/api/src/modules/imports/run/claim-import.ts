import type { Context } from '../../../core/context.ts'
import type { Import } from '../../../generated/prisma/client.ts'
import { emit } from '../../../platform/events/index.ts'
import { type Lease, takeRun } from '../../../platform/jobs/index.ts'

/** An import that this worker has claimed. */
export type ClaimedImport = Import & Lease

/**
 * Claims an import for this worker; the first claim emits the event that it started.
 * @returns null when there is nothing left to do.
 */
export async function claimImport(ctx: Context, importId: string): Promise<ClaimedImport | null> {
  const claimed = await takeRun<Import>(ctx, 'Import', importId)
  if (claimed?.startedAt === null) {
    await ctx.db.import.updateMany({ where: { id: importId }, data: { startedAt: ctx.now() } })
    const { target, format, preset, dryRun } = claimed
    const data = { target, format, preset, dryRun }
    await emit(ctx, 'import.started', { subjectType: 'Import', subjectId: importId, data })
  }
  return claimed
}
