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
  description: 'What an entry of the ledger is.',
  values: {
    COST: { description: 'Money that was spent: reports count it.' },
    ADVANTAGE: { description: 'What somebody got without being paid, such as a trip or a product, by its value.' },
    REWARD: { description: 'What somebody got for what they did, such as pay or a prize.' },
  } as const,
})

export const Cost: ObjectRef<SchemaTypes, CostRow> = builder.prismaNode('Cost', {
  description:
    'An entry of the ledger: money spent, or an advantage or reward that somebody got. It is never changed or deleted: another entry takes it back.',
  ...ROW_NODE,
  fields: (t) => ({
    kind: t.expose('kind', { type: LedgerKind, description: 'What it is.' }),
    label: t.exposeString('label', { description: 'What it was spent on, or what was got.' }),
    amount: t.field({
      type: MoneyType,
      description: 'How much: more than nothing, or below nothing where it takes another entry back.',
      extensions: { columns: ['amountMinor', 'currency'] },
      resolve: ({ amountMinor, currency }) => ({ amountMinor, currency }),
    }),
    at: t.field({
      type: 'DateTime',
      description:
        'When it was spent or got; where only the day is known, its beginning in the organisation’s time zone. Reports of a period count it by this, or by the day.',
      extensions: { columns: ['at', 'on'] },
      resolve: ({ at, on }, _args, ctx) => instantOf(ctx, at, on),
    }),
    on: t.expose('on', {
      type: 'Date',
      nullable: true,
      description: 'The day it was spent or got on, where no hour is known; null otherwise.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was entered.' }),
    updatedAt: t.expose('updatedAt', {
      type: 'DateTime',
      description: 'When it was entered, or when whoever got it was erased.',
    }),
    campaign: t.field({
      type: Campaign,
      nullable: true,
      description: 'The campaign that it is for; null where none was named, or without the permission `campaign:read`.',
      ...toOne(readableCampaignById, 'campaignId'),
    }),
    department: t.field({
      type: Department,
      nullable: true,
      description: 'The department that bears it; null where none was named, and where it may not be read.',
      ...toOne(readableDepartmentById, 'departmentId'),
    }),
    objective: t.field({
      type: Objective,
      nullable: true,
      description: 'The objective that it is for; null where none was named, and where it may not be read.',
      ...toOne(readableObjectiveById, 'objectiveId'),
    }),
    beneficiary: t.field({
      type: Person,
      nullable: true,
      description: 'Who got it; null where nobody was named, where they were erased, and where they may not be read.',
      ...toOne(readablePeople, 'beneficiaryId'),
    }),
    document: t.exposeString('document', {
      nullable: true,
      description: 'Where it is on paper, such as the number of an invoice; null where nobody said.',
    }),
    disclosureOwed: t.exposeBoolean('disclosureOwed', {
      description: 'Whether whoever got it must disclose it where they speak of the organisation.',
    }),
    reverses: t.field({
      type: Cost,
      nullable: true,
      description: 'The entry that this one takes back; null for all others.',
      ...toOne(readableCostById, 'reversesId'),
    }),
    reversedBy: t.field({
      type: Cost,
      nullable: true,
      description: 'The entry that takes this one back; null where none does.',
      extensions: { columns: ['id'] },
      resolve: ({ id }, _args, ctx) => reversalOf(ctx).load(id),
    }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why it takes another entry back; null for all others, and where nobody said.',
    }),
  }),
})

const costs = defineList({
  type: Cost,
  table: 'Cost',
  orders: { AT: { column: 'at', type: 'timestamptz', description: `By the time of spending; ${DAY_AMONG_INSTANTS}` } },
  defaultOrder: { field: 'AT', direction: 'DESC' },
  filter: defineFilter('CostFilter', {
    kind: { kind: 'enum', type: LedgerKind, indexed: true, description: 'What it is.' },
    label: { kind: 'text', searched: 'Cost', description: 'What it was spent on, or what was got.' },
    campaignId: { kind: 'id', type: 'Campaign', description: 'The campaign that it is for.' },
    departmentId: { kind: 'id', type: 'Department', description: 'The department that bears it.' },
    objectiveId: { kind: 'id', type: 'Objective', description: 'The objective that it is for.' },
    beneficiaryId: { kind: 'id', type: 'Person', description: 'Who got it.' },
    disclosureOwed: { kind: 'boolean', description: 'Whether whoever got it must disclose it.' },
    amountMinor: { kind: 'large', description: 'How much, in the smallest unit of its currency.' },
    currency: { kind: 'scalar', type: 'Currency', description: 'The currency, as a code in capitals.' },
    at: { kind: 'instant', description: `When it was spent; ${DAY_AMONG_INSTANTS}` },
    createdAt: { kind: 'instant', description: 'When it was entered.' },
  }),
})

listField(costs, 'costs', {
  on: Campaign,
  parent: { column: 'campaignId' },
  description: 'The entries of the ledger that are for it. Needs the permission `cost:read`.',
})

listField(costs, 'costs', {
  description: 'The ledger: what was spent, and what people got. Needs the permission `cost:read`.',
})
