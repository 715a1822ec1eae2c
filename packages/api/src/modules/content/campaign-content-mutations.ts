import { ConflictError } from '../../core/errors.ts'
import { idOf, input, mutation, thing } from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import { Campaign } from '../campaigns/index.ts'
import { offerContent } from './offer-content.ts'
import { texts } from './texts.ts'

const CAMPAIGN = thing('Campaign', 'The campaign.')

export const addCampaignContent = mutation('campaignContentAdd', {
  does: 'Offers content to a campaign’s ambassadors. No effect when it is already offered.',
  needs: 'content:write',
  gives: Campaign,
  on: CAMPAIGN,
  input: input('CampaignContentAddInput', 'The content to offer.', {
    contentId: idOf('Content', 'The content. It must not be withdrawn.', 'READ'),
  }),
  tells: ['campaign-content.added'],
  act: async (ctx, { thing: { id: campaignId }, input: { contentId } }) => {
    const content = await ctx.db.content.findFirstOrThrow({ where: { id: contentId } })
    if (content.status === 'WITHDRAWN') {
      throw new ConflictError(texts('withdrawn'), content.version, 'CONTENT_WITHDRAWN', ['input', 'contentId'])
    }
    await offerContent(ctx, { campaignId, contentId })
    return await ctx.db.campaign.findFirstOrThrow({ where: { id: campaignId } })
  },
})

export const removeCampaignContent = mutation('campaignContentRemove', {
  does: 'Stops offering content in a campaign. No effect when it is not offered.',
  needs: 'content:write',
  gives: Campaign,
  on: CAMPAIGN,
  input: input('CampaignContentRemoveInput', 'The content to stop offering.', {
    contentId: idOf('Content', 'The content.', 'READ'),
  }),
  tells: ['campaign-content.removed'],
  act: async (ctx, { thing: { id: campaignId }, input: { contentId } }) => {
    const { count } = await ctx.db.campaignLink.updateMany({
      where: { campaignId, contentId, to: null },
      data: { to: ctx.now() },
    })
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
