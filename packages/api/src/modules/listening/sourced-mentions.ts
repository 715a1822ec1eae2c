import { languageTag, networkKey } from '@portevoix/sdk/normal-forms'
import type { MentionRecord } from '@portevoix/sdk/plugin'
import type { Context } from '../../core/context.ts'
import { placeOfDay } from '../../core/day.ts'
import { storableText } from '../../core/text.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { emitAll } from '../../platform/events/index.ts'
import { webAddress } from '../content/index.ts'
import { erasedHandles } from '../people/index.ts'

const { sql } = Prisma

export type SourcedMentionOutcome =
  | { outcome: 'created' | 'updated' | 'unchanged'; id: string }
  | { outcome: 'rejected'; message: string }

interface StoredRow {
  id: string
  sourceKey: string
  isNew: boolean
}

const LARGEST_COUNT = 2_147_483_647

/**
 * Stores mentions of an integration, in a fixed number of statements: the same key is the same mention. The author is
 * the person who has the account with their handle on the network, in upper or lower case. Authorises nothing.
 * @returns one outcome per record, in their order.
 */
export async function upsertSourcedMentions(
  ctx: Context,
  given: { integrationId: string; records: readonly MentionRecord[] },
): Promise<SourcedMentionOutcome[]> {
  const { integrationId, records } = given
  const rows = await withoutErased(
    ctx,
    records.flatMap((record) => toRow(ctx, record) ?? []),
  )
  const refusals = new Map(records.map((record) => [record, refusalOf(record)]))
  if (rows.length === 0) return records.map((record) => refusals.get(record) ?? NO_NETWORK)
  const keys = rows.map(({ sourceKey }) => sourceKey)
  const written = await writeChanged(ctx, integrationId, rows)
  const changed = new Map(written.map((row) => [row.sourceKey, row]))
  const stored = await ctx.db.mention.findMany({
    where: { integrationId, sourceKey: { in: keys.filter((key) => !changed.has(key)) } },
    select: { id: true, sourceKey: true },
  })
  const unchanged = new Map(stored.map(({ id, sourceKey }) => [sourceKey, id]))
  const subject = ({ id }: StoredRow) => ({ subjectType: 'Mention' as const, subjectId: id, data: { integrationId } })
  await emitAll(ctx, 'mention.created', written.filter(({ isNew }) => isNew).map(subject))
  await emitAll(ctx, 'mention.updated', written.filter(({ isNew }) => !isNew).map(subject))
  ctx.loaders.clear()
  return records.map((record): SourcedMentionOutcome => {
    const refusal = refusals.get(record)
    if (refusal) return refusal
    const row = changed.get(record.key)
    if (row) return { outcome: row.isNew ? 'created' : 'updated', id: row.id }
    const id = unchanged.get(record.key)
    return id ? { outcome: 'unchanged', id } : NO_NETWORK
  })
}

const NO_NETWORK: SourcedMentionOutcome = {
  outcome: 'rejected',
  message: 'Its network is no key of small letters, digits and hyphens, such as `mastodon`.',
}

/** A number that cannot be kept is told: nobody takes it for one that is not known. */
function refusalOf({ network, reach, author }: MentionRecord): SourcedMentionOutcome | null {
  if (networkKey(network) === null) return NO_NETWORK
  if ((reach ?? 0) <= LARGEST_COUNT && (author.followers ?? 0) <= LARGEST_COUNT) return null
  const message = `Its \`reach\` or the \`followers\` of its author are more than ${LARGEST_COUNT}: they cannot be kept.`
  return { outcome: 'rejected', message }
}

function toRow(ctx: Context, record: MentionRecord) {
  const { key, url, text, at, on, author, reach, repostOf, language } = record
  const network = networkKey(record.network)
  if (network === null || refusalOf(record)) return null
  return {
    id: ctx.newId(),
    sourceKey: key,
    network,
    url: url === undefined ? null : webAddress(url),
    text: storableText(text),
    at: new Date(on ? placeOfDay(on) : (at ?? '')).toISOString(),
    on: on ?? null,
    authorId: author.externalId ?? null,
    authorHandle: author.handle?.trim().replace(/^@/, '') || null,
    authorName: author.name ?? null,
    authorFollowers: author.followers ?? null,
    reach: reach ?? null,
    repostOf: repostOf ?? null,
    language: language === undefined ? null : languageTag(language),
  }
}

type Row = NonNullable<ReturnType<typeof toRow>>

