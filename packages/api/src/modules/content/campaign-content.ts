import type { Context } from '../../core/context.ts'
import { ConflictError, NotFoundError } from '../../core/errors.ts'
import { requireId } from '../../core/ids.ts'
import type { Campaign } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { type EventType, emit } from '../../platform/events/index.ts'
import { requireContent } from './require-content.ts'

interface Pair {
  campaignId: string
  contentId: string
}

/**
 * Offers a content to a campaign's ambassadors; without effect where it is offered already.
 * @throws NotFoundError; ConflictError CONTENT_WITHDRAWN.
 */
export async function addCampaignContent(ctx: Context, args: Pair): Promise<Campaign> {
  assertCan(ctx, 'content:write')
  const campaign = await requireCampaign(ctx, args.campaignId)
  const content = await requireContent(ctx, args.contentId, 'contentId')
  if (content.status === 'WITHDRAWN') {
    throw new ConflictError(
      'This content is withdrawn: approve it again before it is offered.',
      content.version,
      'CONTENT_WITHDRAWN',
      ['contentId'],
    )
  }
  await offerContent(ctx, { campaignId: campaign.id, contentId: content.id })
  return campaign
}

/** Takes a content out of what a campaign offers; without effect where it is not offered. */
export async function removeCampaignContent(ctx: Context, args: Pair): Promise<Campaign> {
  assertCan(ctx, 'content:write')
  const campaign = await requireCampaign(ctx, args.campaignId)
  const content = await requireContent(ctx, args.contentId, 'contentId')
  const { count } = await ctx.db.campaignContent.deleteMany({
    where: { campaignId: campaign.id, contentId: content.id },
  })
  if (count > 0) await emitFor(ctx, 'campaign-content.removed', campaign.id, content.id)
  return campaign
}

/**
 * Links a content to a campaign, for acts that were authorised on their own. Ids are those of the database.
 */
export async function offerContent(ctx: Context, pair: Pair): Promise<void> {
  const { count } = await ctx.db.campaignContent.createMany({
    data: [{ ...pair, addedAt: ctx.now() }],
    skipDuplicates: true,
  })
  if (count > 0) await emitFor(ctx, 'campaign-content.added', pair.campaignId, pair.contentId)
}

async function emitFor(
  ctx: Context,
  type: EventType & `campaign-content.${string}`,
  campaignId: string,
  contentId: string,
): Promise<void> {
  await emit(ctx, type, { subjectType: 'Campaign', subjectId: campaignId, data: { contentId } })
}

async function requireCampaign(ctx: Context, globalId: string): Promise<Campaign> {
  const id = requireId(globalId, 'Campaign', 'campaignId')
  const campaign = await ctx.db.campaign.findFirst({ where: { id } })
  if (!campaign) throw new NotFoundError('Campaign', ['campaignId'])
  return campaign
}
