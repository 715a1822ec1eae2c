import type { Context } from '../../../core/context.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { emit } from '../../../platform/events/index.ts'
import { findSource, sourceOfBatch } from '../sources/source-of-batch.ts'
import { countedFact, type StoredTime } from './counted-fact.ts'
import { decide } from './decide.ts'
import { holdPostsOf } from './hold-posts.ts'
import { ingestMerged } from './ingest-points.ts'
import { seriesToMerge } from './merged-points.ts'
import { noteRestatements, restatedBy } from './note-restatements.ts'
import { storeRollups } from './store-rollups.ts'
import { toldNumbers } from './told-numbers.ts'

interface Withdrawn extends StoredTime {
  metric: string
  subjectId: string
  campaignId: string | null
  dimensionsId: string
  value: string
  key: string
  aside: boolean
  network: string | null
  postId: string | null
}

/**
 * Takes facts of a source out of force, with their rollups. Their rows stay as closed revisions.
 * @param options.most facts that one call takes.
 * @returns how many were in force; fewer than `most` when none are left.
 */
export async function withdrawFacts(ctx: Context, options: { source: string; most: number }): Promise<number> {
  const { source, most } = options
  const now = ctx.now()
  // Nothing ever came from it.
  if (!(await findSource(ctx, source))) return 0
  const known = await sourceOfBatch(ctx, source)
  await holdPostsOf(ctx, source)
  const rows = await ctx.db.$queryRaw<Withdrawn[]>(Prisma.sql`
    UPDATE "MetricPoint" p SET "supersededAt" = ${now} WHERE p.id = ANY(ARRAY(
      SELECT id FROM "MetricPoint" WHERE source = ${source} AND "supersededAt" IS NULL LIMIT ${most} FOR UPDATE
    )) RETURNING p.metric, p."subjectId", p."campaignId", p."dimensionsId", p.at, p."on", p.value::text AS value,
      p.key, p.aside, p.network, p."postId"`)
  await ctx.db.$executeRaw(Prisma.sql`DELETE FROM "MetricTotal" WHERE source = ${source}`)
  if (rows.length === 0) return 0
  const removed = rows.map((row) => ({ ...countedFact(row), groupId: known.group.id }))
  const changes = await decide(ctx, known.group, { source, added: [], removed }, now)
  await storeRollups(ctx, changes)
  const restated = await restatedBy(ctx, [...changes.added, ...changes.removed], now)
  await noteRestatements(ctx, { act: 'integrationDelete', at: now }, restated)
  const series = await seriesToMerge(ctx, known.group, removed)
  await ingestMerged(ctx, { group: known.group, series, act: 'integrationDelete' })
  await emit(ctx, 'metrics.withdrawn', {
    subjectType: 'Organization',
    subjectId: ctx.organizationId,
    data: { source, facts: rows.length, ...toldNumbers([...changes.added, ...changes.removed], []) },
  })
  return rows.length
}
