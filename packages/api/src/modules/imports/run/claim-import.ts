import type { Context } from '../../../core/context.ts'
import type { Import } from '../../../generated/prisma/client.ts'
import { emit } from '../../../platform/events/index.ts'

/** An import that this worker holds: batches are stored only while the lease token is the row's. */
export type ClaimedImport = Import & { leaseToken: string }

/**
 * Takes an import over, from the queue or from a worker that is believed dead and can store nothing from now on.
 * @returns null where there is nothing left to do.
 */
export async function claimImport(ctx: Context, importId: string): Promise<ClaimedImport | null> {
  const leaseToken = ctx.newId()
  const [claimed] = await ctx.db.import.updateManyAndReturn({
    where: { id: importId, status: { in: ['QUEUED', 'RUNNING'] } },
    data: { status: 'RUNNING', leaseToken },
  })
  if (!claimed) return null
  if (claimed.startedAt === null) {
    await ctx.db.import.updateMany({ where: { id: importId }, data: { startedAt: ctx.now() } })
    const { target, format, preset, dryRun } = claimed
    const data = { target, format, preset, dryRun }
    await emit(ctx, 'import.started', { subjectType: 'Import', subjectId: importId, data })
  }
  return { ...claimed, leaseToken }
}
