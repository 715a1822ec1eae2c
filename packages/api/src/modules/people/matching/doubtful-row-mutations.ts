import { ConflictError } from '../../../core/errors.ts'
import { input, mutation, oneOf, optional, prose, thing } from '../../../platform/acts/index.ts'
import { lockPeople } from '../person-lock.ts'
import { answerDoubt } from './answer-doubt.ts'
import { DoubtAnswer, DoubtfulRow } from './doubtful-row-schema.ts'

mutation('doubtfulRowAnswer', {
  does: 'States whether a doubtful row is about the person it may be about. It can be answered only once. The row is read again at the next run of its integration, or when its file is imported again.',
  needs: 'person:write',
  on: thing('DoubtfulRow', 'The row.'),
  gives: DoubtfulRow,
  input: input('DoubtfulRowAnswerInput', 'The answer to a doubtful row.', {
    answer: oneOf(DoubtAnswer, 'Whether it is the same person.'),
    reason: optional(prose('The reason; required when an erased person had its address or account.', { most: 500 })),
  }),
  locks: lockPeople,
  tells: ['doubtful-row.answered', 'person.created', 'person.updated'],
  errors: [ConflictError],
  act: (ctx, { thing: row, input }) => answerDoubt(ctx, row, input),
})
