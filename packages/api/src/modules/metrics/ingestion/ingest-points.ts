import type { Context } from '../../../core/context.ts'
import { InvalidInputError } from '../../../core/errors.ts'
import { NO_ID } from '../../../core/ids.ts'
import { Text } from '../../../core/texts/index.ts'
import { emit } from '../../../platform/events/index.ts'
import { allDimensions, type Dimension } from '../dimensions/registry.ts'
import { storeDimensions } from '../dimensions/store-dimensions.ts'
import { findMetric, type RegisteredMetric } from '../registry.ts'
import { isOwnSource } from '../sources/own-sources.ts'
import { type BatchTraits, sourceOfBatch } from '../sources/source-of-batch.ts'
import { ancestorsOf, existingSubjects, keepAncestors, type Subject, subjectKey } from '../subjects.ts'
import { texts } from '../texts.ts'
import type { Group, SubjectMetric } from './cells.ts'
import { decide } from './decide.ts'
import { holdPosts } from './hold-posts.ts'
import { mergedPoints, seriesToMerge } from './merged-points.ts'
import { noteRestatements, restatedBy } from './note-restatements.ts'
import { lastOfEachKey, type Point, type PointInput, type Rejection, readPoint } from './points.ts'
import { storePoints } from './store-points.ts'
import { storeRollups } from './store-rollups.ts'
import { toldNumbers } from './told-numbers.ts'

/** What became of a batch. The four numbers add up to its points. */
export interface IngestedPoints {
  /** Facts that were new. */
  accepted: number
  /** Points that said what was known, and earlier points of a key that the batch repeats. */
  duplicates: number
  /** Facts that were replaced by their next revision. */
  corrected: number
  /** Points that cannot be used, each with its place in the batch and the reason. */
  rejected: Rejection[]
  /** Facts that have a value of a dimension beyond those that are kept, and count as `OTHER` there. */
  asOther: number
  /** Keys of dimensions that nobody declared: the facts keep them, and are not told apart by them. */
  undeclared: string[]
}

/** Facts of one source. */
export interface Batch {
  /** Key of the source; it is made where it is new. */
  source: string
  /** What is said of the source, where it is new. */
  traits?: BatchTraits
  points: readonly PointInput[]
  /** The mutation or the work that brings them, for the list of what was restated; null where nobody has read a report yet. */
  act: string | null
  /** Whether the points are what running totals add. */
  ofTotals?: boolean
  /** The import of a file that brings them. */
  importId?: string
}

/** Points that one call takes at most. */
export const POINTS_PER_BATCH = 10_000

export const SOURCE_KEY = /^[a-z0-9][a-z0-9._:-]{0,99}$/i

/**
 * Takes in facts, with their rollups, in the operation's transaction, in a few statements whatever their number. The
 * same source and key again is a duplicate, or a correction where anything differs. Within a batch the last point of a
 * key stands, so that the outcome does not depend on where a file is cut into batches. Checks no permission: its
 * callers do.
 * @throws InvalidInputError for a source that cannot be used or is known otherwise, or more than 10,000 points.
 */
export async function ingestPoints(
  ctx: Context,
  { source: key, points: inputs, act, traits, ofTotals = false, importId }: Batch,
): Promise<IngestedPoints> {
  assertBatch(key, inputs.length)
  const source = await sourceOfBatch(ctx, key, { ...traits, act })
  const now = ctx.now()
  const surroundings = {
    metrics: await metricsOf(ctx, inputs),
    subjects: await subjectsOf(ctx, inputs),
    dimensions: await dimensionsOf(ctx, inputs),
    ofTotals,
    now,
  }
  const usable: Point[] = []
  const rejected: Rejection[] = []
  for (const [index, input] of inputs.entries()) {
    const read = readPoint(input, index, surroundings)
    if (read instanceof Text) rejected.push({ index, message: read })
    else usable.push(read)
  }
  const { points: read, repeated } = lastOfEachKey(usable)
  await holdPosts(ctx, read)
  const { ids, asOther } = await storeDimensions(
    ctx,
    read.map(({ metric, dimensions }) => ({ metric, dimensions: dimensions.declared })),
  )
  const points = read.map((point, index) => ({
    ...point,
    dimensionsId: ids[index] ?? NO_ID,
    importId: importId ?? null,
  }))
  const { accepted, duplicates, corrected, ...stored } = await storePoints(ctx, { source, points, now })
  const facts = await decide(ctx, source.group, { source: key, ...stored }, now)
  await storeRollups(ctx, facts)
  if (act !== null) {
    await noteRestatements(ctx, { act, at: now }, await restatedBy(ctx, [...facts.added, ...facts.removed], now))
  }
  const counts = { accepted, duplicates: duplicates + repeated, corrected }
  if (accepted + corrected > 0) {
    await emit(ctx, 'metrics.ingested', {
      subjectType: 'Organization',
      subjectId: ctx.organizationId,
      data: {
        ...{ source: key, ...counts, rejected: rejected.length },
        ...toldNumbers(
          [...facts.added, ...facts.removed],
          points.map(({ subjectType, subjectId }) => ({ type: subjectType, id: subjectId })),
        ),
      },
    })
  }
  if (source.group.sources.length > 1 && points.length > 0 && !ofTotals) {
    await ingestMerged(ctx, { group: source.group, series: await seriesToMerge(ctx, source.group, points), act })
  }
  const undeclared = new Set(read.flatMap(({ dimensions }) => Object.keys(dimensions.undeclared)))
  return { ...counts, rejected, asOther, undeclared: [...undeclared].sort() }
}

