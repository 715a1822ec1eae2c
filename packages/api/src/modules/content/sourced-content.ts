import { languageTag, networkKey } from '@portevoix/sdk/normal-forms'
import type { ContentRecord } from '@portevoix/sdk/plugin'
import type { Context } from '../../core/context.ts'
import { placeOfDay } from '../../core/day.ts'
import { storableText } from '../../core/text.ts'
import { type ContentStatus, Prisma } from '../../generated/prisma/client.ts'
import { emitAll } from '../../platform/events/index.ts'
import { webAddress } from './web-address.ts'

/** Maximum length of each field, in UTF-16 units. */
export const CONTENT_LIMITS = { title: 10_000, text: 1_000_000, author: 512 } as const

/** Counts of one page of records. */
interface SourcedContent {
  created: number
  updated: number
  /** `created` and `updated` together. */
  upserted: number
  /** Records that equal the stored rows; those rows are not written. */
  unchanged: number
  /** Content ids, in the order in which their keys first appear. */
  ids: string[]
}

interface StoredRow {
  id: string
  sourceKey: string
  status: ContentStatus
}

/**
 * Stores the records of an integration. A record with a known key updates that content; of several records with the
 * same key, the last one counts. Takes two statements for any number of records.
 *
 * An approval covers the title, text and address. When the source changes one of them, approved content becomes a draft
 * again, and the event `content.reopened` says why. Content that the team withdrew stays withdrawn.
 * @param source.integrationId database id.
 */
export async function upsertSourcedContent(
  ctx: Context,
  source: { integrationId: string; records: readonly ContentRecord[] },
): Promise<SourcedContent> {
  const rows = new Map(source.records.map((record) => [storableText(record.key), toRow(ctx, record)]))
  const keys = [...rows.keys()]
  if (keys.length === 0) return { created: 0, updated: 0, upserted: 0, unchanged: 0, ids: [] }
  const before = await lockStored(ctx, source.integrationId, keys)
  const written = await writeChanged(ctx, source.integrationId, [...rows.values()])
  const created = written.filter((row) => !before.has(row.sourceKey))
  const updated = written.filter((row) => before.has(row.sourceKey))
  const reopened = updated.filter(
    (row) => before.get(row.sourceKey)?.status === 'APPROVED' && row.status !== 'APPROVED',
  )
  const data = { integrationId: source.integrationId }
  await emitAll(ctx, 'content.created', created.map(subject(data)))
  await emitAll(ctx, 'content.updated', updated.map(subject(data)))
  await emitAll(ctx, 'content.reopened', reopened.map(subject({ ...data, reason: 'CHANGED_AT_SOURCE' })))
  const idByKey = new Map([...before.values(), ...written].map((row) => [row.sourceKey, row.id]))
  return {
    created: created.length,
    updated: updated.length,
    upserted: written.length,
    unchanged: keys.length - written.length,
    ids: keys.flatMap((key) => idByKey.get(key) ?? []),
  }
}

/**
 * Withdraws content that its source no longer has. Existing shares stay.
 * @returns how many were not yet withdrawn.
 */
export async function withdrawSourcedContent(
  ctx: Context,
  source: { integrationId: string; ids?: readonly string[]; keys: readonly string[] },
): Promise<{ withdrawn: number; ids: string[] }> {
  const now = ctx.now()
  const rows = await ctx.db.content.updateManyAndReturn({
    where: {
      integrationId: source.integrationId,
      OR: [{ id: { in: [...(source.ids ?? [])] } }, { sourceKey: { in: source.keys.map(storableText) } }],
      status: { not: 'WITHDRAWN' },
    },
    data: { status: 'WITHDRAWN', approvedAt: null, updatedAt: now, version: { increment: 1 } },
    select: { id: true },
  })
  const data = { integrationId: source.integrationId, reason: 'GONE_AT_SOURCE' }
  await emitAll(ctx, 'content.withdrawn', rows.map(subject(data)))
  return { withdrawn: rows.length, ids: rows.map((row) => row.id) }
}

const subject =
  <Data>(data: Data) =>
  ({ id }: { id: string }) => ({ subjectType: 'Content' as const, subjectId: id, data })

type Row = ReturnType<typeof toRow>

