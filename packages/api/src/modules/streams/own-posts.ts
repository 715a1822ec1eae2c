import type { Context } from '../../core/context.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import type { PostsPage, PostsQuery } from '../../platform/plugin-host/index.ts'

const PER_PAGE = 200

/**
 * A page of the published posts of an integration, newest first. A post that several shares stand for counts once, at
 * its latest publication, and not at all when one of them was retracted, because it is the same post on the network.
 * Posts without an id are left out, because the provider cannot be asked about them. The caller, and never a plugin,
 * decides whose publications are read.
 */
export async function ownPosts(
  ctx: Context,
  integrationId: string,
  { sinceMs, after }: PostsQuery,
): Promise<PostsPage> {
  const behind = after
    ? Prisma.sql`AND (max("publishedAt"), "externalId" COLLATE "C") < (${new Date(after.atMs)}, ${after.externalId})`
    : Prisma.empty
  const rows = await ctx.db.$queryRaw<{ externalId: string; url: string | null; publishedAt: Date }[]>(Prisma.sql`
    SELECT "externalId", max(url) AS url, max("publishedAt") AS "publishedAt" FROM "Publication"
    WHERE "integrationId" = ${integrationId}::uuid AND "externalId" IS NOT NULL AND status IN ('PUBLISHED', 'RETRACTED')
    GROUP BY "externalId"
    HAVING bool_and(status = 'PUBLISHED') AND max("publishedAt") >= ${new Date(sinceMs)} ${behind}
    ORDER BY max("publishedAt") DESC, "externalId" COLLATE "C" DESC LIMIT ${PER_PAGE + 1}`)
  const posts = rows.slice(0, PER_PAGE).map(({ externalId, url, publishedAt }) => ({
    externalId,
    url,
    publishedAt: publishedAt.toISOString(),
  }))
  return { posts, more: rows.length > PER_PAGE }
}
