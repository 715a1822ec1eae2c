import { builder } from '../../core/builder.ts'
import type { ParticipationPeriod as PeriodRow } from '../../generated/prisma/client.ts'

export const ParticipationStatus = builder.enumType('ParticipationStatus', {
  description: 'Status of a participation.',
  values: {
    INVITED: { description: 'Not answered yet. Silence is not an answer and has no consequences.' },
    ACCEPTED: { description: 'Takes part.' },
    DECLINED: { description: 'Declined; can be invited again, unless they said never: see `Participation.neverAt`.' },
    LEFT: { description: 'Took part and left; can be invited again.' },
    WITHDRAWN: {
      description: 'The team withdrew the invitation before it was answered; the person can be invited again.',
    },
    RECORDED_ELSEWHERE: {
      description:
        'Another system says that they took part: see `Participation.recordedElsewhere`. They said nothing here: reports of that time count it for those who may list them, and until they accept they neither take part nor share.',
    },
  } as const,
})

const ParticipationCause = builder.enumType('ParticipationCause', {
  description: 'Why a participation has its status.',
  values: {
    INVITATION: { description: 'The team invited them.' },
    ANSWER: { description: 'They accepted, declined or left themselves.' },
    WITHDRAWAL: { description: 'The team withdrew the invitation.' },
    CONSENT_WITHDRAWN: { description: 'They withdrew the consent to sharing.' },
    ERASURE: { description: 'They were erased.' },
    IMPORT: { description: 'A file told it.' },
  } as const,
})

interface Recorded {
  recordedFrom: Date
  recordedTo: Date
  recordedBy: string | null
}

export const RecordedElsewhere = builder.objectRef<Recorded>('RecordedElsewhere').implement({
  description: 'That somebody took part in a campaign, as another system says.',
  fields: (t) => ({
    from: t.expose('recordedFrom', { type: 'DateTime', description: 'Since when they took part.' }),
    to: t.expose('recordedTo', {
      type: 'DateTime',
      description: 'End of the time, exclusive; the time of the import where the file does not say.',
    }),
    source: t.exposeString('recordedBy', {
      nullable: true,
      description: 'The system that says it; null once the person was erased.',
    }),
  }),
})

export const ParticipationPeriod = builder.objectRef<PeriodRow>('ParticipationPeriod').implement({
  description: 'The status of a participation during a period.',
  fields: (t) => ({
    status: t.expose('status', { type: ParticipationStatus, description: 'The status.' }),
    cause: t.expose('cause', { type: ParticipationCause, description: 'Why.' }),
    from: t.expose('from', { type: 'DateTime', description: 'Start of the period.' }),
    to: t.expose('to', {
      type: 'DateTime',
      nullable: true,
      description: 'End of the period, exclusive; null while it lasts.',
    }),
  }),
})
