import type { Context } from '../../../core/context.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import type { KnownSource } from '../sources/source-of-batch.ts'
import { countedFact, type StoredTime } from './counted-fact.ts'
import type { TouchedFact } from './decide.ts'
import type { Point as ReadPoint } from './points.ts'
import { fromScaled } from './scaled.ts'

const { sql } = Prisma

/** A fact that may be stored, with the set of its values of dimensions, and the import that brought it. */
interface Point extends ReadPoint {
  dimensionsId: string
  importId: string | null
}

/** What became of a batch, and what the rollups must follow. */
export interface StoredPoints {
  accepted: number
  duplicates: number
  corrected: number
  added: TouchedFact[]
  removed: (TouchedFact & { aside: boolean })[]
}

/** Points of one source, taken in at one instant: the one at which the old facts end and the new ones begin to count. */
interface Batch {
  source: KnownSource
  /** One per key, sorted by key. */
  points: readonly Point[]
  now: Date
}

/** A fact in force that a point of the batch is about. */
interface FactInForce extends TouchedFact {
  id: string
  aside: boolean
  revision: number
  recordedAt: Date
}

type StoredFact = Omit<FactInForce, 'atMs' | 'dated' | 'scaled' | 'groupId'> & StoredTime & { value: string }

// A key without a fact in force was withdrawn: the next round makes a new fact of it. Another one only where it is withdrawn
// again at the same moment.
const ROUNDS = 4

/**
 * Writes facts: new ones are inserted, known ones that differ are superseded by their next revision. Safe against the
 * same keys arriving in other transactions at the same time: inserts wait for each other at the unique index of facts in
 * force, in the order of the keys; corrections of one source come one after the other.
 */
export async function storePoints(ctx: Context, { source, points, now }: Batch): Promise<StoredPoints> {
  const stored: StoredPoints = { accepted: 0, duplicates: 0, corrected: 0, added: [], removed: [] }
  let open = points
  for (let round = 0; open.length > 0; round += 1) {
    if (round === ROUNDS) throw new Error('Facts kept disappearing while they were being corrected.')
    const known =
      round === 0
        ? await insertNew(ctx, { source, points: open, now })
        : await revive(ctx, { source, points: open, now })
    const isKnown = new Set(known)
    for (const point of open) if (!isKnown.has(point)) stored.added.push({ ...point, groupId: source.group.id })
    stored.accepted += open.length - known.length
    const different = await withoutDuplicates(ctx, source, known)
    stored.duplicates += known.length - different.length
    open = await correct(ctx, { source, points: different, now }, stored)
  }
  return stored
}

/** Inserts what is new. @returns the points whose keys were there already. */
function insertNew(ctx: Context, { source, points, now }: Batch): Promise<Point[]> {
  return insert(
    ctx,
    { source, points },
    sql`SELECT *, 1 AS revision, ${now}::timestamptz AS recorded FROM (${asRows(points)}) point`,
  )
}

/**
 * Inserts facts whose keys were withdrawn, as revisions that follow those of before: a withdrawn fact that is told again is a new
 * one. @returns the points whose keys have a fact in force by now.
 */
async function revive(ctx: Context, { source, points, now }: Batch): Promise<Point[]> {
  return await insert(
    ctx,
    { source, points },
    sql`SELECT point.*, coalesce(last.revision, 0) + 1 AS revision, GREATEST(${now}, last."supersededAt") AS recorded
      FROM (${asRows(points)}) point LEFT JOIN LATERAL (
        SELECT p.revision, p."supersededAt" FROM "MetricPoint" p
        WHERE p.source = ${source.key} AND p.key = point.key ORDER BY p.revision DESC LIMIT 1
      ) last ON true`,
  )
}

/** Inserts rows of points with their revision and instant. @returns the points whose keys were there already. */
async function insert(
  ctx: Context,
  { source, points }: Pick<Batch, 'source' | 'points'>,
  rows: Prisma.Sql,
): Promise<Point[]> {
  const [row] = await ctx.db.$queryRaw<{ known: number[] | null }[]>(sql`
    WITH input AS (${rows}), written AS (
      INSERT INTO "MetricPoint" (id, source, key, revision, metric, "subjectType", "subjectId", "campaignId", at, "on", value, "dimensionsId", fields, network, "postId", "importId", "recordedAt")
      SELECT ${idOf(ctx)}, ${source.key}, key, revision, metric, "subjectType", "subjectId", "campaignId", at, "on", value, "dimensionsId", fields, network, "postId", "importId", recorded
      FROM input ORDER BY position
      ON CONFLICT ("organizationId", source, key, revision) DO NOTHING
      RETURNING key
    )
    SELECT array_agg(position ORDER BY position) AS known FROM input WHERE key NOT IN (SELECT key FROM written)`)
  return pick(points, row?.known)
}

/** @returns the points that say something else than the facts in force, or whose facts are gone. */
async function withoutDuplicates(ctx: Context, source: KnownSource, points: readonly Point[]): Promise<Point[]> {
  if (points.length === 0) return []
  const [row] = await ctx.db.$queryRaw<{ different: number[] | null }[]>(sql`
    WITH input AS (${asRows(points)})
    SELECT array_agg(i.position ORDER BY i.position) AS different FROM input i
    WHERE NOT EXISTS (
      SELECT FROM "MetricPoint" p
      WHERE p.source = ${source.key} AND p.key = i.key AND p."supersededAt" IS NULL
        AND (p.metric, p."subjectType", p."subjectId", p.value, p."dimensionsId")
          = (i.metric, i."subjectType", i."subjectId", i.value, i."dimensionsId")
        AND (p.at, p."on", p.network, p."postId") IS NOT DISTINCT FROM (i.at, i."on", i.network, i."postId")
    )`)
  return pick(points, row?.different)
}

