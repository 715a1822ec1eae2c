import { builder } from '../../core/builder.ts'
import type { NetworkMeasure } from '../../generated/prisma/client.ts'
import { canAny } from '../../platform/auth/index.ts'
import { Person } from '../people/index.ts'
import { positionsOf } from './positions.ts'

const NetworkPosition = builder.objectRef<NetworkMeasure>('NetworkPosition').implement({
  description:
    'Where a person stands in one network. Ties count once, whatever their strength, but for the two strengths. In the undirected projection, of which some measures speak, two people are tied where a tie goes either way.',
  fields: (t) => ({
    inDegree: t.exposeInt('inDegree', {
      description: 'How many people have a tie to them, such as those who ask them; without direction, their ties.',
    }),
    outDegree: t.exposeInt('outDegree', {
      description: 'How many people they have a tie to, such as those they ask; without direction, their ties.',
    }),
    inStrength: t.exposeFloat('inStrength', {
      nullable: true,
      description:
        'Sum of the strengths of the ties to them, in the unit of the source; without direction, of their ties. Null for measures from before it was kept.',
    }),
    outStrength: t.exposeFloat('outStrength', {
      nullable: true,
      description:
        'Sum of the strengths of the ties they have to others, in the unit of the source; without direction, of their ties. Null for measures from before it was kept.',
    }),
    pageRank: t.exposeFloat('pageRank', {
      description:
        'PageRank: share of time that a walker spends with them who follows ties at random with probability 0.85 and starts anew anywhere otherwise. From 0 to 1; all of a network sum to 1.',
    }),
    betweenness: t.exposeFloat('betweenness', {
      description:
        'Raw betweenness: on how many shortest paths between two others they lie, paths of equal length counted in parts. Along the ties’ direction; raw: not divided by the number of pairs, so it grows with the network.',
    }),
    betweennessError: t.exposeFloat('betweennessError', {
      nullable: true,
      description:
        'How far `betweenness` may be off where it is an estimate (`Network.sampled`): half the width of the 95 % interval, in the same unit. Null where it is exact, or was estimated before this was kept.',
    }),
    closeness: t.exposeFloat('closeness', {
      description:
        'Inward closeness, with the correction of Wasserman and Faust: the inverse of the mean distance from those who reach them along ties, times the share of the others who do. From 0 (nobody reaches them) to 1 (everybody in one step).',
    }),
    eigenvector: t.exposeFloat('eigenvector', {
      nullable: true,
      description:
        'Eigenvector centrality on the undirected projection: high for who is tied to people who are themselves central. From 0 to 1; the squares of all sum to 1. Null where it could not be settled.',
    }),
    constraint: t.exposeFloat('constraint', {
      nullable: true,
      description:
        'Burt’s constraint on the undirected projection: how far their contacts are tied to one another. Low for a broker between groups, 1 with a single contact, slightly above 1 in very small closed groups. Null without contacts.',
    }),
    clustering: t.exposeFloat('clustering', {
      description:
        'Local clustering on the undirected projection: the share of pairs of their contacts who are tied themselves. From 0 to 1; 0 with fewer than two contacts.',
    }),
    coreNumber: t.exposeInt('coreNumber', {
      description:
        'Core number on the undirected projection: the largest k such that they belong to a group where everybody is tied to at least k others of it.',
    }),
    community: t.exposeInt('community', {
      description:
        'Number of their community (Leiden, on the undirected projection). It tells who is together in one computation and means nothing beyond: the next may number the same groups otherwise.',
    }),
  }),
})

builder.objectField(Person, 'network', (t) =>
  t.loadable({
    type: NetworkPosition,
    nullable: true,
    description:
      'Where they stand in the network of a kind of tie, as last measured. Null when they have no tie of this kind, when it is not measured yet, or when this token may not read networks.',
    args: {
      kind: t.arg.string({ required: true, description: 'Key of the kind of tie, such as `advice`.' }),
    },
    // One statement for all people whom this field of the document is asked of.
    extensions: { columns: ['id'] },
    byPath: true,
    // Batches and forgets: a cache of the field would outlive the writes of an operation.
    loaderOptions: { cache: false },
    load: (personIds: string[], ctx, { kind }) =>
      canAny(ctx, 'network:read') ? positionsOf(ctx, personIds, kind) : Promise.resolve(personIds.map(() => null)),
    resolve: (person) => person.id,
  }),
)
