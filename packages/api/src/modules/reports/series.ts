import type { Context } from '../../core/context.ts'
import { defineLoader } from '../../core/loaders.ts'
import { dayIn } from '../../core/time-zone.ts'
import type { Hidden } from '../../platform/small-groups/index.ts'
import {
  type Bucket,
  type BucketPeriod,
  bucketsOf,
  MOST_BUCKETS,
  metricDefinition,
  type Period,
} from '../metrics/index.ts'
import { checkMetric, figureOf } from './figures.ts'
import { hiddenBy } from './hidden.ts'
import { refusal } from './refusal.ts'
import type { Scope } from './scope.ts'
import { texts } from './texts.ts'

/** A metric step by step. */
export interface Series {
  metric: string
  bucket: Bucket
  timeZone: string
  points: { at: Date; on: string | null; value: string | null; peopleCountedAgain: boolean }[]
  /** Share of the buckets that have data, from 0 to 1, as a decimal. */
  coverage: number
  /** Why some steps are not told; null where all are that have data. */
  hidden: Hidden | null
  /** What was asked for. */
  request: SeriesRequest
  /** What each step counts, which is the part of it within the period. */
  steps: readonly Period[]
}

/** Which series: a subject and period, and the calendar that cuts them. */
export interface SeriesRequest extends Scope {
  metric: string
  bucket: Bucket
  timeZone: string
}

/** Buckets of all series of one operation together: so many rows of rollups one answer may read. */
const BUCKETS_PER_OPERATION = 20_000

const spent = defineLoader<'buckets', { count: number }>(async (_ctx, keys) => keys.map(() => ({ count: 0 })))

/**
 * A metric per bucket, each as the same metric of a report of that bucket alone; null where a bucket has no data. However
 * many they are, the statements stay the same.
 * @param isRead whether the actor may read numbers of the subject: without that no step has a value.
 * @throws FieldError UNKNOWN_METRIC; NO_SERIES for what needs a method; TOO_MANY_BUCKETS.
 */
export async function seriesOf(ctx: Context, request: SeriesRequest, isRead = true): Promise<Series> {
  const { metric, bucket, timeZone } = request
  await checkMetric(ctx, metric)
  if (metricDefinition(metric)?.kind === 'METHOD') {
    throw refusal('NO_SERIES', texts('no-series', { metric }))
  }
  const buckets = await cutIn(ctx, request, 1)
  const figures = await Promise.all(
    isRead ? buckets.map(({ from, to }) => figureOf(ctx, { ...request, period: { from, to } }, metric)) : [],
  )
  const known = figures.filter(({ value }) => value !== null).length
  return {
    metric,
    bucket,
    timeZone,
    points: buckets.map(({ at }, index) => ({
      at,
      on: bucket === 'HOUR' ? null : dayIn(timeZone, at),
      value: figures[index]?.value ?? null,
      peopleCountedAgain: figures[index]?.peopleCountedAgain ?? false,
    })),
    coverage: known / buckets.length,
    request,
    steps: buckets.map(({ from, to }) => ({ from, to })),
    hidden: await hiddenBy(ctx, isRead ? (figures.find(({ hidden }) => hidden)?.hidden ?? null) : 'PERMISSION'),
  }
}

/**
 * The steps of a period, within what one operation may read.
 * @param reads numbers that are read for each step.
 * @throws FieldError TOO_MANY_BUCKETS.
 */
export async function cutIn(
  ctx: Context,
  { period, bucket, timeZone }: Pick<SeriesRequest, 'period' | 'bucket' | 'timeZone'>,
  reads: number,
): Promise<BucketPeriod[]> {
  try {
    const buckets = bucketsOf(period, bucket, timeZone)
    await spend(ctx, buckets.length * reads)
    return buckets
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw refusal('TOO_MANY_BUCKETS', texts('too-many-buckets', { most: MOST_BUCKETS }))
  }
}

async function spend(ctx: Context, buckets: number): Promise<void> {
  const all = await spent(ctx).load('buckets')
  if (!all) return
  all.count += buckets
  if (all.count <= BUCKETS_PER_OPERATION) return
  throw refusal('TOO_MANY_BUCKETS', texts('too-many-in-all', { count: all.count, most: BUCKETS_PER_OPERATION }))
}