/** What somebody says who was erased is kept without its author. */
async function withoutErased(ctx: Context, rows: readonly Row[]): Promise<Row[]> {
  const named = rows.flatMap(({ network, authorHandle: handle }) => (handle === null ? [] : [{ network, handle }]))
  const isErased = await erasedHandles(ctx, named)
  return rows.map((row) =>
    row.authorHandle !== null && isErased(row.network, row.authorHandle)
      ? { ...row, authorId: null, authorHandle: null, authorName: null, authorFollowers: null }
      : row,
  )
}

async function writeChanged(ctx: Context, integrationId: string, rows: readonly Row[]): Promise<StoredRow[]> {
  return await ctx.db.$queryRaw<StoredRow[]>(sql`
    WITH given AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (id uuid, "sourceKey" text, network text,
        url text, text text, at timestamptz, "on" date, "authorId" text, "authorHandle" text, "authorName" text,
        "authorFollowers" int, reach int, "repostOf" text, language text)
    ), author AS (
      -- Letter by letter goes before the same in other case.
      SELECT DISTINCT ON (g.id) g.id, a."personId" FROM given g
      JOIN "SocialAccount" a ON a.network = g.network AND lower(a.handle) = lower(g."authorHandle")
      ORDER BY g.id, a.handle = g."authorHandle" DESC, a.id
    )
    INSERT INTO "Mention" AS m (id, "integrationId", "sourceKey", network, url, text, at, "on", "authorId", "authorHandle",
      "authorName", "authorFollowers", "personId", reach, "repostOf", language, "createdAt")
    SELECT id, ${integrationId}::uuid, "sourceKey", network, url, text, at, "on", "authorId", "authorHandle", "authorName",
      "authorFollowers", "personId", reach, "repostOf", language, ${ctx.now()}::timestamptz
    FROM given LEFT JOIN author USING (id) ORDER BY "sourceKey"
    ON CONFLICT ("organizationId", "integrationId", "sourceKey") DO UPDATE SET
      network = EXCLUDED.network, url = EXCLUDED.url, text = EXCLUDED.text, at = EXCLUDED.at, "on" = EXCLUDED."on",
      "authorId" = EXCLUDED."authorId", "authorHandle" = EXCLUDED."authorHandle", "authorName" = EXCLUDED."authorName",
      "authorFollowers" = EXCLUDED."authorFollowers", "personId" = EXCLUDED."personId", reach = EXCLUDED.reach,
      "repostOf" = EXCLUDED."repostOf", language = EXCLUDED.language
    WHERE (m.network, m.url, m.text, m.at, m."on", m."authorId", m."authorHandle", m."authorName", m."authorFollowers",
        m."personId", m.reach, m."repostOf", m.language)
      IS DISTINCT FROM (EXCLUDED.network, EXCLUDED.url, EXCLUDED.text, EXCLUDED.at, EXCLUDED."on", EXCLUDED."authorId",
        EXCLUDED."authorHandle", EXCLUDED."authorName", EXCLUDED."authorFollowers", EXCLUDED."personId",
        EXCLUDED.reach, EXCLUDED."repostOf", EXCLUDED.language)
    RETURNING m.id, m."sourceKey", m.xmax = 0 AS "isNew"`)
}

/** Gives mentions whose author was nobody's account the person who has it by now. @returns how many. */
export async function linkAuthors(ctx: Context): Promise<number> {
  return await ctx.db.$executeRaw(sql`
    UPDATE "Mention" m SET "personId" = found."personId" FROM (
      SELECT DISTINCT ON (open.id) open.id, a."personId" FROM "Mention" open
      JOIN "SocialAccount" a ON a.network = open.network AND lower(a.handle) = lower(open."authorHandle")
      WHERE open."personId" IS NULL
      ORDER BY open.id, a.handle = open."authorHandle" DESC, a.id
    ) found WHERE m.id = found.id`)
}

/** Takes mentions away that are gone at their source. @returns how many there were. */
export async function removeMentions(
  ctx: Context,
  given: { ids: readonly string[]; integrationId: string },
): Promise<number> {
  if (given.ids.length === 0) return 0
  const rows = await ctx.db.$queryRaw<{ id: string }[]>(sql`
    DELETE FROM "Mention" WHERE id = ANY(${[...given.ids]}::uuid[]) RETURNING id`)
  const data = { integrationId: given.integrationId }
  await emitAll(
    ctx,
    'mention.deleted',
    rows.map(({ id }) => ({ subjectType: 'Mention', subjectId: id, data })),
  )
  ctx.loaders.clear()
  return rows.length
}
