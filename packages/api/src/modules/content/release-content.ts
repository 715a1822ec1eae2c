import type { Context } from '../../core/context.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { emitAll } from '../../platform/events/index.ts'

/**
 * Handles content of an integration that is deleted together with its data. Content that nothing refers to is deleted.
 * Content that was shared, is in a campaign or has facts is withdrawn and stays without a source.
 * @param options.most number of content rows that one call handles.
 * @returns how many it handled.
 */
export async function releaseSourcedContent(
  ctx: Context,
  options: { integrationId: string; most: number },
): Promise<number> {
  const rows = await ctx.db.content.findMany({
    where: { integrationId: options.integrationId },
    select: { id: true, status: true },
    take: options.most,
  })
  if (rows.length === 0) return 0
  const ids = rows.map(({ id }) => id)
  const deleted = await ctx.db.$queryRaw<{ id: string }[]>(Prisma.sql`
    DELETE FROM "Content" c WHERE c.id = ANY(${ids}::uuid[])
      AND c.id NOT IN (SELECT "contentId" FROM "Share" WHERE "contentId" = ANY(${ids}::uuid[])
        UNION ALL SELECT "contentId" FROM "CampaignContent" WHERE "contentId" = ANY(${ids}::uuid[])
        UNION ALL SELECT "subjectId" FROM "MetricPoint"
          WHERE "subjectId" = ANY(${ids}::uuid[]) AND "supersededAt" IS NULL)
    RETURNING c.id`)
  const gone = new Set(deleted.map(({ id }) => id))
  const kept = ids.filter((id) => !gone.has(id))
  await ctx.db.content.updateMany({
    where: { id: { in: kept } },
    data: {
      status: 'WITHDRAWN',
      approvedAt: null,
      integrationId: null,
      sourceKey: null,
      updatedAt: ctx.now(),
      version: { increment: 1 },
    },
  })
  const subject = (reason: string) => (id: string) => ({
    subjectType: 'Content' as const,
    subjectId: id,
    data: { integrationId: options.integrationId, reason },
  })
  await emitAll(ctx, 'content.deleted', [...gone].map(subject('SOURCE_DELETED')))
  const open = new Set(rows.filter(({ status }) => status !== 'WITHDRAWN').map(({ id }) => id))
  await emitAll(ctx, 'content.withdrawn', kept.filter((id) => open.has(id)).map(subject('SOURCE_DELETED')))
  ctx.loaders.clear()
  return rows.length
}
