import type { Context } from '../../core/context.ts'
import { emit } from '../../platform/events/index.ts'
import { webAddress } from '../content/index.ts'
import { publishedBy } from './evidence.ts'

/** Notes that the platform itself posted a share. Authorises nothing: the act that had it posted did. */
export async function noteSharePublished(
  ctx: Context,
  publication: { shareId: string; url: string | null },
): Promise<void> {
  const externalUrl = publication.url === null ? null : webAddress(publication.url)
  const share = await ctx.db.share.findFirst({ where: { id: publication.shareId } })
  if (!share) return
  await ctx.db.share.updateMany({
    where: { id: share.id },
    data: {
      ...publishedBy(share, 'CONNECTOR', ctx.now()),
      ...(externalUrl === null ? {} : { externalUrl }),
      version: { increment: 1 },
      updatedAt: ctx.now(),
    },
  })
  const { id, campaignId } = share
  const data = { campaignId, evidence: 'CONNECTOR' }
  await emit(ctx, 'share.published', { subjectType: 'Share', subjectId: id, data })
}

/** Notes that a share was taken back where the platform had posted it. An address that a person gave stays. */
export async function noteShareRetracted(
  ctx: Context,
  publication: { shareId: string; url: string | null },
): Promise<void> {
  const share = await ctx.db.share.findFirst({ where: { id: publication.shareId, status: 'PUBLISHED' } })
  if (!share) return
  const posted = publication.url === null ? null : webAddress(publication.url)
  const { id, campaignId, externalUrl } = share
  if (externalUrl !== null && externalUrl !== posted) return
  await ctx.db.share.updateMany({
    where: { id },
    data: { status: 'PREPARED', externalUrl: null, version: { increment: 1 }, updatedAt: ctx.now() },
  })
  await emit(ctx, 'share.retracted', { subjectType: 'Share', subjectId: id, data: { campaignId } })
}
