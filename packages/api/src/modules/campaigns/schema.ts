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
  description: 'Where a campaign stands in its life.',
  values: {
    DRAFT: { description: 'Being planned; nobody outside the team sees it.' },
    LIVE: { description: 'Launched: ambassadors can be invited and share.' },
    PAUSED: { description: 'Stopped for a while: nobody joins and nothing new is shared. Planned posts wait.' },
    ENDED: { description: 'Over: nothing new is shared, late numbers still come in.' },
    ARCHIVED: { description: 'Out of the way; kept for its numbers.' },
  } as const,
})

const CampaignState = builder.objectRef<CampaignStateRow>('CampaignState').implement({
  description: 'How a campaign stood, from when to when.',
  fields: (t) => ({
    status: t.expose('status', { type: CampaignStatus, description: 'How it stood.' }),
    reason: t.string({
      nullable: true,
      description: 'Why; null where nobody said, and without the permission `report:read`.',
      resolve: async ({ reason, campaignId }, _args, ctx) =>
        reason !== null && (await reaches(ctx, 'report:read', 'Campaign', campaignId)) ? reason : null,
    }),
    from: t.expose('from', { type: 'DateTime', description: 'Its first instant.' }),
    to: t.expose('to', {
      type: 'DateTime',
      nullable: true,
      description: 'The first instant after it; null while it lasts.',
    }),
  }),
})

export const Campaign = builder.prismaNode('Campaign', {
  description: 'What the organisation wants to be heard on, from when to when, by whom and why.',
  ...ROW_NODE,
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name for the team and the ambassadors.' }),
    brief: t.exposeString('brief', {
      nullable: true,
      description: 'What it is about, in plain text; null when not written.',
    }),
    status: t.expose('status', { type: CampaignStatus, description: 'Where it stands.' }),
    states: t.field({
      type: [CampaignState],
      description: 'How it stood from when to when, the first first; the last is how it stands.',
      complexity: { field: 1, multiplier: 5 },
      extensions: { columns: ['id'] },
      resolve: async ({ id }, _args, ctx) => (await statesOfCampaign(ctx).load(id)) ?? [],
    }),
    startsAt: t.expose('startsAt', { type: 'DateTime', description: 'The first instant of the campaign.' }),
    endsAt: t.expose('endsAt', { type: 'DateTime', description: 'The first instant after the campaign.' }),
    networks: t.exposeStringList('networks', {
      description: 'Keys of the networks it is meant for, such as `linkedin`; empty for any.',
    }),
    audienceCountries: t.field({
      type: ['CountryCode'],
      description:
        'Countries of the people whom it is meant to reach: their law binds what is shared. Empty where nobody said.',
      extensions: { columns: ['audienceCountries'] },
      resolve: ({ audienceCountries }) => audienceCountries,
    }),
    budget: t.field({
      type: MoneyType,
      nullable: true,
      description: 'Money set aside for it; null when none was named, or without the permission `cost:read`.',
      extensions: { columns: ['budgetAmountMinor', 'budgetCurrency', 'id'] },
      resolve: async ({ id, budgetAmountMinor: amountMinor, budgetCurrency: currency }, _args, ctx) =>
        amountMinor !== null && currency !== null && (await reaches(ctx, 'cost:read', 'Campaign', id))
          ? { amountMinor, currency }
          : null,
    }),
    launchedAt: t.expose('launchedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it first went live; null before.',
    }),
    version: t.exposeInt('version', { description: 'Grows with every change; send it as `expectedVersion`.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
    objectives: t.field({
      type: [Objective],
      description: 'What it shall reach, in the order of the input, without what is archived.',
      complexity: { field: 1, multiplier: 5 },
      extensions: { columns: ['id'] },
      resolve: async (campaign, _args, ctx) => (await objectivesOfCampaign(ctx).load(campaign.id)) ?? [],
    }),
    topics: t.field({
      type: [Topic],
      description: 'What it is about, by name.',
      complexity: { field: 1, multiplier: 5 },
      extensions: { columns: ['id'] },
      resolve: async (campaign, _args, ctx) => (await topicsOfCampaign(ctx).load(campaign.id)) ?? [],
    }),
    departments: t.field({
      type: [Department],
      nullable: true,
      description:
        'The departments that own it, by name, as far as they may be read; null for who may not read the directory.',
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
    CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By the time of making.' },
    STARTS_AT: { column: 'startsAt', type: 'timestamptz', description: 'By their start.' },
    NAME: { column: 'name', type: 'text', description: 'By name.' },
  },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  filter: defineFilter('CampaignFilter', {
    name: { kind: 'text', searched: 'Campaign', description: 'Name.' },
    status: {
      kind: 'enum',
      indexed: true,
      type: CampaignStatus,
      description: 'Where it stands.',
    },
    topicId: {
      kind: 'id',
      type: 'Topic',
      related: (one) => Prisma.sql`EXISTS (SELECT FROM "CampaignTopic" c WHERE c."organizationId" = t."organizationId"
        AND c."campaignId" = t.id AND ${one(Prisma.sql`c."topicId"`)})`,
      description: 'A topic that it is about.',
    },
    departmentId: {
      kind: 'id',
      type: 'Department',
      related: (
        one,
      ) => Prisma.sql`EXISTS (SELECT FROM "CampaignDepartment" c WHERE c."organizationId" = t."organizationId"
        AND c."campaignId" = t.id AND ${one(Prisma.sql`c."departmentId"`)})`,
      description: 'A department that owns it.',
    },
    network: {
      kind: 'key',
      form: networkKey,
      related: (one) => Prisma.sql`EXISTS (SELECT FROM unnest(t.networks) AS n(key) WHERE ${one(Prisma.sql`n.key`)})`,
      description: 'A network that it is meant for.',
    },
    startsAt: { kind: 'instant', description: 'Its start.' },
    endsAt: { kind: 'instant', description: 'The first instant after it.' },
    createdAt: { kind: 'instant', description: 'When it was made.' },
  }),
})

listField(campaigns, 'campaigns', {
  on: Topic,
  parent: { through: 'CampaignTopic', parentColumn: 'topicId', childColumn: 'campaignId' },
  description: 'The campaigns that are about it; for an ambassador those they were asked to join.',
})
listField(campaigns, 'campaigns', {
  on: Department,
  parent: { through: 'CampaignDepartment', parentColumn: 'departmentId', childColumn: 'campaignId' },
  description: 'The campaigns that it owns.',
})
listField(campaigns, 'campaigns', {
  description: 'The campaigns of the organisation; for an ambassador those they were asked to join.',
})

builder.objectField(Objective, 'campaign', (t) =>
  t.field({
    type: Campaign,
    nullable: true,
    description: 'The campaign that owns it; null where a department does, and without the permission `campaign:read`.',
    ...toOne(readableCampaignById, 'campaignId'),
  }),
)
