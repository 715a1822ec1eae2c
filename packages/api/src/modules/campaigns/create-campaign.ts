import { parseInput } from '../../core/acts.ts'
import type { Context } from '../../core/context.ts'
import { checkAll } from '../../core/errors.ts'
import type { Campaign } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { CampaignCreateInput } from './input.ts'
import { addObjectives, assertMetrics } from './objectives.ts'
import { requireDepartments, requireTopics } from './relations.ts'
import { assertNetworks } from './social-networks.ts'

/**
 * Makes a campaign with its objectives, topics and departments, as a draft.
 * @throws InvalidInputError for dates the wrong way round, unknown metrics and networks; NotFoundError for an unknown topic or
 * department.
 */
export async function createCampaign(ctx: Context, input: unknown): Promise<Campaign> {
  assertCan(ctx, 'campaign:write')
  const { objectives, topicIds, departmentIds, budget, networks, audienceCountries, ...facts } = parseInput(
    CampaignCreateInput,
    input,
  )
  const topics = await requireTopics(ctx, topicIds ?? [])
  const departments = await requireDepartments(ctx, departmentIds ?? [])
  await checkAll([() => assertMetrics(ctx, objectives ?? []), () => assertNetworks(ctx, networks ?? [])])
  const campaign = await ctx.db.campaign.create({
    data: {
      ...facts,
      id: ctx.newId(),
      networks: networks ?? [],
      audienceCountries: audienceCountries ?? [],
      budgetAmountMinor: budget?.amountMinor,
      budgetCurrency: budget?.currency,
      createdAt: ctx.now(),
    },
  })
  const campaignId = campaign.id
  await ctx.db.campaignTopic.createMany({ data: topics.map((topicId) => ({ campaignId, topicId })) })
  await ctx.db.campaignDepartment.createMany({
    data: departments.map((departmentId) => ({ campaignId, departmentId })),
  })
  await addObjectives(ctx, campaignId, objectives ?? [])
  await emit(ctx, 'campaign.created', { subjectType: 'Campaign', subjectId: campaignId })
  return campaign
}