/** Converts a record to a row, without the values that `unreadFields` reports. */
function toRow(ctx: Context, record: ContentRecord) {
  const { key, kind, title, text, url, language, author, publishedAt, publishedOn, externalId } = record
  // An id is only unique within its network.
  const network = externalId === undefined || record.network === undefined ? null : networkKey(record.network)
  const published = publishedOn ? placeOfDay(publishedOn) : Date.parse(publishedAt ?? '')
  return {
    id: ctx.newId(),
    key: storableText(key),
    kind: storableText(kind),
    title: bounded(title, CONTENT_LIMITS.title),
    text: text === undefined ? null : bounded(text, CONTENT_LIMITS.text),
    url: url === undefined ? null : webAddress(url),
    language: language === undefined ? null : languageTag(language),
    author: author === undefined ? null : bounded(author, CONTENT_LIMITS.author),
    publishedAt: Number.isNaN(published) ? null : new Date(published).toISOString(),
    publishedOn: publishedOn ?? null,
    network,
    externalId: network === null ? null : (externalId ?? null),
  }
}

// Slicing can leave half a surrogate pair, so the text is cleaned afterwards.
const bounded = (text: string, most: number) => storableText(text.slice(0, most))

/**
 * Locks the rows in the order of their keys, so that two runs over the same keys wait for each other and do not
 * deadlock.
 */
async function lockStored(ctx: Context, integrationId: string, keys: string[]): Promise<Map<string, StoredRow>> {
  const rows = await ctx.db.$queryRaw<StoredRow[]>(Prisma.sql`
    SELECT id, "sourceKey", status FROM "Content"
    WHERE "integrationId" = ${integrationId}::uuid AND "sourceKey" = ANY(${keys}::text[])
    ORDER BY "sourceKey" FOR UPDATE`)
  return new Map(rows.map((row) => [row.sourceKey, row]))
}

async function writeChanged(ctx: Context, integrationId: string, rows: readonly Row[]): Promise<StoredRow[]> {
  const now = ctx.now().toISOString()
  return await ctx.db.$queryRaw<StoredRow[]>(Prisma.sql`
    INSERT INTO "Content" AS c (id, "integrationId", "sourceKey", kind, title, text, url, language, author,
      "publishedAt", "publishedOn", network, "externalId", "createdAt", "updatedAt")
    SELECT id, ${integrationId}::uuid, key, kind, title, text, url, language, author,
      "publishedAt", "publishedOn", network, "externalId", ${now}::timestamptz, ${now}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS given (id uuid, key text, kind text, title text,
      text text, url text, language text, author text, "publishedAt" timestamptz, "publishedOn" date, network text, "externalId" text)
    ORDER BY key
    ON CONFLICT ("organizationId", "integrationId", "sourceKey") DO UPDATE SET
      kind = EXCLUDED.kind, title = EXCLUDED.title, text = EXCLUDED.text, url = EXCLUDED.url,
      language = EXCLUDED.language, author = EXCLUDED.author, "publishedAt" = EXCLUDED."publishedAt",
      "publishedOn" = EXCLUDED."publishedOn", network = EXCLUDED.network, "externalId" = EXCLUDED."externalId",
      status = CASE WHEN c.status = 'APPROVED' AND ${approvedPartChanged} THEN 'DRAFT' ELSE c.status END,
      "approvedAt" = CASE WHEN ${approvedPartChanged} THEN NULL ELSE c."approvedAt" END,
      version = c.version + 1, "updatedAt" = EXCLUDED."updatedAt"
    WHERE (c.kind, c.title, c.text, c.url, c.language, c.author, c."publishedAt", c."publishedOn", c.network, c."externalId")
      IS DISTINCT FROM (EXCLUDED.kind, EXCLUDED.title, EXCLUDED.text, EXCLUDED.url, EXCLUDED.language, EXCLUDED.author,
        EXCLUDED."publishedAt", EXCLUDED."publishedOn", EXCLUDED.network, EXCLUDED."externalId")
    RETURNING c.id, c."sourceKey", c.status`)
}

const approvedPartChanged = Prisma.sql`(c.title, c.text, c.url) IS DISTINCT FROM (EXCLUDED.title, EXCLUDED.text, EXCLUDED.url)`
