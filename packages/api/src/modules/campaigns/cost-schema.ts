import { builder } from '../../core/builder.ts'
import { DAY_AMONG_INSTANTS } from '../../core/day.ts'
import { MoneyType } from '../../core/money.ts'
import { toOne } from '../../core/relations.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import { instantOf } from '../../core/time-zone.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { readableCampaignById } from './loaders.ts'
import { Campaign } from './schema.ts'

export const Cost = builder.prismaNode('Cost', {
  description: 'Money spent on a campaign.',
  ...ROW_NODE,
  fields: (t) => ({
    label: t.exposeString('label', { description: 'What it was spent on.' }),
    amount: t.field({
      type: MoneyType,
      description: 'How much, always more than nothing.',
      extensions: { columns: ['amountMinor', 'currency'] },
      resolve: ({ amountMinor, currency }) => ({ amountMinor, currency }),
    }),
    at: t.field({
      type: 'DateTime',
      description:
        'When it was spent; where only the day is known, its beginning in the organisation’s time zone. Reports of a period count it by this, or by the day.',
      extensions: { columns: ['at', 'on'] },
      resolve: ({ at, on }, _args, ctx) => instantOf(ctx, at, on),
    }),
    on: t.expose('on', {
      type: 'Date',
      nullable: true,
      description: 'The day it was spent on, where no hour is known; null otherwise.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was entered.' }),
    campaign: t.field({
      type: Campaign,
      nullable: true,
      description: 'The campaign it was spent on; null without the permission `campaign:read`.',
      ...toOne(readableCampaignById, 'campaignId'),
    }),
  }),
})

const costs = defineList({
  type: Cost,
  table: 'Cost',
  orders: { AT: { column: 'at', type: 'timestamptz', description: `By the time of spending; ${DAY_AMONG_INSTANTS}` } },
  defaultOrder: { field: 'AT', direction: 'DESC' },
  filter: defineFilter('CostFilter', {
    label: { kind: 'text', description: 'What it was spent on.' },
    amountMinor: { kind: 'large', description: 'How much, in the smallest unit of its currency.' },
    currency: { kind: 'scalar', type: 'Currency', description: 'The currency, as a code in capitals.' },
    at: { kind: 'instant', description: `When it was spent; ${DAY_AMONG_INSTANTS}` },
    createdAt: { kind: 'instant', description: 'When it was entered.' },
  }),
})

listField(costs, 'costs', {
  on: Campaign,
  parent: { column: 'campaignId' },
  description: 'What was spent on it. Needs the permission `cost:read`.',
})
