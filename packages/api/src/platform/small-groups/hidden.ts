import { builder } from '../../core/builder.ts'

const REASONS = {
  TOO_FEW: {
    description:
      'There are fewer than `minimum` people or none, or they are counted together with others, so that no difference of numbers tells of fewer.',
  },
  NOT_CLOSED: {
    description:
      'People are told by whole calendar months, quarters and years of the organisation that are over and were closed: ask for such a period.',
  },
  PEOPLE: {
    description:
      'It counts people whom the token may not list: as of now it is not told; of ambassadors for closed months, quarters and years alone, in steps, and no ratio of it.',
  },
  ANSWERS: {
    description:
      'It is made of answers, which nobody may list: it is told for closed calendar months that have enough.',
  },
  PERMISSION: { description: 'The token may not read numbers of this.' },
} as const

/** That a number is held back. */
export interface Hidden {
  readonly reason: keyof typeof REASONS
  /** The smallest group that is told of; null where no group would be. */
  readonly minimum: number | null
}

const HiddenReason = builder.enumType('HiddenReason', { description: 'Why a number is not told.', values: REASONS })

export const HiddenType = builder.objectRef<Hidden>('Hidden').implement({
  description: 'That a number is not told, and why.',
  fields: (t) => ({
    reason: t.expose('reason', { type: HiddenReason, description: 'Why, and what to ask for instead.' }),
    minimum: t.exposeInt('minimum', {
      nullable: true,
      description:
        'The smallest group that is told of: `minimumGroupSize`, or what it was at the close where that is more. Null where no group would be told of.',
    }),
  }),
})
