import type { Context } from '../../../core/context.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { emit } from '../../../platform/events/index.ts'
import { sourceOfBatch } from '../sources/source-of-batch.ts'
import { noteRestatements, restatedBy } from './note-restatements.ts'
import { countedFact, type StoredTime } from './rollup-changes.ts'
import { storeRollups } from './store-rollups.ts'

interface Withdrawn extends StoredTime {
  metric: string
  subjectId: string
  campaignId: string | null
  dimensionsId: string
  value: string
}

/**
 * Takes facts of a source out of force, with their rollups. Their rows stay as closed revisions.
 * @param options.most facts that one call takes.
 * @returns how many were in force; fewer than `most` when none are left.
 */
export async function withdrawFacts(ctx: Context, options: { source: string; most: number }): Promise<number> {
  const { source, most } = options
  const now = ctx.now()
  const rows = await ctx.db.$queryRaw<Withdrawn[]>(Prisma.sql`
    UPDATE "MetricPoint" p SET "supersededAt" = ${now} WHERE p.id = ANY(ARRAY(
      SELECT id FROM "MetricPoint" WHERE source = ${source} AND "supersededAt" IS NULL LIMIT ${most} FOR UPDATE
    )) RETURNING p.metric, p."subjectId", p."campaignId", p."dimensionsId", p.at, p."on", p.value::text AS value`)
  if (rows.length === 0) return 0
  const { groupId } = await sourceOfBatch(ctx, source)
  const removed = rows.map((row) => ({ ...countedFact(row), groupId }))
  await storeRollups(ctx, { added: [], removed })
  await noteRestatements(ctx, { act: 'integrationDelete', at: now }, restatedBy(removed, now))
  await emit(ctx, 'metrics.withdrawn', {
    subjectType: 'Organization',
    subjectId: ctx.organizationId,
    data: { source, facts: rows.length },
  })
  return rows.length
}
