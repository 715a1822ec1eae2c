import type { Context } from '../../core/context.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { emitAll } from '../../platform/events/index.ts'

const { sql } = Prisma

/**
 * Removes the sightings and labels of an integration for mentions that are deleted at their source, or with it. A mention stays
 * when another integration has read it, or when a source that was deleted left it here.
 * @returns how many mentions were deleted.
 */
export async function removeMentions(
  ctx: Context,
  source: { ids: readonly string[]; integrationId: string },
): Promise<number> {
  const { integrationId } = source
  const ids = [...source.ids]
  if (ids.length === 0) return 0
  await ctx.db.$executeRaw(sql`
    DELETE FROM "MentionSighting" WHERE "integrationId" = ${integrationId}::uuid AND "mentionId" = ANY(${ids}::uuid[])`)
  await ctx.db.$executeRaw(sql`
    DELETE FROM "MentionLabel" WHERE "integrationId" = ${integrationId}::uuid AND "mentionId" = ANY(${ids}::uuid[])`)
  await ctx.db.$executeRaw(sql`
    UPDATE "Mention" m SET "integrationId" = next."integrationId", "sourceKey" = next.key FROM (
      SELECT DISTINCT ON ("mentionId") "mentionId", "integrationId", key FROM "MentionSighting"
      WHERE "mentionId" = ANY(${ids}::uuid[]) ORDER BY "mentionId", "createdAt", "integrationId", key
    ) next WHERE m.id = next."mentionId" AND m."integrationId" = ${integrationId}::uuid`)
  const rows = await ctx.db.$queryRaw<{ id: string }[]>(sql`
    DELETE FROM "Mention" WHERE id = ANY(${ids}::uuid[]) AND "integrationId" = ${integrationId}::uuid RETURNING id`)
  const data = { integrationId }
  await emitAll(
    ctx,
    'mention.deleted',
    rows.map(({ id }) => ({ subjectType: 'Mention', subjectId: id, data })),
  )
  ctx.loaders.clear()
  return rows.length
}

/**
 * Detaches mentions from an integration that is deleted without its data. A mention whose first source it was then
 * stays for good.
 */
export async function leaveMentions(ctx: Context, integrationId: string): Promise<void> {
  await ctx.db.mention.updateMany({ where: { integrationId }, data: { integrationId: null } })
}

/** Some of the mentions that an integration has read. */
export async function sightedMentions(ctx: Context, integrationId: string, most: number): Promise<string[]> {
  const rows = await ctx.db.$queryRaw<{ id: string }[]>(sql`
    SELECT DISTINCT "mentionId" AS id FROM (
      SELECT "mentionId" FROM "MentionSighting" WHERE "integrationId" = ${integrationId}::uuid LIMIT ${most}) page`)
  return rows.map(({ id }) => id)
}
