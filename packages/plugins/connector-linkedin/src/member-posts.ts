import { type MetricRecord, type OwnPost, type Page, PluginError } from '@portevoix/sdk/plugin'
import { z } from 'zod'
import { encoded, read, statusOf } from './client.ts'
import { isPost } from './posts.ts'
import type { MemberStatisticsContext } from './settings.ts'
import { DAY_MS, total } from './totals.ts'

/** What LinkedIn counts of one post, since it was made. */
const METRICS = [
  ['IMPRESSION', 'impressions'],
  ['MEMBERS_REACHED', 'reach'],
  ['REACTION', 'reactions'],
  ['COMMENT', 'comments'],
  ['RESHARE', 'reposts'],
] as const
/** Refusals that may speak of one post alone: it is gone, or none of this member. */
const OF_ONE_POST: ReadonlySet<unknown> = new Set([400, 404, 410, 422])

/** Which posts have been measured on a day in UTC. */
export const measuredPosts = z.object({ day: z.string(), ids: z.array(z.string()) })
type Measured = z.infer<typeof measuredPosts>

const Analytics = z.object({ elements: z.array(z.object({ count: z.number() })) })

/** A post as the finder takes it: a union of its kinds, which refuses a bare URN. */
const entityOf = (urn: string): string => `(${urn.startsWith('urn:li:share:') ? 'share' : 'ugc'}:${encoded(urn)})`

async function totalsOf(ctx: MemberStatisticsContext, urn: string, at: string): Promise<MetricRecord[]> {
  const subject = { type: 'share', externalId: urn } as const
  const records: MetricRecord[] = []
  for (const [queryType, metric] of METRICS) {
    const query = `q=entity&entity=${entityOf(urn)}&queryType=${queryType}&aggregation=TOTAL`
    const path = `/rest/memberCreatorPostAnalytics?${query}`
    const { elements } = await read(ctx, { path, needs: 'r_member_postAnalytics', restli: 'FINDER' }, Analytics)
    records.push(...total(subject, metric, at, elements[0]?.count))
  }
  return records
}

/** The latest posts that were published here, as many as are measured a day. */
async function latestPosts(ctx: MemberStatisticsContext, at: string): Promise<OwnPost[]> {
  const { metricsDays, metricsPosts } = ctx.config
  const since = new Date(Date.parse(at) - metricsDays * DAY_MS)
  const latest: OwnPost[] = []
  if (metricsPosts === 0) return latest
  for await (const posts of ctx.published({ since })) {
    latest.push(...posts.filter(({ externalId }) => isPost(externalId)))
    if (latest.length >= metricsPosts) break
  }
  return latest.slice(0, metricsPosts)
}

/**
 * What single posts have got so far: LinkedIn tells it of posts that it is asked about by their URN, and lists none. Each
 * is measured once a day, because five requests of a hundred go into it; a page for each, so that a reading that breaks
 * off asks for none of them twice.
 */
export async function* readMemberPosts(
  ctx: MemberStatisticsContext,
  { at, before }: { at: string; before: Measured | null },
): AsyncGenerator<Page<MetricRecord, Measured>> {
  const day = at.slice(0, 10)
  const ids = before?.day === day ? [...before.ids] : []
  for (const { externalId } of await latestPosts(ctx, at)) {
    if (ids.includes(externalId)) continue
    ids.push(externalId)
    const state = { day, ids: [...ids] }
    const measured = await totalsOf(ctx, externalId, at).catch((error: unknown) => {
      const isOfThePost = error instanceof PluginError && error.kind === 'permanent' && OF_ONE_POST.has(statusOf(error))
      if (!isOfThePost) throw error
      return `Its statistics were refused; it may have been deleted at LinkedIn. ${error.message}`
    })
    yield typeof measured === 'string'
      ? { upserts: [], skipped: [{ key: externalId, reason: measured }], state }
      : { upserts: measured, state }
  }
}
