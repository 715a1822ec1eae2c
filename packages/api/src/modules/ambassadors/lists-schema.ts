import { builder } from '../../core/builder.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { Campaign } from '../campaigns/index.ts'
import { Viewer } from '../organizations/index.ts'
import { Person } from '../people/index.ts'
import { ambassadorOfPerson } from './loaders.ts'
import { ParticipationStatus } from './period-schema.ts'
import { ownParticipations } from './reach.ts'
import { Ambassador, AmbassadorStatus, Benefit, Participation } from './schema.ts'

export const AmbassadorFilter = defineFilter('AmbassadorFilter', {
  personId: { kind: 'id', type: 'Person', description: 'The person.' },
  status: {
    kind: 'enum',
    indexed: true,
    type: AmbassadorStatus,
    description: 'Status of the ambassador.',
  },
  createdAt: { kind: 'instant', description: 'When they were first invited.' },
})

const ambassadors = defineList({
  type: Ambassador,
  table: 'Ambassador',
  orders: {
    CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By the time of the first invitation.' },
  },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  filter: AmbassadorFilter,
})

/** The list of participations, for use on other types as well. */
export const participations = defineList({
  type: Participation,
  table: 'Participation',
  orders: { INVITED_AT: { column: 'invitedAt', type: 'timestamptz', description: 'By `invitedAt`.' } },
  defaultOrder: { field: 'INVITED_AT', direction: 'DESC' },
  filter: defineFilter('ParticipationFilter', {
    ambassadorId: { kind: 'id', type: 'Ambassador', description: 'The ambassador.' },
    campaignId: { kind: 'id', type: 'Campaign', description: 'The campaign.' },
    status: {
      kind: 'enum',
      type: ParticipationStatus,
      description: 'Status of the participation.',
    },
    invitedAt: { kind: 'instant', description: 'The value of `Participation.invitedAt`.' },
    acceptedAt: { kind: 'instant', description: 'When they last accepted.' },
    benefit: { kind: 'enum', type: Benefit, description: 'Whether they gain something by taking part.' },
  }),
})

listField(ambassadors, 'ambassadors', {
  description:
    'The ambassadors: everybody who has been invited to a campaign, or for callers who may not invite, who accepted at some time. An ambassador sees only themself.',
})
listField(participations, 'participations', {
  on: Campaign,
  parent: { column: 'campaignId' },
  description:
    'The participations: who was invited and how they answered; for callers who may not invite, who takes part or did. An ambassador sees only their own.',
})
listField(participations, 'participations', {
  on: Ambassador,
  parent: { column: 'ambassadorId' },
  description: 'The campaigns that they were invited to, and how they answered.',
})
listField(participations, 'participations', {
  on: Viewer,
  where: ownParticipations,
  description: 'The caller’s own participations; empty for a caller who is not an ambassador.',
})

builder.objectField(Viewer, 'ambassador', (t) =>
  t.field({
    type: Ambassador,
    nullable: true,
    description:
      'The caller as an ambassador; null when they are not one, or without the permission `participation:read`.',
    resolve: async (_viewer, _args, ctx) => {
      const { personId } = ctx.actor
      return personId === null ? null : await ambassadorOfPerson(ctx).load(personId)
    },
  }),
)

builder.objectField(Person, 'ambassador', (t) =>
  t.field({
    type: Ambassador,
    nullable: true,
    description:
      'The person as an ambassador; null when they were never invited, or without the permission `participation:read`.',
    extensions: { columns: ['id'] },
    resolve: ({ id }, _args, ctx) => ambassadorOfPerson(ctx).load(id),
  }),
)
