import type { Context } from '../../../core/context.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { presentLevels } from '../../metrics/index.ts'
import { MOST_FOLLOWERS } from '../person-record.ts'

/** The metric whose facts are the followers of an account. */
export const FOLLOWERS = 'followers'

/** Lets the present number of accounts follow their facts. It is kept so that people can be found by it. */
export async function keepFollowers(ctx: Context, accountIds: readonly string[]): Promise<void> {
  await ctx.db.$executeRaw(Prisma.sql`
    UPDATE "SocialAccount" a SET followers = l.followers, "followersAt" = l.at
    FROM unnest(${[...accountIds]}::uuid[]) AS asked(id) LEFT JOIN (
      SELECT subject, LEAST(round(value), ${MOST_FOLLOWERS})::int AS followers, at
      FROM (${presentLevels(FOLLOWERS, accountIds)}) newest
    ) l ON l.subject = asked.id
    WHERE a.id = asked.id AND (a.followers, a."followersAt") IS DISTINCT FROM (l.followers, l.at)`)
}
