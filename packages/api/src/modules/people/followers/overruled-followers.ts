import { defineLoader } from '../../../core/loaders.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { MOST_FOLLOWERS } from '../person-record.ts'
import { FOLLOWERS } from './keep-followers.ts'

/** A number of followers that is kept and not shown. */
export interface OverruledFollowers {
  followers: number
  at: Date
}

/** The newest number of accounts that is newer than the one they show; null where there is none. */
export const overruledFollowers = defineLoader<string, OverruledFollowers>(async (ctx, accountIds) => {
  const rows = await ctx.db.$queryRaw<(OverruledFollowers & { accountId: string })[]>(Prisma.sql`
    SELECT DISTINCT ON (a.id) a.id AS "accountId", LEAST(round(newest.last), ${MOST_FOLLOWERS})::int AS followers,
      newest."lastAt" AS at
    FROM "SocialAccount" a
    JOIN "MetricSeries" s ON s."organizationId" = a."organizationId" AND s."subjectId" = a.id AND s.metric = ${FOLLOWERS}
      AND NOT s.part
    CROSS JOIN LATERAL (SELECT r.last, r."lastAt" FROM "MetricDay" r
      WHERE r."organizationId" = s."organizationId" AND r."seriesId" = s.id ORDER BY r.at DESC LIMIT 1) newest
    WHERE a.id = ANY(${[...accountIds]}::uuid[]) AND newest."lastAt" > a."followersAt"
    ORDER BY a.id, newest."lastAt" DESC`)
  const found = new Map(rows.map(({ accountId, ...told }) => [accountId, told]))
  return accountIds.map((id) => found.get(id) ?? null)
})
