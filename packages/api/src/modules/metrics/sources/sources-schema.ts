import { networkKey } from '@portevoix/sdk/normal-forms'
import { builder } from '../../../core/builder.ts'
import { loaderById } from '../../../core/loaders.ts'
import { toOneThere } from '../../../core/relations.ts'
import { ROW_NODE } from '../../../core/row-reach.ts'
import type { MetricGroup as MetricGroupRow } from '../../../generated/prisma/client.ts'
import { defineFilter, defineList, listField } from '../../../platform/lists/index.ts'

export const MetricRank = builder.enumType('MetricRank', {
  description: 'How near a source is to what it measures. Where sources of one group overlap, the highest counts.',
  values: {
    API: { description: 'The network’s own interface, read by a program: the highest.' },
    EXPORT: { description: 'A file that the network made.' },
    BY_HAND: { description: 'Numbers that somebody wrote down, or whose way nobody stated: the lowest.' },
  } as const,
})

export const MetricGroup = builder.prismaNode('MetricGroup', {
  description: 'Sources that tell of one account on a network. Numbers of different groups add up.',
  ...ROW_NODE,
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name for people.' }),
    network: t.exposeString('network', {
      nullable: true,
      description:
        'Key of the network that the account is on, such as `linkedin`; null where nobody has stated an account.',
    }),
    account: t.exposeString('account', {
      nullable: true,
      description:
        'Handle or id of the account there; null where nobody has stated one, and where it named somebody who was erased.',
    }),
    timeZone: t.exposeString('timeZone', {
      description: 'IANA time zone that says which day an instant of its facts is. It never changes.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When its first source came.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})

const groupById = loaderById<MetricGroupRow>('MetricGroup')

export const MetricSource = builder.prismaNode('MetricSource', {
  description: 'Where facts come from.',
  ...ROW_NODE,
  fields: (t) => ({
    key: t.exposeString('key', {
      description:
        'The key it is named by where facts come in, such as `x-analytics`; `integration:` and an id for an integration’s.',
    }),
    rank: t.expose('rank', { type: MetricRank, description: 'How near it is to what it measures.' }),
    group: t.field({
      type: MetricGroup,
      description: 'The account that it tells of, with the other sources that do.',
      ...toOneThere(groupById, 'groupId'),
    }),
    version: t.exposeInt('version', { description: 'Grows with every change; send it as `expectedVersion`.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When its first facts came.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})

const metricSources = defineList({
  type: MetricSource,
  table: 'MetricSource',
  orders: {
    KEY: { column: 'key', type: 'text', description: 'By key.' },
    CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By the time of their first facts.' },
  },
  defaultOrder: { field: 'KEY', direction: 'ASC' },
  filter: defineFilter('MetricSourceFilter', {
    key: { kind: 'text', description: 'Its key.' },
    rank: { kind: 'enum', type: MetricRank, description: 'How near it is to what it measures.' },
    groupId: { kind: 'id', type: 'MetricGroup', description: 'The group that it belongs to.' },
  }),
})

const metricGroups = defineList({
  type: MetricGroup,
  table: 'MetricGroup',
  orders: {
    NAME: { column: 'name', type: 'text', description: 'By name.' },
    CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By the time of making.' },
  },
  defaultOrder: { field: 'NAME', direction: 'ASC' },
  filter: defineFilter('MetricGroupFilter', {
    name: { kind: 'text', description: 'Name for people.' },
    network: { kind: 'key', form: networkKey, description: 'Key of the network that the account is on.' },
    account: { kind: 'text', description: 'Handle or id of the account.' },
  }),
})

listField(metricSources, 'metricSources', { description: 'The sources that facts have come from.' })
listField(metricSources, 'sources', {
  on: MetricGroup,
  parent: { column: 'groupId' },
  description: 'The sources that tell of it.',
})
listField(metricGroups, 'metricGroups', { description: 'The groups of sources, each of which is one account.' })
