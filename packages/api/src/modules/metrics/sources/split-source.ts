import type { Context } from '../../../core/context.ts'
import { InvalidInputError } from '../../../core/errors.ts'
import { type MetricSource, Prisma } from '../../../generated/prisma/client.ts'
import { change } from '../../../platform/acts/index.ts'
import type { SubjectMetric } from '../ingestion/cells.ts'
import { countedFact, type StoredTime } from '../ingestion/counted-fact.ts'
import { decide, type TouchedFact } from '../ingestion/decide.ts'
import { holdPostsOf } from '../ingestion/hold-posts.ts'
import { ingestMerged, POINTS_PER_BATCH, SOURCE_KEY } from '../ingestion/ingest-points.ts'
import { seriesToMerge } from '../ingestion/merged-points.ts'
import { noteRestatements, type Restated, restatedBy } from '../ingestion/note-restatements.ts'
import { storePoints } from '../ingestion/store-points.ts'
import { storeRollups } from '../ingestion/store-rollups.ts'
import { texts } from '../texts.ts'
import { type ChangedNumber, changedNumbers, numbersNow, watchNumbers } from './changed-numbers.ts'
import { type Brought, broughtBy } from './facts-of-imports.ts'
import { isOwnSource } from './own-sources.ts'
import type { SourceTraits } from './source-input.ts'
import { findSource, holdSources, type KnownSource, sourceOfBatch } from './source-of-batch.ts'

const { sql } = Prisma

const ACT = 'metricSourceSplit'

/** What is moved out of a source, and where to. */
export interface SplitRequest extends SourceTraits {
  importIds: readonly string[]
  /** Key of the source that takes the facts. */
  source: string
}

export interface Split {
  /** The source that took the facts. */
  to: KnownSource
  /** The source that they came from, with its next version. */
  from: MetricSource
  /** How many facts moved. */
  facts: number
  changes: ChangedNumber[]
}

/**
 * Moves the facts that some imports brought from one source to another, which is made where it is new. They end there and
 * begin here at one instant, so that reports as they were known before stay as they were.
 * @throws InvalidInputError, ConflictError.
 */
export async function splitSource(ctx: Context, source: MetricSource, request: SplitRequest): Promise<Split> {
  const { importIds, source: key, ...traits } = request
  assertOther(source, key)
  const brought = await broughtBy(ctx, source.key, importIds)
  const { row } = await change(ctx, 'MetricSource', source, { to: {}, also: ['facts'] })
  const stated = { ...traits, otherwise: { rank: source.rank }, act: ACT }
  await holdSources(ctx, [
    { source: key, traits: stated },
    { source: source.key, traits: {} },
  ])
  const watched = await watchNumbers(ctx, await touchedBy(ctx, brought))
  const before = await numbersNow(ctx, watched)
  const to = await sourceOfBatch(ctx, key, stated)
  const from = await findSource(ctx, source.key)
  if (!from) throw new Error('A source is gone while it is split.')
  await holdPostsOf(ctx, from.key)
  const facts = await moveFacts(ctx, { from, to, brought })
  if (facts === 0) {
    const message = texts('no-facts-in-force', { source: source.key })
    throw new InvalidInputError(message, ['input', 'importIds'], 'NOTHING_TO_SPLIT')
  }
  return { to, from: row, facts, changes: changedNumbers(watched, before, await numbersNow(ctx, watched)) }
}

function assertOther(source: MetricSource, key: string): void {
  if (isOwnSource(source.key)) {
    throw new InvalidInputError(texts('own-facts'), ['id'])
  }
  const path = ['input', 'source']
  if (key === source.key) throw new InvalidInputError(texts('another-source'), path)
  if (!SOURCE_KEY.test(key) || isOwnSource(key)) {
    throw new InvalidInputError(texts('source-name'), path)
  }
}

