import { AtUri } from '@atproto/api'
import type { MetricRecord, Page } from '@portevoix/sdk/plugin'
import { z } from 'zod'
import { openAgent, reading } from './client.ts'
import { isOwnRecordKey } from './record-key.ts'
import type { BlueskyContext } from './settings.ts'

const PAGE_SIZE = 100
const DAY_MS = 24 * 60 * 60_000

/** An unfinished reading; all of its values have the hour in which it began. */
export const metricsState = z.object({ sweep: z.object({ at: z.string(), cursor: z.string() }).nullable() })
export type MetricsState = z.infer<typeof metricsState>

const hourOf = (now: Date): string => `${now.toISOString().slice(0, 13)}:00:00Z`

type Subject = MetricRecord['subject']
interface Counts {
  likeCount?: number | undefined
  repostCount?: number | undefined
  quoteCount?: number | undefined
  replyCount?: number | undefined
}

/** One value an hour, at its beginning: a second reading within the hour replaces the first. */
function total(subject: Subject, metric: string, at: string, value: number | undefined): MetricRecord[] {
  if (value === undefined) return []
  return [{ key: `${subject.externalId}#${metric}@${at.slice(0, 13)}`, metric, subject, at, value, cumulative: true }]
}

function totalsOf(externalId: string, at: string, counts: Counts): MetricRecord[] {
  const subject: Subject = { type: 'share', externalId }
  const { likeCount, repostCount, quoteCount, replyCount } = counts
  const shared = repostCount === undefined ? quoteCount : repostCount + (quoteCount ?? 0)
  return [
    ...total(subject, 'reactions', at, likeCount),
    ...total(subject, 'reposts', at, shared),
    ...total(subject, 'comments', at, replyCount),
  ]
}

async function followersOf(ctx: BlueskyContext, at: string): Promise<MetricRecord[]> {
  const profile = await reading(ctx, openAgent(ctx).app.bsky.actor.getProfile({ actor: ctx.config.handle }))
  return total({ type: 'account', externalId: profile.did }, 'followers', at, profile.followersCount)
}

/**
 * Reads the followers of the account, and the current numbers of the posts of this connector. Posts that the account's
 * owner made in other ways are not read.
 */
export async function* readMetrics(
  ctx: BlueskyContext,
  stored: MetricsState | null,
): AsyncGenerator<Page<MetricRecord, MetricsState>> {
  const agent = openAgent(ctx)
  const at = stored?.sweep?.at ?? hourOf(ctx.now())
  const oldest = Date.parse(at) - ctx.config.metricsDays * DAY_MS
  let cursor = stored?.sweep?.cursor
  while (true) {
    const followers = cursor === undefined ? await followersOf(ctx, at) : []
    const answer = await reading(
      ctx,
      agent.app.bsky.feed.getAuthorFeed({
        actor: ctx.config.handle,
        limit: PAGE_SIZE,
        cursor,
        filter: 'posts_with_replies',
        includePins: false,
      }),
    )
    // A repost has its own reason and time.
    const posts = answer.feed.filter(({ reason }) => reason === undefined).map(({ post }) => post)
    const recent = posts.filter(({ indexedAt }) => Date.parse(indexedAt) >= oldest)
    const own = recent.filter(({ uri }) => isOwnRecordKey(new AtUri(uri).rkey))
    const upserts = [...followers, ...own.flatMap((post) => totalsOf(post.uri, at, post))]
    if (answer.cursor === undefined || answer.cursor === cursor || recent.length < posts.length) {
      yield { upserts, state: { sweep: null } }
      return
    }
    cursor = answer.cursor
    yield { upserts, state: { sweep: { at, cursor } } }
  }
}
