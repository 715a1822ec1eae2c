import type { Context } from '../../../core/context.ts'
import { Prisma } from '../../../generated/prisma/client.ts'

const { sql } = Prisma

const POSTS = 'posts'

interface ToldPoint {
  metric: string
  subjectType: string
  subjectId: string
}

/**
 * Holds the shares that a batch tells as posts until the end of the transaction, before anything else that others could wait for.
 * The database locks each of them to decide whether the platform counts it as a post: locked in the order of the facts, two batches
 * of the same shares would wait for each other.
 */
export async function holdPosts(ctx: Context, points: readonly ToldPoint[]): Promise<void> {
  const told = points.filter(({ metric, subjectType }) => metric === POSTS && subjectType === 'SHARE')
  const ids = [...new Set(told.map(({ subjectId }) => subjectId))]
  if (ids.length > 0) await holdShares(ctx, sql`unnest(${ids}::uuid[])`)
}

/** Holds the shares that a source tells as posts, as `holdPosts` does. */
export const holdPostsOf = (ctx: Context, source: string): Promise<void> =>
  holdShares(
    ctx,
    sql`(SELECT "subjectId" FROM "MetricPoint" p WHERE p.source = ${source} AND p."supersededAt" IS NULL
      AND p.metric = ${POSTS} AND p."subjectType" = 'SHARE')`,
  )

async function holdShares(ctx: Context, ids: Prisma.Sql): Promise<void> {
  await ctx.db.$executeRaw(sql`
    SELECT s.id FROM "Share" s WHERE s.id IN (SELECT told.id FROM ${ids} AS told(id)) ORDER BY s.id FOR NO KEY UPDATE`)
}
