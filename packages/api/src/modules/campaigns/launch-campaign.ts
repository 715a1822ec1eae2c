import { assertVersion } from '../../core/acts.ts'
import type { Context } from '../../core/context.ts'
import { ConflictError, NotFoundError } from '../../core/errors.ts'
import { requireId } from '../../core/ids.ts'
import type { Campaign } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'

/**
 * Takes a draft live.
 * @throws NotFoundError; ConflictError VERSION_CONFLICT, or CAMPAIGN_NOT_DRAFT where it was launched before.
 */
export async function launchCampaign(
  ctx: Context,
  args: { id: string; expectedVersion?: number | null },
): Promise<Campaign> {
  assertCan(ctx, 'campaign:write')
  const id = requireId(args.id, 'Campaign', 'id')
  const campaign = await ctx.db.campaign.findFirst({ where: { id } })
  if (!campaign) throw new NotFoundError('Campaign', ['id'])
  assertVersion(campaign, args.expectedVersion)
  // The condition on status and version decides between two launches at once: one finds nothing left to change.
  const [launched] = await ctx.db.campaign.updateManyAndReturn({
    where: { id, status: 'DRAFT', version: campaign.version },
    data: { status: 'LIVE', launchedAt: ctx.now(), version: { increment: 1 } },
  })
  if (!launched) {
    throw new ConflictError(
      'Only a draft can be launched, and this campaign is none any more.',
      campaign.version,
      'CAMPAIGN_NOT_DRAFT',
      ['id'],
    )
  }
  await emit(ctx, 'campaign.launched', { subjectType: 'Campaign', subjectId: id })
  return launched
}
