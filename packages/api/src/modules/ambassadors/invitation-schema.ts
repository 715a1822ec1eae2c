import { builder } from '../../core/builder.ts'
import type { Text } from '../../core/texts/index.ts'
import type { Participation as ParticipationRow } from '../../generated/prisma/client.ts'
import { Participation } from './schema.ts'

/** Why a person was not invited; `personId` is the id of the input. */
interface Refusal {
  personId: string
  code: string
  message: Text
}

const InvitationRefusal = builder.objectRef<Refusal>('InvitationRefusal').implement({
  description: 'Why one of the people was not invited.',
  fields: (t) => ({
    personId: t.exposeID('personId', { description: 'The person’s id, as in the input.' }),
    code: t.exposeString('code', {
      description:
        'Stable code: `NOT_FOUND`, `PERSON_INACTIVE`, `ALREADY_INVITED`, `NEVER_ASK_AGAIN` or `OVER_TIME_CAP`.',
    }),
    message: t.string({
      description: 'The reason, in the language of the answer.',
      resolve: ({ message }, _args, { language }) => message.in(language),
    }),
  }),
})

interface Invitations {
  participations: ParticipationRow[]
  refusals: Refusal[]
}

export const AmbassadorInviteManyPayload = builder.objectRef<Invitations>('AmbassadorInviteManyPayload').implement({
  description: 'The people who were invited, and those who could not be.',
  fields: (t) => ({
    participations: t.field({
      type: [Participation],
      description: 'The created invitations.',
      complexity: { field: 1, multiplier: 20 },
      resolve: ({ participations }) => participations,
    }),
    refusals: t.field({
      type: [InvitationRefusal],
      description: 'The people who were not invited; empty when all were.',
      resolve: ({ refusals }) => refusals,
    }),
  }),
})
