import type { MetricRecord, Page } from '@portevoix/sdk/plugin'
import { z } from 'zod'
import { organizationOf } from './author.ts'
import { encoded, listOf, read } from './client.ts'
import { ownPosts, PAGE_SIZE, reachesBack } from './posts.ts'
import type { OrganizationContext } from './settings.ts'
import { DAY_MS, hourOf, total } from './totals.ts'

/** A reading that is under way; all of its values bear the hour in which it began. */
export const organizationMetricsState = z.object({
  sweep: z.object({ at: z.string(), start: z.int().nonnegative() }).nullable(),
})
type State = z.infer<typeof organizationMetricsState>

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

/** Followers of the page, and what its posts of the last days have got so far. Unpaid showings only. */
export async function* readOrganizationMetrics(
  ctx: OrganizationContext,
  stored: State | null,
): AsyncGenerator<Page<MetricRecord, State>> {
  const at = stored?.sweep?.at ?? hourOf(ctx.now())
  const oldest = Date.parse(at) - ctx.config.metricsDays * DAY_MS
  let start = stored?.sweep?.start ?? 0
  while (true) {
    const ofAccount = start === 0 ? await followers(ctx, at) : []
    const posts = await ownPosts(ctx, organizationOf(ctx), start)
    const urns = [...new Set(posts.filter(({ createdAt }) => createdAt >= oldest).map(({ id }) => id))]
    const isShare = (urn: string): boolean => urn.startsWith('urn:li:share:')
    const shares = await totalsOf(ctx, 'shares', urns.filter(isShare), at)
    const ugcPosts = await totalsOf(
      ctx,
      'ugcPosts',
      urns.filter((urn) => urn.startsWith('urn:li:ugcPost:')),
      at,
    )
    start += PAGE_SIZE
    const isLast = reachesBack(posts, oldest)
    yield { upserts: [...ofAccount, ...shares, ...ugcPosts], state: { sweep: isLast ? null : { at, start } } }
    if (isLast) return
  }
}
