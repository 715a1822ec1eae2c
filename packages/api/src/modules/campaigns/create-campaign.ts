import { parseInput } from '../../core/acts.ts'
import type { Context } from '../../core/context.ts'
import { NotFoundError } from '../../core/errors.ts'
import { requireId } from '../../core/ids.ts'
import type { Campaign, ObjectiveKind } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { assertMetric } from '../metrics/index.ts'
import { CampaignCreateInput } from './input.ts'

/**
 * Makes a campaign with its objectives and topics, as a draft.
 * @throws InvalidInputError for dates the wrong way round or an unknown metric, NotFoundError for an unknown topic.
 */
export async function createCampaign(ctx: Context, input: unknown): Promise<Campaign> {
  assertCan(ctx, 'campaign:write')
  const { objectives, topicIds, budget, networks, ...facts } = parseInput(CampaignCreateInput, input)
  const topics = await requireTopics(ctx, topicIds ?? [])
  for (const [index, objective] of (objectives ?? []).entries()) {
    await assertMetric(ctx, objective.metric, ['input', 'objectives', String(index), 'metric'])
  }
  const campaign = await ctx.db.campaign.create({
    data: {
      ...facts,
      id: ctx.newId(),
      networks: networks ?? [],
      budgetAmountMinor: budget?.amountMinor,
      budgetCurrency: budget?.currency,
      createdAt: ctx.now(),
    },
  })
  await ctx.db.campaignTopic.createMany({ data: topics.map((topicId) => ({ campaignId: campaign.id, topicId })) })
  await ctx.db.objective.createMany({
    data: (objectives ?? []).map((objective, position) => ({
      ...objective,
      kind: objective.kind as ObjectiveKind,
      id: ctx.newId(),
      campaignId: campaign.id,
      position,
    })),
  })
  await emit(ctx, 'campaign.created', { subjectType: 'Campaign', subjectId: campaign.id })
  return campaign
}

async function requireTopics(ctx: Context, globalIds: readonly string[]): Promise<string[]> {
  const ids = [...new Set(globalIds.map((id, index) => requireId(id, 'Topic', `input.topicIds.${index}`)))]
  const found = await ctx.db.topic.findMany({ where: { id: { in: ids } }, select: { id: true } })
  const missing = ids.findIndex((id) => !found.some((topic) => topic.id === id))
  if (missing >= 0) throw new NotFoundError('Topic', ['input', 'topicIds', String(missing)])
  return ids
}
