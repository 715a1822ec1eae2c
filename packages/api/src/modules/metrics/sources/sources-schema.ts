import { networkKey } from '@portevoix/sdk/normal-forms'
import { builder } from '../../../core/builder.ts'
import { loaderById } from '../../../core/loaders.ts'
import { toOneThere } from '../../../core/relations.ts'
import { ROW_NODE } from '../../../core/row-reach.ts'
import type { MetricGroup as MetricGroupRow } from '../../../generated/prisma/client.ts'
import { defineFilter, defineList, listField } from '../../../platform/lists/index.ts'

export const MetricRank = builder.enumType('MetricRank', {
  description:
    'How reliable a source is. When several sources of a group report the same fact, only the one with the highest rank is counted.',
  values: {
    API: { description: 'A program reads the numbers from the network’s own API. This is the highest rank.' },
    EXPORT: { description: 'The network exported the numbers to a file.' },
    BY_HAND: {
      description:
        'Somebody entered the numbers by hand, or nobody stated where they come from. This is the lowest rank.',
    },
  } as const,
})

export const MetricGroup = builder.prismaNode('MetricGroup', {
  description:
    'A group of sources that report on the same account on a network. Facts of one group are counted once; numbers of different groups are added up.',
  ...ROW_NODE,
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name of the group.' }),
    network: t.exposeString('network', {
      nullable: true,
      description: 'The key of the network of the account, such as `linkedin`. Null when no account is stated.',
    }),
    account: t.exposeString('account', {
      nullable: true,
      description:
        'The handle or id of the account on the network. Null when no account is stated, and when it identified a person who was erased.',
    }),
    timeZone: t.exposeString('timeZone', {
      description:
        'The IANA time zone in which the instants of the group’s facts are assigned to days, such as `Europe/Paris`. It never changes.',
    }),
    createdAt: t.expose('createdAt', {
      type: 'DateTime',
      description: 'When the first source of the group was recorded.',
    }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When the group was last changed.' }),
  }),
})

const groupById = loaderById<MetricGroupRow>('MetricGroup')

export const MetricSource = builder.prismaNode('MetricSource', {
  description: 'A source of facts, such as an integration, an export of a network, or a program that sends facts.',
  ...ROW_NODE,
  fields: (t) => ({
    key: t.exposeString('key', {
      description:
        'The key that names the source when facts are sent, such as `x-analytics`. For an integration, `integration:` and its id.',
    }),
    rank: t.expose('rank', { type: MetricRank, description: 'The rank of the source within its group.' }),
    group: t.field({
      type: MetricGroup,
      description: 'The group of the source: all sources that report on the same account.',
      ...toOneThere(groupById, 'groupId'),
    }),
    version: t.exposeInt('version', { description: 'Grows with every change; send it as `expectedVersion`.' }),
    createdAt: t.expose('createdAt', {
      type: 'DateTime',
      description: 'When the first facts of the source were recorded.',
    }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When the source was last changed.' }),
  }),
})

const metricSources = defineList({
  type: MetricSource,
  table: 'MetricSource',
  orders: {
    KEY: { column: 'key', type: 'text', description: 'By key.' },
    CREATED_AT: {
      column: 'createdAt',
      type: 'timestamptz',
      description: 'By the time at which their first facts were recorded.',
    },
  },
  defaultOrder: { field: 'KEY', direction: 'ASC' },
  filter: defineFilter('MetricSourceFilter', {
    key: { kind: 'text', description: 'The key of the source.' },
    rank: { kind: 'enum', type: MetricRank, description: 'The rank of the source.' },
    groupId: { kind: 'id', type: 'MetricGroup', description: 'The group of the source.' },
  }),
})

const metricGroups = defineList({
  type: MetricGroup,
  table: 'MetricGroup',
  orders: {
    NAME: { column: 'name', type: 'text', description: 'By name.' },
    CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By the time of creation.' },
  },
  defaultOrder: { field: 'NAME', direction: 'ASC' },
  filter: defineFilter('MetricGroupFilter', {
    name: { kind: 'text', description: 'The name of the group.' },
    network: { kind: 'key', form: networkKey, description: 'The key of the network of the account.' },
    account: { kind: 'text', description: 'The handle or id of the account.' },
  }),
})

listField(metricSources, 'metricSources', { description: 'All sources that have reported facts.' })
listField(metricSources, 'sources', {
  on: MetricGroup,
  parent: { column: 'groupId' },
  description: 'The sources of the group.',
})
listField(metricGroups, 'metricGroups', { description: 'All groups of sources. Each group stands for one account.' })
