import { ConflictError, checkAll, InvalidInputError } from '../../core/errors.ts'
import type { Money } from '../../core/money.ts'
import type { Campaign as CampaignRow } from '../../generated/prisma/client.ts'
import {
  amount,
  born,
  change,
  changes,
  country,
  idOf,
  input,
  instant,
  line,
  listOf,
  mutation,
  optional,
  part,
  prose,
  text,
  thing,
} from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import { NetworkKey } from '../people/index.ts'
import { OBJECTIVE_FACTS, WHY } from './objective-mutations.ts'
import { MOST_OBJECTIVES } from './objective-room.ts'
import { planObjectives, writeObjectives } from './objectives.ts'
import { assertDepartmentsStand, changedLinks, ownersInReach, replaceLinks } from './relations.ts'
import { Campaign } from './schema.ts'
import { assertNetworks } from './social-networks.ts'

const ObjectiveInput = input('ObjectiveInput', 'One thing that a campaign shall reach.', OBJECTIVE_FACTS)
const ObjectiveUpdateInput = input('ObjectiveUpdateInput', 'One thing that a campaign shall reach from now on.', {
  id: optional(idOf('Objective', 'The objective of this campaign that is kept and changed; a new one when left out.')),
  ...OBJECTIVE_FACTS,
  reason: WHY,
})

const facts = {
  name: line('Name'),
  brief: optional(prose('What it is about, in plain text', { most: 20_000 })),
  startsAt: instant('The first instant of the campaign.'),
  endsAt: instant('The first instant after the campaign.'),
  audienceCountries: optional(
    listOf(
      country('A country'),
      'All the countries of the people whom it is meant to reach, whose law binds what is shared; empty for none in particular.',
      { most: 250 },
    ),
  ),
  budget: optional(amount('Money set aside for it.')),
}
const networks = listOf(
  text('Key of a network', NetworkKey),
  'Keys of all the networks it is meant for, such as `linkedin`; for any where none is named.',
  { most: 50 },
)
const topicIds = listOf(idOf('Topic', 'A topic'), 'All the topics it is about', { most: 50 })
const departmentIds = listOf(idOf('Department', 'A department'), 'All the departments that own it', { most: 50 })

const ENDS_FIRST = 'A campaign ends after it starts: `endsAt` is the first instant after it.'

const CampaignCreateInput = input(
  'CampaignCreateInput',
  'A new campaign. It begins as a draft.',
  {
    ...facts,
    networks: optional(networks),
    topicIds: optional(topicIds),
    departmentIds: optional(departmentIds),
    objectives: optional(
      listOf(part(ObjectiveInput, 'An objective'), 'What it shall reach', { most: MOST_OBJECTIVES }),
    ),
  },
  ({ startsAt, endsAt }) => (endsAt > startsAt ? [] : [{ path: ['endsAt'], message: ENDS_FIRST }]),
)

const CampaignUpdateInput = changes('CampaignUpdateInput', 'What changes of a campaign; what is left out stays.', {
  ...facts,
  networks,
  topicIds,
  departmentIds,
  objectives: listOf(
    part(ObjectiveUpdateInput, 'An objective'),
    'All that it shall reach from now on; objectives that are not named are archived. Every target is kept: see `Objective.targets`.',
    { most: MOST_OBJECTIVES },
  ),
})

interface InputColumns {
  networks?: readonly string[] | null | undefined
  audienceCountries?: readonly string[] | null | undefined
  budget?: Money | null | undefined
}

/** Values of an input as the columns of a campaign have them; what was left out is left out. */
function columnsOf<Values extends InputColumns>({ networks, audienceCountries, budget, ...values }: Values) {
  return {
    ...values,
    ...(networks !== undefined && { networks: [...(networks ?? [])] }),
    ...(audienceCountries !== undefined && { audienceCountries: (audienceCountries ?? []).toSorted() }),
    ...(budget !== undefined && {
      budgetAmountMinor: budget?.amountMinor ?? null,
      budgetCurrency: budget?.currency ?? null,
    }),
  }
}

const CAMPAIGN = thing('Campaign', 'The campaign.')
const fieldOf = (column: string) => (column.startsWith('budget') ? 'budget' : column)
const about = ({ id }: { id: string }) => ({ subjectType: 'Campaign', subjectId: id }) as const

export const createCampaign = mutation('campaignCreate', {
  does: 'Makes a campaign, as a draft.',
  needs: 'campaign:write',
  gives: Campaign,
  input: CampaignCreateInput,
  tells: ['campaign.created', 'objective.created'],
  act: async (ctx, { input: { topicIds, departmentIds, objectives, ...values } }) => {
    await assertDepartmentsStand(ctx, departmentIds)
    const own = born(ctx)
    const [plan] = await checkAll([
      () => planObjectives(ctx, own, objectives),
      () => assertNetworks(ctx, values.networks),
    ])
    const campaign = await ctx.db.campaign.create({ data: { ...own, ...columnsOf(values) } })
    await replaceLinks(ctx, campaign, { topicIds, departmentIds })
    const since = new Date(Math.min(campaign.startsAt.getTime(), campaign.createdAt.getTime()))
    await writeObjectives(ctx, { ...campaign, since }, plan)
    await emit(ctx, 'campaign.created', about(campaign))
    return campaign
  },
})

export const updateCampaign = mutation('campaignUpdate', {
  does: 'Changes a campaign that is not archived.',
  needs: 'campaign:write',
  on: CAMPAIGN,
  gives: Campaign,
  input: CampaignUpdateInput,
  tells: ['campaign.updated', 'objective.created', 'objective.updated', 'objective.archived'],
  act: async (ctx, { thing: campaign, input }) => {
    if (campaign.status === 'ARCHIVED' && Object.values(input).some((value) => value !== undefined))
      throw isArchived(campaign)
    const { topicIds, departmentIds, objectives, ...values } = input
    const { startsAt = campaign.startsAt, endsAt = campaign.endsAt } = values
    await assertDepartmentsStand(ctx, departmentIds)
    const [, , plan] = await checkAll([
      () => assertOrder(startsAt, endsAt),
      () => assertNetworks(ctx, values.networks),
      () => planObjectives(ctx, campaign, objectives),
    ])
    const owners = departmentIds && (await ownersInReach(ctx, campaign, departmentIds))
    const links = await changedLinks(ctx, campaign, { topicIds, departmentIds: owners })
    const also = [...Object.keys(links), ...(plan ? ['objectives'] : [])]
    const { row, fields } = await change(ctx, 'Campaign', campaign, { to: columnsOf(values), also })
    if (fields.length === 0) return campaign
    await replaceLinks(ctx, campaign, links)
    await writeObjectives(ctx, { ...campaign, since: ctx.now() }, plan)
    const data = { fields: [...new Set(fields.map(fieldOf))].sort(), targets: plan?.targets ?? [] }
    await emit(ctx, 'campaign.updated', { ...about(campaign), data })
    return row
  },
})

function assertOrder(startsAt: Date, endsAt: Date): void {
  if (endsAt <= startsAt) throw new InvalidInputError(ENDS_FIRST, ['input', 'endsAt'])
}

const isArchived = ({ version }: CampaignRow) =>
  new ConflictError('An archived campaign is not changed: restore it first.', version, 'CAMPAIGN_ARCHIVED', ['id'])
