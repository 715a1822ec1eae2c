import type { ObjectRef } from '@pothos/core'
import { builder, type SchemaTypes } from '../../core/builder.ts'
import { DAY_AMONG_INSTANTS } from '../../core/day.ts'
import { MoneyType } from '../../core/money.ts'
import { toOne } from '../../core/relations.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import { instantOf } from '../../core/time-zone.ts'
import type { Cost as CostRow } from '../../generated/prisma/client.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { Department, Person, readableDepartmentById, readablePeople } from '../people/index.ts'
import { readableCampaignById, readableCostById, readableObjectiveById, reversalOf } from './loaders.ts'
import { Objective } from './objective-schema.ts'
import { Campaign } from './schema.ts'

export const LedgerKind = builder.enumType('LedgerKind', {
  description: 'The kind of a ledger entry.',
  values: {
    COST: { description: 'Money that the organisation spent. Reports count it.' },
    ADVANTAGE: {
      description:
        'Something that a person received without payment, such as a trip or a product, at its value in money.',
    },
    REWARD: { description: 'Something that a person received in return for what they did, such as pay or a prize.' },
  } as const,
})

export const Cost: ObjectRef<SchemaTypes, CostRow> = builder.prismaNode('Cost', {
  description:
    'An entry of the ledger: money that the organisation spent, or an advantage or reward that a person received. An entry is never changed or deleted; another entry reverses it.',
  ...ROW_NODE,
  fields: (t) => ({
    kind: t.expose('kind', { type: LedgerKind, description: 'The kind of the entry.' }),
    label: t.exposeString('label', { description: 'What the money was spent on, or what the person received.' }),
    amount: t.field({
      type: MoneyType,
      description: 'The amount. It is above zero, or below zero for an entry that reverses another one.',
      extensions: { columns: ['amountMinor', 'currency'] },
      resolve: ({ amountMinor, currency }) => ({ amountMinor, currency }),
    }),
    at: t.field({
      type: 'DateTime',
      description:
        'When the money was spent or the benefit received. When only the day is known, the start of that day in the organisation’s time zone. This instant, or the day, decides in which period reports count the entry.',
      extensions: { columns: ['at', 'on'] },
      resolve: ({ at, on }, _args, ctx) => instantOf(ctx, at, on),
    }),
    on: t.expose('on', {
      type: 'Date',
      nullable: true,
      description:
        'The day on which the money was spent or the benefit received, when only the day is known; otherwise null.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the entry was made.' }),
    updatedAt: t.expose('updatedAt', {
      type: 'DateTime',
      description: 'When the entry was made, or when its beneficiary was erased.',
    }),
    campaign: t.field({
      type: Campaign,
      nullable: true,
      description:
        'The campaign that the entry is for. Null when the entry names no campaign, and without the permission `campaign:read`.',
      ...toOne(readableCampaignById, 'campaignId'),
    }),
    department: t.field({
      type: Department,
      nullable: true,
      description:
        'The department that pays. Null when the entry names no department, and when the token may not read it.',
      ...toOne(readableDepartmentById, 'departmentId'),
    }),
    objective: t.field({
      type: Objective,
      nullable: true,
      description:
        'The objective that the entry is for. Null when the entry names no objective, and when the token may not read it.',
      ...toOne(readableObjectiveById, 'objectiveId'),
    }),
    beneficiary: t.field({
      type: Person,
      nullable: true,
      description:
        'The person who received it. Null when the entry names nobody, when the person was erased, and when the token may not read them.',
      ...toOne(readablePeople, 'beneficiaryId'),
    }),
    document: t.exposeString('document', {
      nullable: true,
      description:
        'The document that proves the entry, such as the number of an invoice. Null when no document is stated.',
    }),
    disclosureOwed: t.exposeBoolean('disclosureOwed', {
      description: 'Whether the beneficiary must disclose it when they speak about the organisation.',
    }),
    reverses: t.field({
      type: Cost,
      nullable: true,
      description: 'The entry that this one reverses. Null when this entry reverses none.',
      ...toOne(readableCostById, 'reversesId'),
    }),
    reversedBy: t.field({
      type: Cost,
      nullable: true,
      description: 'The entry that reverses this one. Null when this entry is not reversed.',
      extensions: { columns: ['id'] },
      resolve: ({ id }, _args, ctx) => reversalOf(ctx).load(id),
    }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'The reason for the reversal. Null when this entry reverses none, and when no reason was stated.',
    }),
  }),
})

const costs = defineList({
  type: Cost,
  table: 'Cost',
  orders: {
    AT: {
      column: 'at',
      type: 'timestamptz',
      description: `By the time at which the money was spent or the benefit received; ${DAY_AMONG_INSTANTS}`,
    },
  },
  defaultOrder: { field: 'AT', direction: 'DESC' },
  filter: defineFilter('CostFilter', {
    kind: { kind: 'enum', type: LedgerKind, indexed: true, description: 'The kind of the entry.' },
    label: { kind: 'text', searched: 'Cost', description: 'What the money was spent on, or what the person received.' },
    campaignId: { kind: 'id', type: 'Campaign', description: 'The campaign that the entry is for.' },
    departmentId: { kind: 'id', type: 'Department', description: 'The department that pays.' },
    objectiveId: { kind: 'id', type: 'Objective', description: 'The objective that the entry is for.' },
    beneficiaryId: { kind: 'id', type: 'Person', description: 'The person who received it.' },
    disclosureOwed: { kind: 'boolean', description: 'Whether the beneficiary must disclose it.' },
    amountMinor: { kind: 'large', description: 'The amount in minor units of its currency, such as cents.' },
    currency: { kind: 'scalar', type: 'Currency', description: 'The currency code, such as `EUR`.' },
    at: { kind: 'instant', description: `When the money was spent or the benefit received; ${DAY_AMONG_INSTANTS}` },
    createdAt: { kind: 'instant', description: 'When the entry was made.' },
  }),
})

listField(costs, 'costs', {
  on: Campaign,
  parent: { column: 'campaignId' },
  description: 'The ledger entries for this campaign. Needs the permission `cost:read`.',
})

listField(costs, 'costs', {
  description:
    'The ledger: the money that was spent, and the advantages and rewards that people received. Needs the permission `cost:read`.',
})
