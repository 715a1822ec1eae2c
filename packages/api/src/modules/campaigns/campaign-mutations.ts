import { z } from 'zod'
import { ConflictError, checkAll, InvalidInputError } from '../../core/errors.ts'
import type { Money } from '../../core/money.ts'
import { saying } from '../../core/parse.ts'
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
import { texts } from './texts.ts'

const ObjectiveInput = input('ObjectiveInput', 'A value of a metric that a campaign is to reach.', OBJECTIVE_FACTS)
const ObjectiveUpdateInput = input(
  'ObjectiveUpdateInput',
  'A value of a metric that a campaign is to reach from now on.',
  {
    id: optional(
      idOf(
        'Objective',
        'The id of the existing objective of this campaign to change. When left out, the objective is new.',
      ),
    ),
    ...OBJECTIVE_FACTS,
    reason: WHY,
  },
)

/** What stands in an address as it is written. */
const UtmCampaign = z.string().regex(/^[A-Za-z0-9._-]{1,100}$/, saying(texts('reference')))

const facts = {
  name: line('Name'),
  brief: optional(prose('What it is about, in plain text', { most: 20_000 })),
  startsAt: instant('The first instant of the campaign.'),
  endsAt: instant('The first instant after the campaign.'),
  audienceCountries: optional(
    listOf(
      country('A country'),
      'All countries of the audience, whose law applies to what is shared. An empty list means that no country is stated.',
      { most: 250 },
    ),
  ),
  utmCampaign: optional(
    text(
      'The value of `utm_campaign` with which links of the campaign lead to pages of the organisation (`Organization.landingHosts`), such as `spring-2026`: letters, digits, hyphens, dots and underscores, at most 100. Everybody who follows a link sees it. None when left out.',
      UtmCampaign,
    ),
  ),
  budget: optional(amount('The budget of the campaign.')),
}
const networks = listOf(
  text('Key of a network', NetworkKey),
  'The keys of all networks that the campaign is meant for, such as `linkedin`. An empty list means any network.',
  { most: 50 },
)
const topicIds = listOf(idOf('Topic', 'A topic'), 'All topics of the campaign', { most: 50 })
const departmentIds = listOf(idOf('Department', 'A department'), 'All departments that own the campaign', { most: 50 })

const ENDS_FIRST = texts('ends-first')

const CampaignCreateInput = input(
  'CampaignCreateInput',
  'A new campaign. It begins as a draft.',
  {
    ...facts,
    networks: optional(networks),
    topicIds: optional(topicIds),
    departmentIds: optional(departmentIds),
    objectives: optional(
      listOf(part(ObjectiveInput, 'An objective'), 'The objectives of the campaign', { most: MOST_OBJECTIVES }),
    ),
  },
  ({ startsAt, endsAt }) => (endsAt > startsAt ? [] : [{ path: ['endsAt'], message: ENDS_FIRST }]),
)

const CampaignUpdateInput = changes(
  'CampaignUpdateInput',
  'The changes of a campaign. A field that is left out stays as it is.',
  {
    ...facts,
    networks,
    topicIds,
    departmentIds,
    objectives: listOf(
      part(ObjectiveUpdateInput, 'An objective'),
      'All objectives of the campaign from now on. Objectives that are not in the list are archived. All earlier targets stay readable: see `Objective.targets`.',
      { most: MOST_OBJECTIVES },
    ),
  },
)

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
  does: 'Creates a campaign as a draft.',
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
  new ConflictError(texts('archived'), version, 'CAMPAIGN_ARCHIVED', ['id'])
