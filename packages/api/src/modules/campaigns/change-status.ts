import { assertVersion } from '../../core/acts.ts'
import type { Context } from '../../core/context.ts'
import { ConflictError, NotFoundError } from '../../core/errors.ts'
import { requireId } from '../../core/ids.ts'
import type { Campaign, CampaignStatus, Prisma } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'

export interface CampaignArguments {
  id: string
  expectedVersion?: number | null
}

interface StatusChange {
  from: readonly CampaignStatus[]
  to: (campaign: Campaign) => Prisma.CampaignUpdateManyMutationInput
  event: 'campaign.launched' | 'campaign.ended' | 'campaign.archived' | 'campaign.restored'
  /** What to say where the campaign stands elsewhere. */
  refusal: { code: string; message: string }
}

/**
 * Moves a campaign on in its life.
 * @throws NotFoundError; ConflictError VERSION_CONFLICT, or the change's own code where it stands elsewhere.
 */
export async function changeStatus(ctx: Context, args: CampaignArguments, change: StatusChange): Promise<Campaign> {
  assertCan(ctx, 'campaign:write')
  const id = requireId(args.id, 'Campaign', 'id')
  const campaign = await ctx.db.campaign.findFirst({ where: { id } })
  if (!campaign) throw new NotFoundError('Campaign', ['id'])
  assertVersion(campaign, args.expectedVersion)
  // The condition on status and version decides between two changes at once: one finds nothing left to change.
  const [changed] = await ctx.db.campaign.updateManyAndReturn({
    where: { id, status: { in: [...change.from] }, version: campaign.version },
    data: { ...change.to(campaign), version: { increment: 1 } },
  })
  if (!changed) throw new ConflictError(change.refusal.message, campaign.version, change.refusal.code, ['id'])
  await emit(ctx, change.event, { subjectType: 'Campaign', subjectId: id })
  return changed
}
