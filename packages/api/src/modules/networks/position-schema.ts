import { builder } from '../../core/builder.ts'
import { canAny } from '../../platform/auth/index.ts'
import { countField, hiddenField } from '../../platform/small-groups/index.ts'
import { Person } from '../people/index.ts'
import { type Position, positionsOf } from './positions.ts'

const NetworkPosition = builder.objectRef<Position>('NetworkPosition').implement({
  description:
    'A person’s position in one network. Ties count once whatever their strength, except in the two strengths. In the undirected projection that some measures use, two people are tied when a tie goes either way.',
  fields: (t) => ({
    inDegree: t.exposeInt('inDegree', {
      description:
        'How many people have a tie to them, such as those who ask them; in an undirected network, their ties.',
    }),
    outDegree: t.exposeInt('outDegree', {
      description: 'How many people they have a tie to, such as those they ask; in an undirected network, their ties.',
    }),
    inStrength: t.exposeFloat('inStrength', {
      nullable: true,
      description:
        'Sum of the strengths of the ties to them, in the unit of the source; in an undirected network, of their ties. Null for measures from before it was stored.',
    }),
    outStrength: t.exposeFloat('outStrength', {
      nullable: true,
      description:
        'Sum of the strengths of the ties they have to others, in the unit of the source; in an undirected network, of their ties. Null for measures from before it was stored.',
    }),
    pageRank: t.exposeFloat('pageRank', {
      description:
        'PageRank: share of time that a random walker spends at them. The walker follows a random tie with probability 0.85, and otherwise jumps to a random person. From 0 to 1; all of a network sum to 1.',
    }),
    betweenness: t.exposeFloat('betweenness', {
      description:
        'Raw betweenness: the number of shortest paths between two others that pass through them; several shortest paths of one pair count in parts. Follows the direction of ties. Not divided by the number of pairs, so it grows with the network.',
    }),
    betweennessError: t.exposeFloat('betweennessError', {
      nullable: true,
      description:
        'Error of `betweenness` when it is an estimate (`Network.sampled`): half the width of the 95 % interval, in the same unit. Null when it is exact, or was estimated before this was stored.',
    }),
    closeness: t.exposeFloat('closeness', {
      description:
        'Inward closeness, with the correction of Wasserman and Faust: the inverse of the mean distance from those who reach them along ties, times the share of the others who do. From 0 (nobody reaches them) to 1 (everybody in one step).',
    }),
    eigenvector: t.exposeFloat('eigenvector', {
      nullable: true,
      description:
        'Eigenvector centrality on the undirected projection: high for people tied to others who are central. From 0 to 1; the squares of all sum to 1. Null when the computation did not converge.',
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
        'Number of their community (Leiden, on the undirected projection). Only valid within one measurement: the next may number the same groups differently.',
    }),
    peopleRemoved: t.field(
      countField<Position>('PEOPLE', {
        description:
          'People with ties of this kind who were erased before the measurement: `Network.peopleRemoved`. Null for a measurement from before it was counted.',
        count: ({ peopleRemoved }) => peopleRemoved,
      }),
    ),
    hidden: t.field(hiddenField<Position>('PEOPLE')),
  }),
})

builder.objectField(Person, 'network', (t) =>
  t.loadable({
    type: NetworkPosition,
    nullable: true,
    description:
      'Their position in the network of a kind of tie, as last measured. Null without a tie of this kind, before the first measurement, when ties are switched off for them, or when this token may not read networks; which of these is not told.',
    args: {
      kind: t.arg.string({ required: true, description: 'Key of the kind of tie, such as `advice`.' }),
    },
    // One statement for all people of this field.
    extensions: { columns: ['id'] },
    byPath: true,
    // Batches only: a cache of the field would outlive the writes of an operation.
    loaderOptions: { cache: false },
    load: (personIds: string[], ctx, { kind }) =>
      canAny(ctx, 'network:read') ? positionsOf(ctx, personIds, kind) : Promise.resolve(personIds.map(() => null)),
    resolve: (person) => person.id,
  }),
)
