import type { Context } from '../../core/context.ts'
import { emit } from '../../platform/events/index.ts'

/** Links content to a campaign, for acts that check their own permissions. Takes database ids. */
export async function offerContent(
  ctx: Context,
  { campaignId, contentId }: { campaignId: string; contentId: string },
): Promise<void> {
  const { count } = await ctx.db.campaignLink.createMany({
    data: [{ id: ctx.newId(), campaignId, contentId, from: ctx.now(), createdAt: ctx.now() }],
    skipDuplicates: true,
  })
  if (count === 0) return
  await emit(ctx, 'campaign-content.added', { subjectType: 'Campaign', subjectId: campaignId, data: { contentId } })
}