/** Takes in any number of points, in batches that are not too long; a rejection names its place among all of them. */
export async function ingestInBatches(
  ctx: Context,
  { points, ...batch }: Batch,
): Promise<Omit<IngestedPoints, 'asOther' | 'undeclared'>> {
  const all: Awaited<ReturnType<typeof ingestInBatches>> = { accepted: 0, duplicates: 0, corrected: 0, rejected: [] }
  for (let from = 0; from < points.length; from += POINTS_PER_BATCH) {
    const part = await ingestPoints(ctx, { ...batch, points: points.slice(from, from + POINTS_PER_BATCH) })
    all.accepted += part.accepted
    all.duplicates += part.duplicates
    all.corrected += part.corrected
    all.rejected.push(...part.rejected.map(({ index, message }) => ({ index: from + index, message })))
  }
  return all
}

/**
 * Takes the running totals of a group together anew, in some series: what facts of other kinds count before them is their
 * baseline.
 */
export async function ingestMerged(
  ctx: Context,
  { group, series, act }: { group: Group; series: readonly SubjectMetric[]; act: string | null },
): Promise<void> {
  for (const { source, points } of await mergedPoints(ctx, group, series)) {
    await ingestInBatches(ctx, { act, source, points, ofTotals: true })
  }
}

function assertBatch(source: string, points: number): void {
  if (!SOURCE_KEY.test(source)) {
    throw new InvalidInputError(texts('source-form'), ['input', 'source'])
  }
  if (isOwnSource(source)) {
    throw new InvalidInputError(texts('source-of-platform', { source }), ['input', 'source'])
  }
  if (points > POINTS_PER_BATCH) {
    throw new InvalidInputError(
      texts('too-many-points', { limit: POINTS_PER_BATCH, count: points }),
      ['input', 'points'],
      'TOO_MANY_POINTS',
    )
  }
}

async function metricsOf(ctx: Context, inputs: readonly PointInput[]): Promise<Map<string, RegisteredMetric>> {
  const keys = [...new Set(inputs.map(({ metric }) => metric))]
  const found = await Promise.all(keys.map((key) => findMetric(ctx, key)))
  return new Map(found.flatMap((metric) => (metric ? [[metric.key, metric] as const] : [])))
}

/** All dimensions where any are told. */
async function dimensionsOf(ctx: Context, inputs: readonly PointInput[]): Promise<Map<string, Dimension>> {
  if (inputs.every(({ dimensions }) => dimensions === undefined)) return new Map()
  return new Map((await allDimensions(ctx)).map((dimension) => [dimension.key, readingOnce(dimension)]))
}

/** The dimension, which finds the form of each value once: a batch has thousands of facts of a few countries. */
function readingOnce(dimension: Dimension): Dimension {
  const forms = new Map<string, string | null>()
  const form = (value: string): string | null => {
    const known = forms.get(value)
    if (known !== undefined) return known
    const found = dimension.form(value)
    forms.set(value, found)
    return found
  }
  return { ...dimension, form }
}

/** Campaigns (or null) of the subjects that exist in this organisation. */
async function subjectsOf(ctx: Context, inputs: readonly PointInput[]): Promise<Map<string, string | null>> {
  const asked = [...new Map(inputs.map(({ subject }) => [subjectKey(subject), subject])).values()]
  const existing = await existingSubjects(ctx, asked)
  const known = asked.filter((subject) => existing.has(subjectKey(subject)))
  await keepAncestors(ctx, known)
  const campaigns = (await ancestorsOf(ctx, known)).filter(({ type }) => type === 'CAMPAIGN')
  const campaignOf = new Map(campaigns.map(({ subjectId, id }) => [subjectId, id]))
  const own = ({ type, id }: Subject) => (type === 'CAMPAIGN' ? id : (campaignOf.get(id) ?? null))
  return new Map(known.map((subject) => [subjectKey(subject), own(subject)]))
}
