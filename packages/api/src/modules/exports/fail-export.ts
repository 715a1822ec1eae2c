import type { Context } from '../../core/context.ts'
import { type Export, type ExportFailure, Prisma } from '../../generated/prisma/client.ts'
import { emit } from '../../platform/events/index.ts'
import { holdsRun, type Lease } from '../../platform/jobs/index.ts'

const { sql } = Prisma

/**
 * Ends an export that cannot be made, unless another worker has it.
 * @param problem in words, where the failure does not say all.
 * @returns it; null where another worker has it.
 */
export async function failExport(
  ctx: Context,
  held: Lease,
  failure: ExportFailure,
  problem: string | null = null,
): Promise<Export | null> {
  if (!(await holdsRun(ctx, 'Export', held))) return null
  await ctx.db.$executeRaw(sql`DELETE FROM "ExportPart" WHERE "exportId" = ${held.id}::uuid`)
  const row = await ctx.db.export.update({
    where: { organizationId_id: { organizationId: ctx.organizationId, id: held.id } },
    data: {
      ...{ status: 'FAILED', failure, problem, endedAt: ctx.now(), partCount: 0, sizeBytes: 0n },
      checkpoint: Prisma.DbNull,
    },
  })
  const { id, kind } = row
  await emit(ctx, 'export.failed', { subjectType: 'Export', subjectId: id, data: { kind, failure } })
  return row
}