/** Supersedes the facts in force by the points. @returns those whose facts are gone. */
async function correct(ctx: Context, { source, points, now }: Batch, stored: StoredPoints): Promise<readonly Point[]> {
  if (points.length === 0) return []
  const inForce = await holdFacts(ctx, source, points)
  const [same, different] = [[] as Point[], [] as Point[]]
  const gone = points.filter((point) => !inForce.has(point.key))
  for (const point of points) {
    const fact = inForce.get(point.key)
    if (fact) (saysTheSame(point, fact) ? same : different).push(point)
  }
  stored.duplicates += same.length
  if (different.length === 0) return gone

  const old = different.flatMap((point) => inForce.get(point.key) ?? [])
  // What another transaction recorded since this one began is superseded from then on: no two revisions ever count together.
  await ctx.db.$executeRaw(sql`
    UPDATE "MetricPoint" SET "supersededAt" = GREATEST("recordedAt", ${now}) WHERE id = ANY(${old.map(({ id }) => id)}::uuid[])`)
  await ctx.db.$executeRaw(sql`
    INSERT INTO "MetricPoint" (id, source, key, revision, metric, "subjectType", "subjectId", "campaignId", at, "on", value, "dimensionsId", fields, network, "postId", "importId", "recordedAt")
    SELECT ${idOf(ctx)}, ${source.key}, key, (${old.map(({ revision }) => revision + 1)}::int[])[position], metric, "subjectType",
      "subjectId", "campaignId", at, "on", value, "dimensionsId", fields, network, "postId", "importId",
      GREATEST(${now}, (${old.map(({ recordedAt }) => recordedAt)}::timestamptz[])[position])
    FROM (${asRows(different)}) input ORDER BY position`)
  stored.corrected += different.length
  stored.added.push(...different.map((point) => ({ ...point, groupId: source.group.id })))
  stored.removed.push(...old)
  return gone
}

/**
 * Reads the facts in force of these keys for the rest of the transaction: whoever corrects the same source waits, because
 * a lock on the facts alone would find them superseded once it is granted.
 */
async function holdFacts(
  ctx: Context,
  { key, group }: KnownSource,
  points: readonly Point[],
): Promise<Map<string, FactInForce>> {
  await ctx.db.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`${ctx.organizationId} ${key}`}, 0))`)
  const rows = await ctx.db.$queryRaw<StoredFact[]>(sql`
    SELECT id, key, revision, "recordedAt", aside, network, "postId", metric, "subjectId", "campaignId", "dimensionsId", at, "on", value::text AS value FROM "MetricPoint"
    WHERE source = ${key} AND key = ANY(${points.map(({ key }) => key)}) AND "supersededAt" IS NULL`)
  return new Map(rows.map((row) => [row.key, { ...countedFact(row), groupId: group.id }]))
}

function saysTheSame(point: Point, fact: FactInForce): boolean {
  return (
    point.metric === fact.metric &&
    point.subjectId === fact.subjectId &&
    point.atMs === fact.atMs &&
    point.dated === fact.dated &&
    point.dimensionsId === fact.dimensionsId &&
    point.network === fact.network &&
    point.postId === fact.postId &&
    point.scaled === fact.scaled
  )
}

/** The points as a relation: `position` from 1, and their columns. One array a column, whatever their number. */
function asRows(points: readonly Point[]): Prisma.Sql {
  return sql`
    SELECT position::int, key, metric, type AS "subjectType", subject AS "subjectId",
      campaign AS "campaignId", to_timestamp(ms / 1000.0) AS at,
      CASE WHEN dated THEN (to_timestamp(ms / 1000.0) AT TIME ZONE 'UTC')::date END AS "on", value,
      "dimensionsId", fields::jsonb AS fields, network, post AS "postId", import AS "importId"
    FROM unnest(
      ${points.map(({ key }) => key)}::text[],
      ${points.map(({ metric }) => metric)}::text[],
      ${points.map(({ subjectType }) => subjectType)}::text[],
      ${points.map(({ subjectId }) => subjectId)}::uuid[],
      ${points.map(({ campaignId }) => campaignId)}::uuid[],
      ${points.map(({ atMs }) => String(atMs))}::bigint[],
      ${points.map(({ dated }) => dated)}::boolean[],
      ${points.map(({ scaled }) => fromScaled(scaled))}::numeric[],
      ${points.map(({ dimensionsId }) => dimensionsId)}::uuid[],
      ${points.map(({ dimensions: { undeclared } }) => (Object.keys(undeclared).length > 0 ? JSON.stringify(undeclared) : null))}::text[],
      ${points.map(({ network }) => network)}::text[],
      ${points.map(({ postId }) => postId)}::text[],
      ${points.map(({ importId }) => importId)}::uuid[]
    ) WITH ORDINALITY AS point(key, metric, type, subject, campaign, ms, dated, value, "dimensionsId", fields, network, post, import, position)`
}

/** Ids of a batch: one new UUIDv7 whose last 16 bits count the rows. */
function idOf(ctx: Context): Prisma.Sql {
  return sql`(${ctx.newId().slice(0, -4)} || lpad(to_hex(position), 4, '0'))::uuid`
}

function pick(points: readonly Point[], positions: readonly number[] | null | undefined): Point[] {
  return (positions ?? []).flatMap((position) => points[position - 1] ?? [])
}
