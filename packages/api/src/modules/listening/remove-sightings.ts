import type { Context } from '../../core/context.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { emitAll } from '../../platform/events/index.ts'

const { sql } = Prisma

/**
 * Takes away what an integration has seen of mentions that are gone at its source, or with it. A mention that another
 * integration has seen stays, and so does one that a source left here when it was deleted.
 * @returns how many mentions are gone.
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
 * Leaves mentions that an integration has seen here without it. Whose first source it was stays for good, whatever becomes
 * of the others.
 */
export async function leaveMentions(ctx: Context, integrationId: string): Promise<void> {
  await ctx.db.mention.updateMany({ where: { integrationId }, data: { integrationId: null } })
}

/** Some of the mentions that an integration has seen. */
export async function sightedMentions(ctx: Context, integrationId: string, most: number): Promise<string[]> {
  const rows = await ctx.db.$queryRaw<{ id: string }[]>(sql`
    SELECT DISTINCT "mentionId" AS id FROM (
      SELECT "mentionId" FROM "MentionSighting" WHERE "integrationId" = ${integrationId}::uuid LIMIT ${most}) page`)
  return rows.map(({ id }) => id)
}
