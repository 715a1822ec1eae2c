import type { Context } from '../../core/context.ts'
import type { Campaign } from '../../generated/prisma/client.ts'
import { type CampaignArguments, changeStatus } from './change-status.ts'

/**
 * Puts a draft or an ended campaign out of the way; its numbers stay.
 * @throws NotFoundError; ConflictError VERSION_CONFLICT, or CAMPAIGN_NOT_OVER where it is live or archived already.
 */
export function archiveCampaign(ctx: Context, args: CampaignArguments): Promise<Campaign> {
  return changeStatus(ctx, args, {
    from: ['DRAFT', 'ENDED'],
    to: () => ({ status: 'ARCHIVED' }),
    event: 'campaign.archived',
    refusal: {
      code: 'CAMPAIGN_NOT_OVER',
      message: 'Only a draft or an ended campaign can be archived: end it first, unless it is archived already.',
    },
  })
}