/** Subjects and metrics of the facts that will move. */
async function touchedBy(ctx: Context, brought: Brought) {
  const rows = await ctx.db.$queryRaw<{ type: string; id: string; metric: string }[]>(sql`
    SELECT DISTINCT p."subjectType" AS type, p."subjectId" AS id, p.metric FROM "MetricPoint" p
    WHERE ${brought} ORDER BY 1, 2, 3`)
  return {
    subjects: rows.map(({ type, id }) => ({ type, id })),
    metrics: [...new Set(rows.map(({ metric }) => metric))],
  }
}

interface Move {
  from: KnownSource
  to: KnownSource
  brought: Brought
}

/** @returns how many facts moved. */
async function moveFacts(ctx: Context, move: Move): Promise<number> {
  const now = ctx.now()
  const restated: Restated[] = []
  const touched = new Map<string, SubjectMetric>()
  let facts = 0
  for (;;) {
    const gone = await takeOut(ctx, move, now)
    if (gone.length === 0) break
    facts += gone.length
    for (const { subjectId, metric } of gone) touched.set(`${subjectId} ${metric}`, { subjectId, metric })
    const left = await decide(ctx, move.from.group, { source: move.from.key, added: [], removed: gone }, now)
    await storeRollups(ctx, left)
    const come = await bringIn(ctx, move, { facts: gone, now })
    restated.push(...(await restatedBy(ctx, [...left.added, ...left.removed, ...come.added, ...come.removed], now)))
  }
  await noteRestatements(ctx, { act: ACT, at: now }, restated)
  for (const group of new Map([move.from, move.to].map((one) => [one.group.id, one.group])).values()) {
    await ingestMerged(ctx, { group, series: await seriesToMerge(ctx, group, [...touched.values()]), act: ACT })
  }
  return facts
}

/** A fact that moves. */
interface Moving extends TouchedFact {
  subjectType: string
  fields: Record<string, string> | null
  recordedAt: Date
  importId: string | null
  aside: boolean
}

/** Ends some facts in the source of before. */
async function takeOut(ctx: Context, { from, brought }: Move, now: Date): Promise<Moving[]> {
  const rows = await ctx.db.$queryRaw<
    (Omit<Moving, 'atMs' | 'dated' | 'scaled' | 'groupId'> & StoredTime & { value: string })[]
  >(sql`
    UPDATE "MetricPoint" p SET "supersededAt" = GREATEST(p."recordedAt", ${now}) WHERE p.id = ANY(ARRAY(
      SELECT p.id FROM "MetricPoint" p WHERE ${brought} ORDER BY p.key LIMIT ${POINTS_PER_BATCH} FOR UPDATE
    )) RETURNING p.key, p.metric, p."subjectType", p."subjectId", p."campaignId", p."dimensionsId", p.fields, p.at, p."on",
      p.value::text AS value, p.aside, p.network, p."postId", p."importId", p."recordedAt"`)
  return rows.map((row) => ({ ...countedFact(row), groupId: from.group.id }))
}

/** Begins facts in the other source; what it has told since of the same key stays. */
async function bringIn(ctx: Context, { to }: Move, { facts, now }: { facts: readonly Moving[]; now: Date }) {
  const known = await ctx.db.metricPoint.findMany({
    where: { source: to.key, key: { in: facts.map(({ key }) => key) }, supersededAt: null },
    select: { key: true, recordedAt: true },
  })
  const since = new Map(known.map(({ key, recordedAt }) => [key, recordedAt]))
  const isNewest = ({ key, recordedAt }: Moving) => (since.get(key) ?? recordedAt) <= recordedAt
  const points = facts
    .filter(isNewest)
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map((fact, index) => ({ ...fact, index, dimensions: { declared: {}, undeclared: fact.fields ?? {} } }))
  const stored = await storePoints(ctx, { source: to, points, now })
  const come = await decide(ctx, to.group, { source: to.key, added: stored.added, removed: stored.removed }, now)
  await storeRollups(ctx, come)
  return come
}
