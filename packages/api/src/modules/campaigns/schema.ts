import { networkKey } from '@portevoix/sdk/normal-forms'
import { builder } from '../../core/builder.ts'
import type { Context } from '../../core/context.ts'
import { MoneyType } from '../../core/money.ts'
import { toOne } from '../../core/relations.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import { type CampaignState as CampaignStateRow, Prisma } from '../../generated/prisma/client.ts'
import { reaches, reachOf } from '../../platform/auth/index.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { Department } from '../people/index.ts'
import {
  departmentsOfCampaign,
  objectivesOfCampaign,
  readableCampaignById,
  statesOfCampaign,
  topicsOfCampaign,
} from './loaders.ts'
import { Objective } from './objective-schema.ts'
import { Topic } from './topic-schema.ts'

export const CampaignStatus = builder.enumType('CampaignStatus', {
  description: 'The status of a campaign.',
  values: {
    DRAFT: { description: 'The campaign is being planned. Only the team sees it.' },
    LIVE: { description: 'The campaign was launched. Ambassadors can be invited and share.' },
    PAUSED: {
      description: 'The campaign is paused. Nobody can join and nothing new can be shared; scheduled posts wait.',
    },
    ENDED: { description: 'The campaign is over. Nothing new can be shared; late facts are still counted.' },
    ARCHIVED: { description: 'The campaign is archived. Its numbers are kept.' },
  } as const,
})

const CampaignState = builder.objectRef<CampaignStateRow>('CampaignState').implement({
  description: 'A status that a campaign had for a time.',
  fields: (t) => ({
    status: t.expose('status', { type: CampaignStatus, description: 'The status.' }),
    reason: t.string({
      nullable: true,
      description:
        'The reason for the change to this status. Null when no reason was stated, and without the permission `report:read`.',
      resolve: async ({ reason, campaignId }, _args, ctx) =>
        reason !== null && (await reaches(ctx, 'report:read', 'Campaign', campaignId)) ? reason : null,
    }),
    from: t.expose('from', { type: 'DateTime', description: 'The first instant of the status.' }),
    to: t.expose('to', {
      type: 'DateTime',
      nullable: true,
      description: 'The first instant after the end of the status. Null for the current status.',
    }),
  }),
})

export const Campaign = builder.prismaNode('Campaign', {
  description:
    'A campaign: the topics that ambassadors speak about for a time, and the objectives that it is to reach.',
  ...ROW_NODE,
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name, which the team and the ambassadors see.' }),
    brief: t.exposeString('brief', {
      nullable: true,
      description: 'The brief, in plain text. Null when none was written.',
    }),
    status: t.expose('status', { type: CampaignStatus, description: 'The current status.' }),
    states: t.field({
      type: [CampaignState],
      description: 'All statuses that the campaign had, the earliest first; the last one is the current status.',
      complexity: { field: 1, multiplier: 5 },
      extensions: { columns: ['id'] },
      resolve: async ({ id }, _args, ctx) => (await statesOfCampaign(ctx).load(id)) ?? [],
    }),
    startsAt: t.expose('startsAt', { type: 'DateTime', description: 'The first instant of the campaign.' }),
    endsAt: t.expose('endsAt', { type: 'DateTime', description: 'The first instant after the campaign.' }),
    networks: t.exposeStringList('networks', {
      description:
        'The keys of the networks that the campaign is meant for, such as `linkedin`. Empty for any network.',
    }),
    audienceCountries: t.field({
      type: ['CountryCode'],
      description:
        'The countries of the audience, whose law applies to what is shared. Empty when no country is stated.',
      extensions: { columns: ['audienceCountries'] },
      resolve: ({ audienceCountries }) => audienceCountries,
    }),
    budget: t.field({
      type: MoneyType,
      nullable: true,
      description: 'The budget. Null when none is stated, and without the permission `cost:read`.',
      extensions: { columns: ['budgetAmountMinor', 'budgetCurrency', 'id'] },
      resolve: async ({ id, budgetAmountMinor: amountMinor, budgetCurrency: currency }, _args, ctx) =>
        amountMinor !== null && currency !== null && (await reaches(ctx, 'cost:read', 'Campaign', id))
          ? { amountMinor, currency }
          : null,
    }),
    utmCampaign: t.exposeString('utmCampaign', {
      nullable: true,
      description:
        'The value of `utm_campaign` with which links of the campaign lead to pages of the organisation. Null when none was set.',
    }),
    launchedAt: t.expose('launchedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the campaign was first launched. Null before.',
    }),
    version: t.exposeInt('version', { description: 'Grows with every change; send it as `expectedVersion`.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the campaign was created.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When the campaign was last changed.' }),
    objectives: t.field({
      type: [Objective],
      description: 'The objectives of the campaign in the order of the input, without archived ones.',
      complexity: { field: 1, multiplier: 5 },
      extensions: { columns: ['id'] },
      resolve: async (campaign, _args, ctx) => (await objectivesOfCampaign(ctx).load(campaign.id)) ?? [],
    }),
    topics: t.field({
      type: [Topic],
      description: 'The current topics of the campaign, ordered by name.',
      complexity: { field: 1, multiplier: 5 },
      extensions: { columns: ['id'] },
      resolve: async (campaign, _args, ctx) => (await topicsOfCampaign(ctx).load(campaign.id)) ?? [],
    }),
    departments: t.field({
      type: [Department],
      nullable: true,
      description:
        'The departments that currently own the campaign, ordered by name, without those that the token may not read. Null when the token may not read the directory.',
      complexity: { field: 1, multiplier: 5 },
      extensions: { columns: ['id'] },
      resolve: async (campaign, _args, ctx) =>
        readsDirectory(ctx) ? await departmentsOfCampaign(ctx).load(campaign.id) : null,
    }),
  }),
})

