import { defineLoader, loaderById, oneForEach, readableLoader } from '../../core/loaders.ts'
import { everyColumn } from '../../core/selected-columns.ts'
import { type Integration, Prisma, type SyncRun } from '../../generated/prisma/client.ts'

export const integrationById = loaderById<Integration>('Integration')

export const readableIntegrationById = readableLoader<Integration>('Integration')

/** The latest run of each integration. */
export const lastRunOf = defineLoader<string, SyncRun>(async (ctx, ids) => {
  const rows = await ctx.db.$queryRaw<SyncRun[]>(Prisma.sql`
    SELECT run.* FROM unnest(${[...ids]}::uuid[]) AS i(id) CROSS JOIN LATERAL (
      SELECT ${everyColumn('SyncRun', 'r')} FROM "SyncRun" r WHERE r."integrationId" = i.id ORDER BY r."createdAt" DESC, r.id DESC LIMIT 1) run`)
  return oneForEach(ids, rows, (row) => row.integrationId)
})
