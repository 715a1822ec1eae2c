import type { Context } from '../../core/context.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { emitAll } from '../../platform/events/index.ts'

const { sql, raw, join } = Prisma

/** Columns that a mention takes from one that is merged into it, when its own are null. */
const FILLED = [
  ...[
    'externalId',
    'url',
    'authorId',
    'authorHandle',
    'authorName',
    'authorFollowers',
    'personId',
    'reach',
    'language',
  ],
  'repostOf',
].map((name) => raw(`"${name}"`))

/**
 * Merges mentions: the winner keeps its values and fills missing ones from the losers, and all sightings, labels
 * and source records then point to it.
 */
export async function mergeMentions(
  ctx: Context,
  integrationId: string,
  merged: readonly { loser: string; winner: string }[],
): Promise<void> {
  if (merged.length === 0) return
  const pairs = sql`unnest(${merged.map(({ loser }) => loser)}::uuid[], ${merged.map(({ winner }) => winner)}::uuid[])
    AS pair(loser, winner)`
  await ctx.db.$executeRaw(sql`
    UPDATE "MentionSighting" s SET "mentionId" = pair.winner FROM ${pairs} WHERE s."mentionId" = pair.loser`)
  await ctx.db.$executeRaw(sql`
    UPDATE "MentionLabel" l SET "mentionId" = pair.winner FROM ${pairs} WHERE l."mentionId" = pair.loser`)
  await ctx.db.$executeRaw(sql`
    UPDATE "SourceRecord" r SET "subjectId" = pair.winner FROM ${pairs}
    WHERE r.stream = 'mentions' AND r."subjectId" = pair.loser`)
  const firstOf = FILLED.map(
    (name) =>
      sql`(array_agg(l.${name} ORDER BY l."createdAt", l.id) FILTER (WHERE l.${name} IS NOT NULL))[1] AS ${name}`,
  )
  await ctx.db.$executeRaw(sql`
    UPDATE "Mention" m SET (${join([...FILLED, raw('network')])}) =
      (${join(FILLED.map((name) => sql`COALESCE(m.${name}, o.${name})`))},
        -- An id means nothing without its network.
        CASE WHEN m."externalId" IS NULL THEN COALESCE(o.network, m.network) ELSE m.network END)
    FROM (SELECT pair.winner, ${join(firstOf)},
        (array_agg(l.network ORDER BY l."createdAt", l.id) FILTER (WHERE l."externalId" IS NOT NULL))[1] AS network
      FROM ${pairs} JOIN "Mention" l ON l.id = pair.loser GROUP BY pair.winner) o
    WHERE m.id = o.winner`)
  await ctx.db.$executeRaw(sql`DELETE FROM "Mention" WHERE id = ANY(${merged.map(({ loser }) => loser)}::uuid[])`)
  await emitAll(
    ctx,
    'mention.deleted',
    merged.map(({ loser, winner }) => ({
      subjectType: 'Mention' as const,
      subjectId: loser,
      data: { integrationId, mergedInto: winner },
    })),
  )
}
