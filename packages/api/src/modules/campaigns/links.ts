import type { Context } from '../../core/context.ts'
import { Prisma } from '../../generated/prisma/client.ts'

/** Ids of the topics that a campaign was about at an instant. */
export async function topicIdsOf(ctx: Context, campaignId: string, at: Date): Promise<string[]> {
  const rows = await ctx.db.$queryRaw<{ topicId: string }[]>(Prisma.sql`
    SELECT l."topicId" FROM "CampaignLink" l WHERE l."campaignId" = ${campaignId}::uuid AND l."topicId" IS NOT NULL
      AND coalesce(l."from", '-infinity') <= ${at}::timestamptz AND (l."to" IS NULL OR l."to" > ${at}::timestamptz)`)
  return rows.map(({ topicId }) => topicId)
}
