import { builder } from '../../core/builder.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import type { Network as NetworkRow } from '../../generated/prisma/client.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { countField, hiddenField } from '../../platform/small-groups/index.ts'

export const Network = builder.prismaNode('Network', {
  description: 'All ties of one kind between the people of the organisation, and their measures.',
  ...ROW_NODE,
  fields: (t) => ({
    kind: t.exposeString('kind', { description: 'Key of the kind of tie, such as `advice` or `reports-to`.' }),
    directed: t.exposeBoolean('directed', {
      description: 'Whether its ties are directed. Fixed with the first tie.',
    }),
    nodeCount: t.field(
      countField<NetworkRow>('PEOPLE', {
        description:
          'People in it at the last measurement: those with at least one tie of this kind, without archived people. Null before the first measurement.',
        columns: ['nodes'],
        count: ({ nodes }) => nodes,
      }),
    ),
    arcCount: t.field(
      countField<NetworkRow>('PEOPLE', {
        description: 'Ties in it at the last measurement. Null before the first measurement.',
        columns: ['arcs'],
        count: ({ arcs }) => arcs,
      }),
    ),
    modularity: t.exposeFloat('modularity', {
      nullable: true,
      description:
        'How much denser ties are inside the communities than chance would have it (Newman’s Q, on the undirected projection), from -0.5 to below 1. Null without ties or before the first measurement.',
    }),
    communityCount: t.field(
      countField<NetworkRow>('PEOPLE', {
        description: 'Number of communities found. Null before the first measurement.',
        columns: ['communities'],
        count: ({ communities }) => communities,
      }),
    ),
    peopleRemoved: t.field(
      countField<NetworkRow>('PEOPLE', {
        description:
          'People with ties of this kind who were erased before the last measurement, since the network exists. Measures are without them and their ties: when it has grown between two measurements, these cannot be compared as a whole. Null before the first measurement, and for one from before it was counted.',
        columns: ['peopleRemoved'],
        count: ({ peopleRemoved }) => peopleRemoved,
      }),
    ),
    hidden: t.field(hiddenField<NetworkRow>('PEOPLE', { columns: [] })),
    sampled: t.exposeBoolean('sampled', {
      description:
        'Whether betweenness and closeness are estimates, because the network has more than 20,000 people: betweenness from shortest paths between 100,000 drawn pairs of people (`NetworkPosition.betweennessError` gives the error), closeness from the distances from 128 drawn people. The same ties give the same estimates.',
    }),
    measuredAt: t.expose('measuredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was last measured; null before the first time.',
    }),
    upToDate: t.boolean({
      description: 'Whether the measures are up to date; if not, they are being computed.',
      extensions: { columns: ['measuredRevision', 'revision'] },
      resolve: (network) => (network.measuredRevision ?? 0) === network.revision,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When its first ties were added.' }),
    updatedAt: t.expose('updatedAt', {
      type: 'DateTime',
      description: 'When its ties or its measures were last changed.',
    }),
  }),
})

const networks = defineList({
  type: Network,
  table: 'Network',
  orders: {
    KIND: { column: 'kind', type: 'text', description: 'By kind.' },
    CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By the time their first ties were added.' },
  },
  defaultOrder: { field: 'KIND', direction: 'ASC' },
  filter: defineFilter('NetworkFilter', {
    kind: { kind: 'key', description: 'Kind of tie.' },
    directed: { kind: 'boolean', description: 'Whether ties have a direction.' },
    modularity: { kind: 'decimal', description: 'How much denser ties are inside the communities.' },
    measuredAt: { kind: 'instant', description: 'When it was last measured.' },
    createdAt: { kind: 'instant', description: 'When its first ties were added.' },
  }),
})

listField(networks, 'networks', { description: 'The networks of the organisation: one for each kind of tie.' })
