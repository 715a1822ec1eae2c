import { builder } from '../../core/builder.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { Campaign } from '../campaigns/index.ts'
import { Viewer } from '../organizations/index.ts'
import { Person } from '../people/index.ts'
import { ambassadorOfPerson } from './loaders.ts'
import { ParticipationStatus } from './period-schema.ts'
import { ownParticipations } from './reach.ts'
import { Ambassador, AmbassadorStatus, Benefit, Participation } from './schema.ts'

const ambassadors = defineList({
  type: Ambassador,
  table: 'Ambassador',
  orders: {
    CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By the time of the first invitation.' },
  },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  filter: defineFilter('AmbassadorFilter', {
    personId: { kind: 'id', type: 'Person', description: 'The person.' },
    status: {
      kind: 'enum',
      type: AmbassadorStatus,
      description: 'Whether they speak.',
    },
    createdAt: { kind: 'instant', description: 'When they were first asked.' },
  }),
})

/** The list of participations, to be hung on other types as well. */
export const participations = defineList({
  type: Participation,
  table: 'Participation',
  orders: { INVITED_AT: { column: 'invitedAt', type: 'timestamptz', description: 'By the time of the invitation.' } },
  defaultOrder: { field: 'INVITED_AT', direction: 'DESC' },
  filter: defineFilter('ParticipationFilter', {
    ambassadorId: { kind: 'id', type: 'Ambassador', description: 'The ambassador.' },
    campaignId: { kind: 'id', type: 'Campaign', description: 'The campaign.' },
    status: {
      kind: 'enum',
      type: ParticipationStatus,
      description: 'How they answered.',
    },
    invitedAt: { kind: 'instant', description: 'When they were last asked.' },
    acceptedAt: { kind: 'instant', description: 'When they last accepted.' },
    benefit: { kind: 'enum', type: Benefit, description: 'Whether they gain something by it.' },
  }),
})

listField(ambassadors, 'ambassadors', {
  description: 'Everybody who was asked to speak for the organisation; for an ambassador only themself.',
})
listField(participations, 'participations', {
  on: Campaign,
  parent: { column: 'campaignId' },
  description: 'Who was asked to take part and how they answered; for an ambassador only their own.',
})
listField(participations, 'participations', {
  on: Ambassador,
  parent: { column: 'ambassadorId' },
  description: 'The campaigns they were asked to join and how they answered.',
})
listField(participations, 'participations', {
  on: Viewer,
  where: ownParticipations,
  description: 'The caller’s own invitations and answers; empty for who is no ambassador.',
})

builder.objectField(Viewer, 'ambassador', (t) =>
  t.field({
    type: Ambassador,
    nullable: true,
    description: 'The caller as an ambassador; null for who is none, or without the permission `participation:read`.',
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
    description: 'They as an ambassador; null for who was never asked, or without the permission `participation:read`.',
    extensions: { columns: ['id'] },
    resolve: ({ id }, _args, ctx) => ambassadorOfPerson(ctx).load(id),
  }),
)