/** Whether the actor may read more of the directory than themself. */
function readsDirectory(ctx: Context): boolean {
  const reach = reachOf(ctx, 'person:read')
  return reach !== null && (reach.any || reach.departments.length > 0)
}

/** The list of campaigns, to be hung on other types as well. */
export const campaigns = defineList({
  type: Campaign,
  table: 'Campaign',
  orders: {
    CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By the time of creation.' },
    STARTS_AT: { column: 'startsAt', type: 'timestamptz', description: 'By the start of the campaign.' },
    NAME: { column: 'name', type: 'text', description: 'By name.' },
  },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  filter: defineFilter('CampaignFilter', {
    audienceId: { kind: 'id', type: 'Segment', description: 'The segment of people whom the campaign is for.' },
    name: { kind: 'text', searched: 'Campaign', description: 'The name of the campaign.' },
    status: {
      kind: 'enum',
      indexed: true,
      type: CampaignStatus,
      description: 'The current status.',
    },
    topicId: {
      kind: 'id',
      type: 'Topic',
      related: (one) => Prisma.sql`EXISTS (SELECT FROM "CampaignTopic" c WHERE c."organizationId" = t."organizationId"
        AND c."campaignId" = t.id AND ${one(Prisma.sql`c."topicId"`)})`,
      description: 'A current topic of the campaign.',
    },
    departmentId: {
      kind: 'id',
      type: 'Department',
      related: (
        one,
      ) => Prisma.sql`EXISTS (SELECT FROM "CampaignDepartment" c WHERE c."organizationId" = t."organizationId"
        AND c."campaignId" = t.id AND ${one(Prisma.sql`c."departmentId"`)})`,
      description: 'A department that currently owns the campaign.',
    },
    network: {
      kind: 'key',
      form: networkKey,
      related: (one) => Prisma.sql`EXISTS (SELECT FROM "CampaignNetwork" n
        WHERE n."organizationId" = t."organizationId" AND n."campaignId" = t.id AND ${one(Prisma.raw('n.network'))})`,
      description: 'The key of a network that the campaign is meant for.',
    },
    startsAt: { kind: 'instant', description: 'The first instant of the campaign.' },
    endsAt: { kind: 'instant', description: 'The first instant after the campaign.' },
    createdAt: { kind: 'instant', description: 'When the campaign was created.' },
  }),
})

listField(campaigns, 'campaigns', {
  on: Topic,
  parent: { through: 'CampaignTopic', parentColumn: 'topicId', childColumn: 'campaignId' },
  description: 'The current campaigns of the topic; for an ambassador only those that they were invited to.',
})
listField(campaigns, 'campaigns', {
  on: Department,
  parent: { through: 'CampaignDepartment', parentColumn: 'departmentId', childColumn: 'campaignId' },
  description: 'The campaigns that the department currently owns.',
})
listField(campaigns, 'campaigns', {
  description: 'The campaigns of the organisation; for an ambassador only those that they were invited to.',
})

builder.objectField(Objective, 'campaign', (t) =>
  t.field({
    type: Campaign,
    nullable: true,
    description:
      'The campaign that owns the objective. Null when a department owns it, and without the permission `campaign:read`.',
    ...toOne(readableCampaignById, 'campaignId'),
  }),
)
