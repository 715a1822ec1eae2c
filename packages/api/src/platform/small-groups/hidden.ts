import { builder } from '../../core/builder.ts'

const REASONS = {
  TOO_FEW: {
    description:
      'People are only counted in groups of at least `minimum`, and fewer, or none, are no number, so that nobody can subtract one number from another to reveal a smaller group.',
  },
  NOT_CLOSED: {
    description:
      'The period is not a closed one. People are only counted in whole calendar months, quarters and years of the organisation that are over and were closed: ask for such a period.',
  },
  PEOPLE: {
    description:
      'The number counts people whom the token may not list. Current counts and ratios of such counts are hidden; counts of ambassadors are only shown for closed months, quarters and years, rounded to steps.',
  },
  ANSWERS: {
    description:
      'The number is made of answers, which nobody may list. It is only shown for closed calendar months that have enough answers.',
  },
  PERMISSION: { description: 'The token may not read the numbers of this object.' },
} as const

/** Says that a number is hidden, and why. */
export interface Hidden {
  readonly reason: keyof typeof REASONS
  /** The smallest group that is shown; null when no group is. */
  readonly minimum: number | null
}

const HiddenReason = builder.enumType('HiddenReason', { description: 'Why a number is hidden.', values: REASONS })

export const HiddenType = builder.objectRef<Hidden>('Hidden').implement({
  description: 'Says that a number is hidden, and why.',
  fields: (t) => ({
    reason: t.expose('reason', {
      type: HiddenReason,
      description: 'Why the number is hidden, and what to ask for instead.',
    }),
    minimum: t.exposeInt('minimum', {
      nullable: true,
      description:
        'The smallest group of people that is shown: the organisation’s `minimumGroupSize`, or its value when the period was closed if that was larger. Null when no group is shown.',
    }),
  }),
})
