import type { Context } from '../../core/context.ts'
import type { Campaign } from '../../generated/prisma/client.ts'
import { type CampaignArguments, changeStatus } from './change-status.ts'

/**
 * Ends a live campaign: nobody is invited and nothing new is shared from then on.
 * @throws NotFoundError; ConflictError VERSION_CONFLICT, or CAMPAIGN_NOT_LIVE.
 */
export function endCampaign(ctx: Context, args: CampaignArguments): Promise<Campaign> {
  return changeStatus(ctx, args, {
    from: ['LIVE'],
    to: () => ({ status: 'ENDED' }),
    event: 'campaign.ended',
    refusal: { code: 'CAMPAIGN_NOT_LIVE', message: 'Only a live campaign can be ended, and this one is not live.' },
  })
}
