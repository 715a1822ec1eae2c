import type { Context } from '../../core/context.ts'
import type { Campaign } from '../../generated/prisma/client.ts'
import { type CampaignArguments, changeStatus } from './change-status.ts'

/**
 * Brings an archived campaign back to where it stood: a draft, or ended where it was launched once.
 * @throws NotFoundError; ConflictError VERSION_CONFLICT, or CAMPAIGN_NOT_ARCHIVED.
 */
export function restoreCampaign(ctx: Context, args: CampaignArguments): Promise<Campaign> {
  return changeStatus(ctx, args, {
    from: ['ARCHIVED'],
    to: ({ launchedAt }) => ({ status: launchedAt === null ? 'DRAFT' : 'ENDED' }),
    event: 'campaign.restored',
    refusal: {
      code: 'CAMPAIGN_NOT_ARCHIVED',
      message: 'Only an archived campaign can be restored, and this one is not archived.',
    },
  })
}
