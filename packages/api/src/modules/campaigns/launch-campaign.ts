import type { Context } from '../../core/context.ts'
import type { Campaign } from '../../generated/prisma/client.ts'
import { type CampaignArguments, changeStatus } from './change-status.ts'

/**
 * Takes a draft live.
 * @throws NotFoundError; ConflictError VERSION_CONFLICT, or CAMPAIGN_NOT_DRAFT where it was launched before.
 */
export function launchCampaign(ctx: Context, args: CampaignArguments): Promise<Campaign> {
  return changeStatus(ctx, args, {
    from: ['DRAFT'],
    to: () => ({ status: 'LIVE', launchedAt: ctx.now() }),
    event: 'campaign.launched',
    refusal: {
      code: 'CAMPAIGN_NOT_DRAFT',
      message: 'Only a draft can be launched, and this campaign is none any more.',
    },
  })
}
