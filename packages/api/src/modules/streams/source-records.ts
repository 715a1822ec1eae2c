import { hash } from 'node:crypto'
import type { Context } from '../../core/context.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import type { GoneRecord } from './stream-store.ts'

const { sql } = Prisma

/** Identifies the records of one stream of one integration. */
export interface StreamOf {
  readonly integrationId: string
  readonly stream: string
}

interface KnownRecord {
  /** As the source sends it. */
  readonly key: string
  /** In hexadecimal digits; empty for a record that waits for another one. */
  readonly hash: string
  readonly subjectId: string | null
}

/**
 * The stored form of a source's key. A key may be a mail address or a personnel number, and must still be recognised
 * after an erasure, so that the next reading does not bring the person back. Its hash is enough for that.
 */
export function storedKey(key: string): string {
  return hash('sha256', key, 'base64url')
}

/**
 * A hash of a record that does not depend on the order of its fields.
 * @param version of the rules by which records are stored: a new version gives a new hash.
 */
export function recordHash(record: object, version: number): string {
  return hash('sha256', JSON.stringify([version, inOrder(record)]))
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return entries.map(([name, part]) => [name, inOrder(part)])
}

/** The known records with these keys. A tie that was removed with one of its people counts as waiting. */
export async function knownRecords(
  ctx: Context,
  { integrationId, stream }: StreamOf,
  keys: readonly string[],
): Promise<ReadonlyMap<string, KnownRecord>> {
  const rows = await ctx.db.$queryRaw<KnownRecord[]>(sql`
    SELECT r.key, r."subjectId", CASE WHEN r.stream = 'ties' AND NOT EXISTS (SELECT FROM "Tie" t
        WHERE t."organizationId" = r."organizationId" AND t.id = r."subjectId") THEN '' ELSE encode(r.hash, 'hex') END AS hash
    FROM "SourceRecord" r
    WHERE r."integrationId" = ${integrationId}::uuid AND r.stream = ${stream} AND r.key = ANY(${keys.map(storedKey)}::text[])`)
  const byStored = new Map(rows.map((row) => [row.key, row]))
  return new Map(
    keys.flatMap((key) => {
      const row = byStored.get(storedKey(key))
      return row ? [[key, { ...row, key }] as const] : []
    }),
  )
}

/** Stores which records were read. One without a hash waits, and is tried again whenever the source sends it. */
export async function rememberRecords(
  ctx: Context,
  { integrationId, stream }: StreamOf,
  seen: { records: readonly KnownRecord[]; pass: string | null },
): Promise<void> {
  const { records, pass } = seen
  if (records.length === 0) return
  await ctx.db.$executeRaw(sql`
    INSERT INTO "SourceRecord" AS r ("integrationId", stream, key, hash, "subjectId", pass)
    SELECT ${integrationId}::uuid, ${stream}, key, decode(hash, 'hex'), subject, ${pass}::uuid FROM unnest(
      ${records.map(({ key }) => storedKey(key))}::text[],
      ${records.map((record) => record.hash)}::text[],
      ${records.map(({ subjectId }) => subjectId)}::uuid[]
    ) AS given(key, hash, subject)
    ON CONFLICT ("organizationId", "integrationId", stream, key) DO UPDATE SET
      hash = EXCLUDED.hash, "subjectId" = EXCLUDED."subjectId", pass = COALESCE(EXCLUDED.pass, r.pass)`)
}

/** Marks that the current reading saw these keys. */
export async function markSeen(
  ctx: Context,
  { integrationId, stream }: StreamOf,
  seen: { keys: readonly string[]; pass: string },
): Promise<void> {
  const { keys, pass } = seen
  if (keys.length === 0) return
  await ctx.db.$executeRaw(sql`
    UPDATE "SourceRecord" SET pass = ${pass}::uuid
    WHERE "integrationId" = ${integrationId}::uuid AND stream = ${stream} AND key = ANY(${keys.map(storedKey)}::text[])
      AND pass IS DISTINCT FROM ${pass}::uuid`)
}

/**
 * Deletes these keys.
 * @returns what each of them stood for, in their order.
 */
export async function forgetRecords(
  ctx: Context,
  { integrationId, stream }: StreamOf,
  keys: readonly string[],
): Promise<GoneRecord[]> {
  if (keys.length === 0) return []
  const rows = await ctx.db.$queryRaw<{ key: string; subjectId: string | null }[]>(sql`
    DELETE FROM "SourceRecord"
    WHERE "integrationId" = ${integrationId}::uuid AND stream = ${stream} AND key = ANY(${keys.map(storedKey)}::text[])
    RETURNING key, "subjectId"`)
  const byStored = new Map(rows.map((row) => [row.key, row.subjectId]))
  return keys.map((key) => ({ key, subjectId: byStored.get(storedKey(key)) ?? null }))
}

/**
 * Deletes the records that a complete reading did not see.
 * @returns them.
 */
export async function forgetUnseen(
  ctx: Context,
  { integrationId, stream }: StreamOf,
  pass: string,
): Promise<GoneRecord[]> {
  return await ctx.db.$queryRaw<GoneRecord[]>(sql`
    DELETE FROM "SourceRecord"
    WHERE "integrationId" = ${integrationId}::uuid AND stream = ${stream} AND pass IS DISTINCT FROM ${pass}::uuid
    RETURNING NULL AS key, "subjectId"`)
}

/** Of these subjects, those that no record of this stream stands for any more, in any integration. */
export async function noLongerNamed(ctx: Context, stream: string, subjectIds: readonly string[]): Promise<string[]> {
  if (subjectIds.length === 0) return []
  const rows = await ctx.db.$queryRaw<{ id: string }[]>(sql`
    SELECT DISTINCT s.id FROM unnest(${[...subjectIds]}::uuid[]) AS s(id) WHERE s.id NOT IN (
      SELECT "subjectId" FROM "SourceRecord" WHERE "subjectId" = ANY(${[...subjectIds]}::uuid[]) AND stream = ${stream})`)
  return rows.map(({ id }) => id)
}
