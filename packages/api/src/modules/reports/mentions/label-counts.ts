import type { Context } from '../../../core/context.ts'
import { type MentionLabelAuthor, type MentionLabelKind, Prisma } from '../../../generated/prisma/client.ts'

const { sql } = Prisma

/** How many mentions have a value of a label. */
export interface LabelCount {
  value: string
  count: number
}

/** At most this many values are told, the most frequent first. */
export const MOST_VALUES = 200

/**
 * How many of these mentions have each value of a kind of label that stands. A mention counts once for each value: where
 * authors disagree, for the value of each.
 * @param of.where the mentions, on alias `t`.
 * @param of.author whose labels count; null for those of all.
 */
export async function labelCountsOf(
  ctx: Context,
  of: { where: Prisma.Sql; kind: MentionLabelKind; author: MentionLabelAuthor | null },
): Promise<LabelCount[]> {
  const { where, kind, author } = of
  return await ctx.db.$queryRaw<LabelCount[]>(sql`
    SELECT min(l.value) AS value, count(DISTINCT t.id)::int AS count FROM "Mention" t
    JOIN "MentionLabel" l ON l."organizationId" = t."organizationId" AND l."mentionId" = t.id
    WHERE ${where} AND l.kind = ${kind}::"MentionLabelKind" AND l."supersededAt" IS NULL
      AND (${author}::"MentionLabelAuthor" IS NULL OR l.author = ${author}::"MentionLabelAuthor")
    GROUP BY l."valueKey" ORDER BY 2 DESC, l."valueKey" LIMIT ${MOST_VALUES}`)
}
