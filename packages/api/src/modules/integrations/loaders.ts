import { defineLoader, loaderById, oneForEach, readableLoader } from '../../core/loaders.ts'
import { type Integration, Prisma, type SyncRun } from '../../generated/prisma/client.ts'

/** Integrations of the organisation by id. */
export const integrationById = loaderById<Integration>('Integration')

/** Those of them that the actor may read. */
export const readableIntegrationById = readableLoader<Integration>('Integration')

/** The latest run of integrations. */
export const lastRunOf = defineLoader<string, SyncRun>(async (ctx, ids) => {
  const rows = await ctx.db.$queryRaw<SyncRun[]>(Prisma.sql`
    SELECT run.* FROM unnest(${[...ids]}::uuid[]) AS i(id) CROSS JOIN LATERAL (
      SELECT * FROM "SyncRun" r WHERE r."integrationId" = i.id ORDER BY r."createdAt" DESC, r.id DESC LIMIT 1) run`)
  return oneForEach(ids, rows, (row) => row.integrationId)
})
