import type { Json, MetricRecord, Page } from '@portevoix/sdk/plugin'
import { z } from 'zod'
import { organizationOf } from './author.ts'
import { encoded, listOf, read } from './client.ts'
import { isPost } from './posts.ts'
import type { OrganizationContext, OrganizationStatisticsContext } from './settings.ts'
import { DAY_MS, hourOf, total } from './totals.ts'

/** Posts whose statistics are asked for together. */
const POSTS_AT_ONCE = 50

/** A reading that is under way: the hour in which it began, which all of its values bear, and the post behind which it goes on. */
export const organizationMetricsState = z.object({
  sweep: z
    .object({ at: z.string(), after: z.object({ externalId: z.string(), publishedAt: z.string() }).nullable() })
    .nullable(),
})
type State = z.infer<typeof organizationMetricsState>

/** Before, LinkedIn's own list of posts was gone through: its place in there means nothing here. */
export const migrateOrganizationMetrics = (_from: number, _old: Json): State => ({ sweep: null })

const Count = z.number().optional()
const Statistics = z.object({
  elements: z.array(
    z.object({
      share: z.string().optional(),
      ugcPost: z.string().optional(),
      totalShareStatistics: z.object({
        impressionCount: Count,
        uniqueImpressionsCount: Count,
        clickCount: Count,
        likeCount: Count,
        commentCount: Count,
        shareCount: Count,
      }),
    }),
  ),
})
const NetworkSize = z.object({ firstDegreeSize: Count })

/** What LinkedIn divides by impressions when it tells of engagement: known only where all of it is known. */
function engagements(parts: readonly (number | undefined)[]): number | undefined {
  let sum = 0
  for (const part of parts) {
    if (part === undefined || part < 0) return undefined
    sum += part
  }
  return sum
}

const isShare = (urn: string): boolean => urn.startsWith('urn:li:share:')

/** Totals of posts that are all shares, or all UGC posts: LinkedIn takes the two apart. */
async function totalsOf(
  ctx: OrganizationContext,
  kind: 'shares' | 'ugcPosts',
  urns: readonly string[],
  at: string,
): Promise<MetricRecord[]> {
  if (urns.length === 0) return []
  const query = `q=organizationalEntity&organizationalEntity=${encoded(organizationOf(ctx))}&${kind}=${listOf(urns)}`
  const path = `/rest/organizationalEntityShareStatistics?${query}`
  const { elements } = await read(ctx, { path, needs: 'rw_organization_admin', restli: 'FINDER' }, Statistics)
  return elements.flatMap(({ share, ugcPost, totalShareStatistics: counts }) => {
    const externalId = share ?? ugcPost ?? ''
    if (!urns.includes(externalId)) return []
    const subject = { type: 'share', externalId } as const
    const { clickCount, likeCount, commentCount, shareCount } = counts
    return [
      ...total(subject, 'impressions', at, counts.impressionCount),
      ...total(subject, 'reach', at, counts.uniqueImpressionsCount),
      ...total(subject, 'engagements', at, engagements([clickCount, likeCount, commentCount, shareCount])),
      ...total(subject, 'reactions', at, likeCount),
      ...total(subject, 'comments', at, commentCount),
      ...total(subject, 'reposts', at, shareCount),
    ]
  })
}

async function followers(ctx: OrganizationContext, at: string): Promise<MetricRecord[]> {
  const externalId = organizationOf(ctx)
  const path = `/rest/networkSizes/${encoded(externalId)}?edgeType=COMPANY_FOLLOWED_BY_MEMBER`
  const { firstDegreeSize } = await read(ctx, { path, needs: 'r_organization_social' }, NetworkSize)
  return total({ type: 'account', externalId }, 'followers', at, firstDegreeSize)
}

/**
 * Followers of the page, and what the posts that were published here in the last days have got so far. Unpaid showings
 * only.
 */
export async function* readOrganizationMetrics(
  ctx: OrganizationStatisticsContext,
  stored: State | null,
): AsyncGenerator<Page<MetricRecord, State>> {
  const at = stored?.sweep?.at ?? hourOf(ctx.now())
  const since = new Date(Date.parse(at) - ctx.config.metricsDays * DAY_MS)
  const after = stored?.sweep?.after ?? null
  if (!stored?.sweep) {
    yield { upserts: await followers(ctx, at), state: { sweep: { at, after } } }
  }
  for await (const posts of ctx.published({ since, after })) {
    for (let start = 0; start < posts.length; start += POSTS_AT_ONCE) {
      const some = posts.slice(start, start + POSTS_AT_ONCE)
      const urns = some.map(({ externalId }) => externalId).filter(isPost)
      const shares = await totalsOf(ctx, 'shares', urns.filter(isShare), at)
      const others = urns.filter((urn) => !isShare(urn))
      const ugcPosts = await totalsOf(ctx, 'ugcPosts', others, at)
      const last = some.at(-1)
      const behind = last ? { externalId: last.externalId, publishedAt: last.publishedAt } : after
      yield { upserts: [...shares, ...ugcPosts], state: { sweep: { at, after: behind } } }
    }
  }
  yield { upserts: [], state: { sweep: null } }
}
