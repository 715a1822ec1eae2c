import { builder } from '../../core/builder.ts'
import type { ParticipationPeriod as PeriodRow } from '../../generated/prisma/client.ts'

export const ParticipationStatus = builder.enumType('ParticipationStatus', {
  description: 'How somebody answered an invitation.',
  values: {
    INVITED: { description: 'Not answered yet. Silence is no answer and costs nothing.' },
    ACCEPTED: { description: 'Takes part.' },
    DECLINED: { description: 'Said no; may be asked again.' },
    LEFT: { description: 'Took part and stopped; may be asked again.' },
    WITHDRAWN: { description: 'The team took the invitation back before it was answered; may be asked again.' },
  } as const,
})

const ParticipationCause = builder.enumType('ParticipationCause', {
  description: 'Why a participation stands as it does.',
  values: {
    INVITATION: { description: 'The team asked.' },
    ANSWER: { description: 'They accepted, declined or left themselves.' },
    WITHDRAWAL: { description: 'The team took the invitation back.' },
    CONSENT_WITHDRAWN: { description: 'They took back the consent to share.' },
    ERASURE: { description: 'They were erased.' },
  } as const,
})

export const ParticipationPeriod = builder.objectRef<PeriodRow>('ParticipationPeriod').implement({
  description: 'How a participation stood, from when to when.',
  fields: (t) => ({
    status: t.expose('status', { type: ParticipationStatus, description: 'How it stood.' }),
    cause: t.expose('cause', { type: ParticipationCause, description: 'Why.' }),
    from: t.expose('from', { type: 'DateTime', description: 'Its first instant.' }),
    to: t.expose('to', {
      type: 'DateTime',
      nullable: true,
      description: 'The first instant after it; null while it lasts.',
    }),
  }),
})
