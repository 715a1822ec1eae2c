import { builder } from '../../core/builder.ts'
import type { Participation as ParticipationRow } from '../../generated/prisma/client.ts'
import { Participation } from './schema.ts'

/** Why somebody was not invited; `personId` is the id of the input. */
interface Refusal {
  personId: string
  code: string
  message: string
}

const InvitationRefusal = builder.objectRef<Refusal>('InvitationRefusal').implement({
  description: 'Why one of many was not invited.',
  fields: (t) => ({
    personId: t.exposeID('personId', { description: 'The person, as they were named.' }),
    code: t.exposeString('code', {
      description: 'Stable code: `NOT_FOUND`, `PERSON_INACTIVE` or `ALREADY_INVITED`.',
    }),
    message: t.exposeString('message', { description: 'What is in the way, in English.' }),
  }),
})

interface Invitations {
  participations: ParticipationRow[]
  refusals: Refusal[]
}

export const AmbassadorInviteManyPayload = builder.objectRef<Invitations>('AmbassadorInviteManyPayload').implement({
  description: 'Who was invited, and who could not be.',
  fields: (t) => ({
    participations: t.field({
      type: [Participation],
      description: 'The invitations that were made.',
      complexity: { field: 1, multiplier: 20 },
      resolve: ({ participations }) => participations,
    }),
    refusals: t.field({
      type: [InvitationRefusal],
      description: 'Those who were not invited; empty where all were.',
      resolve: ({ refusals }) => refusals,
    }),
  }),
})
