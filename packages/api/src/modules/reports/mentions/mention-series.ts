import type { Context } from '../../../core/context.ts'
import { assertFound } from '../../../core/named-ids.ts'
import { dayIn } from '../../../core/time-zone.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { assertCan, readable } from '../../../platform/auth/index.ts'
import type { Conditions } from '../../../platform/lists/index.ts'
import {
  asCollected,
  type Collected,
  collectedIn,
  collectingIntegrations,
  gapsOf,
  MentionFilter,
  shareCollected,
} from '../../listening/index.ts'
import type { Bucket, BucketPeriod, Period } from '../../metrics/index.ts'
import { cutIn } from '../series.ts'

const { sql } = Prisma

/** Which mentions are counted, and by which steps. */
interface MentionRequest {
  period: Period
  bucket: Bucket
  timeZone: string
  filter: Conditions | null | undefined
}

interface Step {
  at: Date
  on: string | null
  /** Null where none is known, and it is not known that there was none. */
  count: number | null
  /** The share of the step that all integrations collected, from 0 to 1; null where no integration says it. */
  coverage: number | null
}

/** A time of a period that an integration did not collect, or not completely. */
export interface CollectionGap {
  integrationId: string
  from: Date
  to: Date
  isPartial: boolean
}

export interface MentionSeries {
  bucket: Bucket
  timeZone: string
  steps: Step[]
  gaps: CollectionGap[]
  /** What is counted, on alias `t`. */
  where: Prisma.Sql
}

/**
 * Mentions step by step, with what was collected: a step without mentions has none where it was collected, and an unknown
 * number where it was not. In a number of statements that grows neither with the steps nor with the integrations.
 * @throws RequestError FORBIDDEN; FieldError TOO_MANY_BUCKETS.
 */
export async function mentionSeriesOf(ctx: Context, request: MentionRequest): Promise<MentionSeries> {
  assertCan(ctx, 'mention:read', 'part')
  const { period, bucket, timeZone, filter } = request
  const buckets = await cutIn(ctx, { period, bucket, timeZone }, 1)
  const asked = MentionFilter.condition(ctx, filter)
  await assertFound(ctx, asked.ids)
  const where = sql`${readable(ctx, 'Mention')} AND ${asked.sql}`
  const counts = await countsOf(ctx, { buckets, timeZone, where })
  const windows = await windowsOf(ctx, period)
  // What is yet to come was not missed.
  const now = ctx.now()
  const past = ({ from, to }: Period) => ({ fromMs: from.getTime(), toMs: Math.min(to.getTime(), now.getTime()) })
  const over = [...windows.values()]
  return {
    ...{ bucket, timeZone, where: sql`${where} AND ${within(period, timeZone)}` },
    steps: buckets.map(({ at, from, to }, index): Step => {
      const span = past({ from, to })
      const isPast = span.fromMs < span.toMs
      const coverage = isPast && over.length > 0 ? Math.min(...over.map((own) => shareCollected(span, own))) : null
      const known = counts.get(index) ?? null
      return {
        ...{ at, on: bucket === 'HOUR' ? null : dayIn(timeZone, at), coverage },
        count: known ?? (coverage === 1 ? 0 : null),
      }
    }),
    gaps: [...windows].flatMap(([integrationId, own]) =>
      gapsOf(past(period), own).map(({ fromMs, toMs, isPartial }) => ({
        ...{ integrationId, from: new Date(fromMs), to: new Date(toMs), isPartial },
      })),
    ),
  }
}

/** A mention of a day without an hour counts where the noon of the day lies. */
const placeIn = (timeZone: string) =>
  sql`CASE WHEN t."on" IS NULL THEN t.at ELSE (t."on" + time '12:00') AT TIME ZONE ${timeZone} END`

const within = ({ from, to }: Period, timeZone: string) => sql`t.at >= ${from}::timestamptz - interval '2 days'
  AND t.at < ${to}::timestamptz + interval '2 days' AND ${placeIn(timeZone)} >= ${from} AND ${placeIn(timeZone)} < ${to}`

/** How many mentions each step has, by its position; none where it has none. */
async function countsOf(
  ctx: Context,
  { buckets, timeZone, where }: { buckets: readonly BucketPeriod[]; timeZone: string; where: Prisma.Sql },
): Promise<ReadonlyMap<number, number>> {
  const [first, last] = [buckets[0], buckets.at(-1)]
  if (!first || !last) return new Map()
  const rows = await ctx.db.$queryRaw<{ step: number; count: number }[]>(sql`
    SELECT width_bucket(${placeIn(timeZone)}, ${buckets.map(({ from }) => from)}::timestamptz[]) - 1 AS step, count(*)::int AS count
    FROM "Mention" t WHERE ${where} AND ${within({ from: first.from, to: last.to }, timeZone)} GROUP BY 1`)
  return new Map(rows.map(({ step, count }) => [step, count]))
}

/** What each integration that says it collected of a period. */
async function windowsOf(ctx: Context, { from, to }: Period): Promise<ReadonlyMap<string, Collected[]>> {
  const ids = await collectingIntegrations(ctx)
  const own = await Promise.all(ids.map((integrationId) => collectedIn(ctx).load({ integrationId, from, to })))
  return new Map(ids.map((id, index) => [id, (own[index] ?? []).map(asCollected)]))
}
