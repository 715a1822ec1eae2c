import type { Context } from '../../core/context.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { enqueue } from '../../platform/jobs/index.ts'
import { onErasure } from '../people/index.ts'
import { lockExports } from './lock-exports.ts'
import { EXPORT_QUEUE } from './run-export.ts'

const { sql } = Prisma

/**
 * Takes back every export from before an erasure that can be about a person, of whomever it is: texts of others may name who was
 * erased. Exports that have not ended begin anew, under another lease.
 */
async function withdrawExports(ctx: Context): Promise<void> {
  await lockExports(ctx)
  await ctx.db.$executeRaw(sql`
    UPDATE "Export" SET "withdrawnAt" = ${ctx.now()}::timestamptz, "partCount" = 0, "sizeBytes" = 0
    WHERE status = 'SUCCEEDED' AND "withdrawnAt" IS NULL AND "reachesPeople"`)
  const unended = await ctx.db.$queryRaw<{ id: string }[]>(sql`
    UPDATE "Export" SET "leaseToken" = NULL, checkpoint = NULL, processed = 0, "sectionsDone" = 0, "partCount" = 0, "sizeBytes" = 0,
      total = NULL, "fromCursor" = NULL
    WHERE status IN ('QUEUED', 'RUNNING') AND "reachesPeople" RETURNING id`)
  await ctx.db.$executeRaw(sql`DELETE FROM "ExportPart" p USING "Export" e
    WHERE e."organizationId" = p."organizationId" AND e.id = p."exportId" AND e."reachesPeople"`)
  for (const { id } of unended) await enqueue(ctx, EXPORT_QUEUE, { exportId: id })
}

onErasure(withdrawExports)
