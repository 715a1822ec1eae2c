import { builder } from '../../core/builder.ts'
import { countField } from '../../platform/small-groups/index.ts'

const REASONS = [
  'NOT_NAMED',
  'INACTIVE',
  'EXCLUDED',
  'NO_ACCOUNT',
  'NO_ADDRESS',
  'NOTICES_ENDED',
  'NOT_ALLOWED',
  'STOPPED',
] as const

/** People who get no notice for one reason. */
export interface NoticeLeftOut {
  readonly reason: string
  readonly people: number
}

/** The reasons of as many people as the smallest group: of fewer, those who ended notices could be told from the others. */
export function reasonsShown(counts: readonly (readonly [string | null, number])[], smallest: number): NoticeLeftOut[] {
  return REASONS.flatMap((reason) => {
    const people = counts.reduce((sum, [one, count]) => (one === reason ? sum + count : sum), 0)
    return people >= smallest ? [{ reason, people }] : []
  })
}

const NoticeLeftOutReason = builder.enumType('NoticeLeftOutReason', {
  description: 'Why people get no notice. Of several reasons the first counts, in this order.',
  values: {
    NOT_NAMED: { description: 'The rule named them and names them no longer, for example because they lost the role.' },
    INACTIVE: { description: 'They are archived, not active any more, or their account is suspended.' },
    EXCLUDED: { description: 'Messages to them are switched off, or their data is kept and not used.' },
    NO_ACCOUNT: { description: 'They have no account, so that they may read nothing here.' },
    NO_ADDRESS: { description: 'They have no mail address.' },
    NOTICES_ENDED: { description: 'They ended notices of this kind.' },
    NOT_ALLOWED: { description: 'They may not read what the notice is about.' },
    STOPPED: { description: 'The rule was stopped: see `NoticeRule.stoppedAt`.' },
  } as const,
})

export const LeftOutType = builder.objectRef<NoticeLeftOut>('NoticeLeftOut').implement({
  description: 'People who get no notice for one reason.',
  fields: (t) => ({
    reason: t.field({
      type: NoticeLeftOutReason,
      description: 'Why.',
      resolve: ({ reason }) => reason as (typeof REASONS)[number],
    }),
    count: t.field(countField('NOTIFIED', { description: 'How many people.', count: ({ people }) => people })),
  }),
})
