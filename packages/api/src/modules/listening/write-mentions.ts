import type { Context } from '../../core/context.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import type { ResolvedRow } from './resolve-mentions.ts'

const { sql, raw, join } = Prisma

/** Author columns, which change together. */
const AUTHOR = ['authorId', 'authorHandle', 'authorName', 'authorFollowers', 'personId']
/** Columns that the first sighting decides, and that other sightings fill when it has no value. */
const NAMES = ['network', 'externalId', 'url', 'text', 'at', ...AUTHOR, 'reach', 'repostOf', 'language', 'print', 'on']
const FIELDS = NAMES.map((name) => raw(`"${name}"`))

/**
 * Writes mentions that are new or differ from the record.
 * @returns ids of those that changed.
 */
export async function writeMentions(
  ctx: Context,
  integrationId: string,
  rows: readonly ResolvedRow[],
): Promise<string[]> {
  const eachOnce = [...new Map(rows.map((row) => [row.id, row])).values()]
  // A sighting that became the first one, because the earlier was removed, matches only by its hash.
  const leads = sql`(m."integrationId" = EXCLUDED."integrationId"
    AND m."sourceKey" IN (EXCLUDED."sourceKey", portevoix_key(EXCLUDED."sourceKey"))) IS TRUE`
  // Keeps values that other sightings filled, when the first sighting still has none.
  const shared = sql`m.id = ANY(${eachOnce.flatMap(({ id, isShared }) => (isShared ? [id] : []))}::uuid[])`
  const namesAuthor = sql`num_nonnulls(EXCLUDED."authorId", EXCLUDED."authorHandle", EXCLUDED."authorName") > 0`
  const after = NAMES.map((field) => {
    const name = raw(`"${field}"`)
    // The day belongs to the instant, which is always known.
    if (field === 'on') return sql`CASE WHEN ${leads} THEN EXCLUDED.${name} ELSE m.${name} END`
    const led = AUTHOR.includes(field)
      ? sql`CASE WHEN ${shared} AND NOT ${namesAuthor} THEN m.${name} ELSE EXCLUDED.${name} END`
      : sql`CASE WHEN ${shared} THEN COALESCE(EXCLUDED.${name}, m.${name}) ELSE EXCLUDED.${name} END`
    return sql`CASE WHEN ${leads} THEN ${led} ELSE COALESCE(m.${name}, EXCLUDED.${name}) END`
  })
  const written = await ctx.db.$queryRaw<{ id: string }[]>(sql`
    WITH given AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(eachOnce)}::jsonb) AS r (id uuid, "sourceKey" text, network text,
        "externalId" text, url text, text text, at timestamptz, "on" date, "authorId" text, "authorHandle" text, "authorName" text,
        "authorFollowers" int, reach int, "repostOf" text, language text, print text)
    ), author AS (
      -- Letter by letter goes before the same in other case.
      SELECT DISTINCT ON (g.id) g.id, a."personId" FROM given g
      JOIN "SocialAccount" a ON a.network = g.network AND lower(a.handle) = lower(g."authorHandle")
      ORDER BY g.id, a.handle = g."authorHandle" DESC, a.id
    )
    INSERT INTO "Mention" AS m (id, "integrationId", "sourceKey", ${join(FIELDS)}, "createdAt")
    SELECT id, ${integrationId}::uuid, "sourceKey", ${join(FIELDS)}, ${ctx.now()}::timestamptz
    FROM given LEFT JOIN author USING (id) ORDER BY id
    ON CONFLICT ("organizationId", id) DO UPDATE SET (${join(FIELDS)}) = (${join(after)})
    WHERE (${join(FIELDS.map((name) => sql`m.${name}`))}) IS DISTINCT FROM (${join(after)})
    RETURNING m.id`)
  return written.map(({ id }) => id)
}

/**
 * Stores what an integration says about mentions.
 * @returns ids of mentions whose sighting is new or changed.
 */
export async function writeSightings(
  ctx: Context,
  integrationId: string,
  rows: readonly ResolvedRow[],
): Promise<string[]> {
  const written = await ctx.db.$queryRaw<{ id: string }[]>(sql`
    INSERT INTO "MentionSighting" AS s ("integrationId", key, "mentionId", fields, "createdAt")
    SELECT ${integrationId}::uuid, key, id, CASE WHEN fields <> 'null' THEN fields END, ${ctx.now()}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (id uuid, key text, fields jsonb) ORDER BY key
    ON CONFLICT ("organizationId", "integrationId", key) DO UPDATE SET
      "mentionId" = EXCLUDED."mentionId", fields = EXCLUDED.fields
    WHERE (s."mentionId", s.fields) IS DISTINCT FROM (EXCLUDED."mentionId", EXCLUDED.fields)
    RETURNING s."mentionId" AS id`)
  return written.map(({ id }) => id)
}
