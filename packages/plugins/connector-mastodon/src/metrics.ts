import type { MetricRecord, Page } from '@portevoix/sdk/plugin'
import { z } from 'zod'
import { earliestId, ownAccount, ownApplication, ownStatuses, type Status } from './account.ts'
import type { MastodonContext } from './settings.ts'

const DAY_MS = 24 * 60 * 60_000

/** An unfinished reading; all of its values have the hour in which it began. */
export const metricsState = z.object({ sweep: z.object({ at: z.string(), before: z.string() }).nullable() })
export type MetricsState = z.infer<typeof metricsState>

const hourOf = (now: Date): string => `${now.toISOString().slice(0, 13)}:00:00Z`

type Subject = MetricRecord['subject']

/** One value an hour, at its beginning: a second reading within the hour replaces the first. */
function total(subject: Subject, metric: string, at: string, value: number | undefined): MetricRecord[] {
  if (value === undefined || value < 0) return []
  const key = `${subject.type}/${subject.externalId}#${metric}@${at.slice(0, 13)}`
  return [{ key, metric, subject, at, value, cumulative: true }]
}

function totalsOf({ id, favouritesCount, reblogsCount, repliesCount, ...rest }: Status, at: string): MetricRecord[] {
  const subject: Subject = { type: 'share', externalId: id }
  // Servers before 4.5 do not support quotes.
  const quotes: number | undefined = rest.quotesCount
  return [
    ...total(subject, 'reactions', at, favouritesCount),
    ...total(subject, 'reposts', at, reblogsCount + (quotes ?? 0)),
    ...total(subject, 'comments', at, repliesCount),
  ]
}

/**
 * Reads the followers of the account, and the current numbers of the posts of this connector's application. When the
 * server distinguishes them, posts that the account's owner made in other ways are not read.
 */
export async function* readMetrics(
  ctx: MastodonContext,
  stored: MetricsState | null,
): AsyncGenerator<Page<MetricRecord, MetricsState>> {
  const at = stored?.sweep?.at ?? hourOf(ctx.now())
  const oldest = Date.parse(at) - ctx.config.metricsDays * DAY_MS
  let before = stored?.sweep?.before
  const application = await ownApplication(ctx)
  const account = await ownAccount(ctx)
  const followers = total({ type: 'account', externalId: account.id }, 'followers', at, account.followersCount)
  while (true) {
    const { statuses } = await ownStatuses(ctx, account.id, before)
    const recent = statuses.filter(({ createdAt }) => Date.parse(createdAt) >= oldest)
    const own = recent.filter(({ application: by }) => application === null || by?.name === application)
    const upserts = [...(before === undefined ? followers : []), ...own.flatMap((status) => totalsOf(status, at))]
    const last = earliestId(statuses.map(({ id }) => id))
    if (last === undefined || last === before || recent.length < statuses.length) {
      yield { upserts, state: { sweep: null } }
      return
    }
    before = last
    yield { upserts, state: { sweep: { at, before } } }
  }
}
