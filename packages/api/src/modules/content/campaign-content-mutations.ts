import { ConflictError } from '../../core/errors.ts'
import { idOf, mutation } from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import { Campaign } from '../campaigns/index.ts'
import { offerContent } from './offer-content.ts'

export const addCampaignContent = mutation('campaignContentAdd', {
  does: 'Offers a content to a campaign’s ambassadors; no effect where it is offered already.',
  needs: 'content:write',
  gives: Campaign,
  args: {
    campaignId: idOf('Campaign', 'The campaign.'),
    contentId: idOf('Content', 'The content; not a withdrawn one.'),
  },
  tells: ['campaign-content.added'],
  act: async (ctx, { campaignId, contentId }) => {
    const content = await ctx.db.content.findFirstOrThrow({ where: { id: contentId } })
    if (content.status === 'WITHDRAWN') {
      throw new ConflictError(
        'This content is withdrawn: approve it again before it is offered.',
        content.version,
        'CONTENT_WITHDRAWN',
        ['contentId'],
      )
    }
    await offerContent(ctx, { campaignId, contentId })
    return await ctx.db.campaign.findFirstOrThrow({ where: { id: campaignId } })
  },
})

export const removeCampaignContent = mutation('campaignContentRemove', {
  does: 'Takes a content out of what a campaign offers; no effect where it is not offered.',
  needs: 'content:write',
  gives: Campaign,
  args: { campaignId: idOf('Campaign', 'The campaign.'), contentId: idOf('Content', 'The content.') },
  tells: ['campaign-content.removed'],
  act: async (ctx, { campaignId, contentId }) => {
    const { count } = await ctx.db.campaignContent.deleteMany({ where: { campaignId, contentId } })
    if (count > 0) {
      await emit(ctx, 'campaign-content.removed', {
        subjectType: 'Campaign',
        subjectId: campaignId,
        data: { contentId },
      })
    }
    return await ctx.db.campaign.findFirstOrThrow({ where: { id: campaignId } })
  },
})
