import type { Context } from '../../core/context.ts'
import { emit } from '../../platform/events/index.ts'
import { webAddress } from '../content/index.ts'

/** Notes that the platform itself posted a share. Authorises nothing: the act that had it posted did. */
export async function noteSharePublished(ctx: Context, given: { shareId: string; url: string | null }): Promise<void> {
  const externalUrl = given.url === null ? null : webAddress(given.url)
  const [share] = await ctx.db.share.updateManyAndReturn({
    where: { id: given.shareId },
    data: { status: 'PUBLISHED', ...(externalUrl === null ? {} : { externalUrl }), version: { increment: 1 } },
    select: { id: true, campaignId: true },
  })
  if (!share) return
  const { id, campaignId } = share
  await emit(ctx, 'share.published', { subjectType: 'Share', subjectId: id, data: { campaignId } })
}
