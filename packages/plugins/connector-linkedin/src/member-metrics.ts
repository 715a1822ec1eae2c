import type { Json, MetricRecord, Page } from '@portevoix/sdk/plugin'
import { z } from 'zod'
import { memberByProfile } from './author.ts'
import { read } from './client.ts'
import { measuredPosts, readMemberPosts } from './member-posts.ts'
import type { MemberStatisticsContext } from './settings.ts'
import { DAY_MS, hourOf, total } from './totals.ts'

/** What LinkedIn counts by days. It counts members reached over a whole time only, which cannot be added up. */
const METRICS = [
  ['IMPRESSION', 'impressions'],
  ['REACTION', 'reactions'],
  ['COMMENT', 'comments'],
  ['RESHARE', 'reposts'],
] as const

const Sweep = z.object({ at: z.string(), done: z.int().nonnegative() }).nullable()

/**
 * A reading that is under way: the hour in which it began, and how many of its parts have been read, the last of which are
 * followers. Behind these come posts.
 */
export const memberMetricsState = z.object({ sweep: Sweep, measured: measuredPosts.nullable() })
type State = z.infer<typeof memberMetricsState>

/** Before posts were measured. */
export function migrateMemberMetrics(_from: number, old: Json): State {
  const { sweep } = z.object({ sweep: Sweep }).parse(old)
  return { sweep, measured: null }
}

const Day = z.object({ day: z.int(), month: z.int(), year: z.int() })
const Analytics = z.object({
  elements: z.array(z.object({ count: z.number(), dateRange: z.object({ start: Day.optional() }).optional() })),
})
const Followers = z.object({ elements: z.array(z.object({ memberFollowersCount: z.number().optional() })) })

const rangeDay = (instant: number): string => {
  const date = new Date(instant)
  return `(day:${date.getUTCDate()},month:${date.getUTCMonth() + 1},year:${date.getUTCFullYear()})`
}
const padded = (number: number): string => `${number}`.padStart(2, '0')

type Subject = MetricRecord['subject']

/** What all posts of the member got on each whole day. */
async function daysOf(
  ctx: MemberStatisticsContext,
  [queryType, metric]: (typeof METRICS)[number],
  subject: Subject,
  at: string,
): Promise<MetricRecord[]> {
  const end = Math.floor(Date.parse(at) / DAY_MS) * DAY_MS
  const range = `(start:${rangeDay(end - ctx.config.metricsDays * DAY_MS)},end:${rangeDay(end)})`
  const path = `/rest/memberCreatorPostAnalytics?q=me&queryType=${queryType}&aggregation=DAILY&dateRange=${range}`
  const { elements } = await read(ctx, { path, needs: 'r_member_postAnalytics', restli: 'FINDER' }, Analytics)
  const days = new Map<string, MetricRecord>()
  for (const { count: value, dateRange } of elements) {
    const start = dateRange?.start
    if (!start || value < 0) continue
    const day = `${start.year}-${padded(start.month)}-${padded(start.day)}`
    // A day that is still running is no number yet.
    if (!(Date.parse(day) < end)) continue
    const key = `account/${subject.externalId}#${metric}@${day}`
    days.set(key, { key, metric, subject, on: day, value })
  }
  return [...days.values()]
}

async function followers(ctx: MemberStatisticsContext, subject: Subject, at: string): Promise<MetricRecord[]> {
  const call = {
    path: '/rest/memberFollowersCount?q=me',
    needs: 'r_member_profileAnalytics',
    restli: 'FINDER',
  } as const
  const { elements } = await read(ctx, call, Followers)
  return total(subject, 'followers', at, elements[0]?.memberFollowersCount)
}

/** What all of the member's posts got day by day, a page for each metric; followers; and what single posts have got. */
export async function* readMemberMetrics(
  ctx: MemberStatisticsContext,
  stored: State | null,
): AsyncGenerator<Page<MetricRecord, State>> {
  const at = stored?.sweep?.at ?? hourOf(ctx.now())
  let measured = stored?.measured ?? null
  const { urn: externalId } = await memberByProfile(ctx)
  const subject: Subject = { type: 'account', externalId }
  for (let done = stored?.sweep?.done ?? 0; done < METRICS.length; done += 1) {
    const metric = METRICS[done]
    const upserts = metric ? await daysOf(ctx, metric, subject, at) : []
    yield { upserts, state: { sweep: { at, done: done + 1 }, measured } }
  }
  const sweep = { at, done: METRICS.length + 1 }
  if ((stored?.sweep?.done ?? 0) < sweep.done) {
    yield { upserts: await followers(ctx, subject, at), state: { sweep, measured } }
  }
  for await (const page of readMemberPosts(ctx, { at, before: measured })) {
    measured = page.state
    yield { ...page, state: { sweep, measured } }
  }
  yield { upserts: [], state: { sweep: null, measured } }
}
