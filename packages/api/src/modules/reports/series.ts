import type { Context } from '../../core/context.ts'
import { defineLoader } from '../../core/loaders.ts'
import { dayIn, organizationTimeZone } from '../../core/time-zone.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { smallestGroupOf } from '../../platform/small-groups/index.ts'
import {
  answersBehind,
  type Bucket,
  type BucketPeriod,
  bucketsOf,
  type Compiled,
  type Exact,
  evaluateRatio,
  exact,
  formulaOf,
  type MetricSums,
  metricDefinition,
  totalsOf,
} from '../metrics/index.ts'
import { checkMetric } from './figures.ts'
import { refusal } from './refusal.ts'
import { type ReportScope, scopeColumns, scopeKey, totalsRequest } from './report.ts'
import { closedMonths, withoutAnswers, withoutFewAnswers } from './too-few-answers.ts'

/** A metric step by step. */
export interface Series {
  metric: string
  bucket: Bucket
  timeZone: string
  points: { at: Date; on: string | null; value: string | null }[]
  /** Share of the buckets that have data, from 0 to 1, as a decimal. */
  coverage: number
}

/** Which series: a campaign and period, and the calendar that cuts them. */
export interface SeriesRequest extends ReportScope {
  metric: string
  bucket: Bucket
  timeZone: string
}

/** Buckets of all series of one operation together: so many rows of rollups one answer may read. */
const BUCKETS_PER_OPERATION = 20_000
/** Counted or valued from more than facts in time: a report has them, a series has not. */
const WITHOUT_SERIES: ReadonlySet<string> = new Set([
  'shares-prepared',
  'ambassadors-active',
  'ambassadors-enrolled',
  'people-active',
  'people-eligible',
  'event-participants',
  'event-participants-posting',
  'cost',
  'gains',
])

/**
 * A metric per bucket; null where a bucket has no data.
 * @throws GraphQLError UNKNOWN_METRIC; NO_SERIES for what is not kept in time; TOO_MANY_BUCKETS.
 */
export async function seriesOf(ctx: Context, request: SeriesRequest): Promise<Series> {
  const { keys, formula } = await readFor(ctx, request)
  const buckets = cut(request)
  const { metric, bucket, timeZone } = request
  const sums = (await bucketSums(ctx).load({ ...request, keys, buckets })) ?? []
  const values = sums.map((sum) =>
    formula ? evaluateRatio(formula.expression, sum).value : (sum[metric]?.toFixed() ?? null),
  )
  const known = values.filter((value) => value !== null).length
  return {
    metric,
    bucket,
    timeZone,
    points: buckets.map(({ at }, index) => ({
      at,
      on: bucket === 'HOUR' ? null : dayIn(timeZone, at),
      value: values[index] ?? null,
    })),
    coverage: known / buckets.length,
  }
}

/** What must be read for a series, and the formula that it is computed by. */
async function readFor(
  ctx: Context,
  { metric, knownAt }: SeriesRequest,
): Promise<{ keys: string[]; formula: Compiled | null }> {
  await checkMetric(ctx, metric)
  const formula = await formulaOf(ctx, metric, knownAt)
  const keys = formula ? [...formula.facts] : [metric]
  if (metricDefinition(metric)?.kind === 'METHOD' || keys.some((key) => WITHOUT_SERIES.has(key))) {
    throw refusal('NO_SERIES', `"${metric}" has no series: read it from the report of each period.`)
  }
  // How many answered decides whether anything is told of them.
  return { keys: [...new Set([...keys, ...keys.flatMap((key) => answersBehind(key) ?? [])])], formula }
}

function cut({ period, bucket, timeZone }: SeriesRequest): BucketPeriod[] {
  try {
    return bucketsOf(period, bucket, timeZone)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw refusal('TOO_MANY_BUCKETS', error.message)
  }
}

interface BucketKey extends SeriesRequest {
  keys: readonly string[]
  buckets: readonly BucketPeriod[]
}

/** Sums per bucket: all series of an operation in one statement, and one more where shares are among them. */
const bucketSums = defineLoader<BucketKey, MetricSums[]>(
  async (ctx, requests) => {
    const scopes = requests.flatMap(({ campaignId, timeZone, knownAt, buckets }) =>
      buckets.map(({ from, to }): ReportScope => ({ campaignId, period: { from, to }, timeZone, knownAt })),
    )
    if (scopes.length > BUCKETS_PER_OPERATION) {
      throw refusal(
        'TOO_MANY_BUCKETS',
        `These series have ${scopes.length} buckets, and at most ${BUCKETS_PER_OPERATION} are allowed in one request: choose longer steps or fewer series.`,
      )
    }
    const keys = new Set(requests.flatMap((request) => request.keys))
    const stored = await totalsOf(ctx, {
      metrics: [...keys].filter((key) => key !== 'shares'),
      requests: scopes.map(totalsRequest),
    })
    const shares = keys.has('shares') ? await sharesIn(ctx, scopes) : []
    const ofAnswers = [...keys].some((key) => answersBehind(key) !== null)
    const told = ofAnswers ? await answersTold(ctx) : (sum: MetricSums) => sum
    const sums = stored.map(
      (sum, index): MetricSums => ({
        ...told(sum, scopes[index]),
        clicks: sum.clicks ?? exact(0),
        shares: shares[index] ?? null,
      }),
    )
    let taken = 0
    return requests.map(({ buckets }) => {
      const own = sums.slice(taken, taken + buckets.length)
      taken += buckets.length
      return own
    })
  },
  (key) => `${scopeKey(key)} ${key.metric} ${key.bucket} ${key.timeZone}`,
)

/** Leaves out of a bucket's sums what is made of too few answers, and all answers of anything but a closed month. */
async function answersTold(ctx: Context): Promise<(sums: MetricSums, bucket?: ReportScope) => MetricSums> {
  const [smallest, timeZone, now] = [await smallestGroupOf(ctx), await organizationTimeZone(ctx), ctx.now()]
  return (sums, bucket) =>
    bucket && closedMonths(bucket.period, { timeZone, now: bucket.knownAt ?? now })
      ? withoutFewAnswers(sums, smallest)
      : withoutAnswers(sums)
}

async function sharesIn(ctx: Context, scopes: readonly ReportScope[]): Promise<Exact[]> {
  const { ids, from, to } = scopeColumns(scopes)
  const rows = await ctx.db.$queryRaw<{ count: number }[]>(Prisma.sql`
    SELECT (
      SELECT count(*)::int FROM "Share" s
      WHERE s."campaignId" = scope.campaign AND s."publishedAt" >= scope."from" AND s."publishedAt" < scope."to"
    ) AS count
    FROM unnest(${ids}::uuid[], ${from}::timestamptz[], ${to}::timestamptz[]) WITH ORDINALITY AS scope(campaign, "from", "to", position)
    ORDER BY scope.position`)
  return rows.map(({ count }) => exact(count))
}
