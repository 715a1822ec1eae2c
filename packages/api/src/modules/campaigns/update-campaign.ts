import { assertVersion, changedMeanwhile, changesNothing, parseInput } from '../../core/acts.ts'
import type { Context } from '../../core/context.ts'
import { ConflictError, checkAll, InvalidInputError, NotFoundError } from '../../core/errors.ts'
import { requireId } from '../../core/ids.ts'
import type { Campaign, Prisma } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import type { CampaignArguments } from './change-status.ts'
import { CampaignUpdateInput } from './input.ts'
import { assertMetrics, replaceObjectives } from './objectives.ts'
import { requireDepartments, requireTopics } from './relations.ts'
import { assertNetworks } from './social-networks.ts'

/**
 * Changes the fields of a campaign that the input names; what is left out stays. Changed targets are told in the event.
 * @throws NotFoundError; InvalidInputError for dates the wrong way round, unknown metrics and networks; ConflictError
 * VERSION_CONFLICT, or CAMPAIGN_ARCHIVED.
 */
export async function updateCampaign(ctx: Context, args: CampaignArguments & { input: unknown }): Promise<Campaign> {
  assertCan(ctx, 'campaign:write')
  const id = requireId(args.id, 'Campaign', 'id')
  const input = parseInput(CampaignUpdateInput, args.input)
  const campaign = await ctx.db.campaign.findFirst({ where: { id } })
  if (!campaign) throw new NotFoundError('Campaign', ['id'])
  assertVersion(campaign, args.expectedVersion)
  if (changesNothing(input)) return campaign
  await checkAll([
    () => assertOrder(input.startsAt ?? campaign.startsAt, input.endsAt ?? campaign.endsAt),
    () => assertNetworks(ctx, input.networks ?? []),
    () => assertMetrics(ctx, input.objectives ?? []),
  ])
  const [updated] = await ctx.db.campaign.updateManyAndReturn({
    where: { id, version: campaign.version, status: { not: 'ARCHIVED' } },
    data: { ...changesOf(input), version: { increment: 1 } },
  })
  if (!updated) {
    throw campaign.status === 'ARCHIVED'
      ? new ConflictError(
          'An archived campaign is not changed: restore it first.',
          campaign.version,
          'CAMPAIGN_ARCHIVED',
          ['id'],
        )
      : changedMeanwhile()
  }
  await replaceLinks(ctx, id, input)
  const targets = input.objectives ? await replaceObjectives(ctx, id, input.objectives) : []
  await emit(ctx, 'campaign.updated', {
    subjectType: 'Campaign',
    subjectId: id,
    data: { fields: Object.keys(input).sort(), targets: targets.map((change) => ({ ...change })) },
  })
  return updated
}

function assertOrder(startsAt: Date, endsAt: Date): void {
  if (endsAt > startsAt) return
  throw new InvalidInputError('A campaign ends after it starts: `endsAt` is the first instant after it.', [
    'input',
    'endsAt',
  ])
}

function changesOf(input: CampaignUpdateInput): Prisma.CampaignUpdateManyMutationInput {
  const { name, brief, startsAt, endsAt, networks, audienceCountries, budget } = input
  return {
    name: name ?? undefined,
    brief,
    startsAt: startsAt ?? undefined,
    endsAt: endsAt ?? undefined,
    networks: networks ?? undefined,
    audienceCountries: audienceCountries ?? (audienceCountries === null ? [] : undefined),
    ...(budget === undefined
      ? {}
      : { budgetAmountMinor: budget?.amountMinor ?? null, budgetCurrency: budget?.currency ?? null }),
  }
}

async function replaceLinks(ctx: Context, campaignId: string, input: CampaignUpdateInput): Promise<void> {
  if (input.topicIds) {
    const topics = await requireTopics(ctx, input.topicIds)
    await ctx.db.campaignTopic.deleteMany({ where: { campaignId } })
    await ctx.db.campaignTopic.createMany({ data: topics.map((topicId) => ({ campaignId, topicId })) })
  }
  if (input.departmentIds) {
    const departments = await requireDepartments(ctx, input.departmentIds)
    await ctx.db.campaignDepartment.deleteMany({ where: { campaignId } })
    await ctx.db.campaignDepartment.createMany({
      data: departments.map((departmentId) => ({ campaignId, departmentId })),
    })
  }
}
