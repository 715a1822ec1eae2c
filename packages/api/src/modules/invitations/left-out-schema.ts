import { builder } from '../../core/builder.ts'
import { countField } from '../../platform/small-groups/index.ts'
import type { LeftOutReason } from './sort-out.ts'

const REASONS: readonly LeftOutReason[] = [
  'INACTIVE',
  'EXCLUDED',
  'ALREADY_ASKED',
  'NO_ADDRESS',
  'NOTICES_ENDED',
  'OVER_TIME_CAP',
]

/** People who are not invited for one reason. */
export interface LeftOut {
  readonly reason: LeftOutReason
  readonly people: number
}

/** The reasons that leave anybody out, in the order in which they are judged. */
export function leftOutOf(counts: readonly (readonly [string | null, number])[]): LeftOut[] {
  const people = new Map(counts)
  return REASONS.flatMap((reason) => {
    const count = people.get(reason) ?? 0
    return count > 0 ? [{ reason, people: count }] : []
  })
}

const InvitationLeftOutReason = builder.enumType('InvitationLeftOutReason', {
  description:
    'Why people are not invited. Of several reasons the first counts, in the order `INACTIVE`, `EXCLUDED`, `ALREADY_ASKED`, `NO_ADDRESS`, `NOTICES_ENDED`, `OVER_TIME_CAP`.',
  values: {
    INACTIVE: { description: 'They are archived or not active any more.' },
    EXCLUDED: { description: 'Messages to them are switched off, or their data is kept and not used.' },
    ALREADY_ASKED: { description: 'They are invited already, take part, or asked not to be invited again.' },
    NO_ADDRESS: { description: 'They have no mail address.' },
    NOTICES_ENDED: { description: 'They ended invitations.' },
    OVER_TIME_CAP: {
      description:
        'What they accepted would ask for too much of their time together with this: see `Organization.mostMinutesPerWeek`.',
    },
  } as const,
})

export const LeftOutType = builder.objectRef<LeftOut>('InvitationLeftOut').implement({
  description: 'People who are not invited for one reason.',
  fields: (t) => ({
    reason: t.expose('reason', { type: InvitationLeftOutReason, description: 'Why.' }),
    count: t.field(countField('ASKED', { description: 'How many people.', count: ({ people }) => people })),
  }),
})
