import { ConflictError } from '../../../core/errors.ts'
import { change, mutation, thing } from '../../../platform/acts/index.ts'
import { emit } from '../../../platform/events/index.ts'
import { texts } from '../texts.ts'
import { PersonDuplicate } from './duplicate-schema.ts'

mutation('personDuplicateDismiss', {
  does: 'States that two people are different, so that they are not proposed again. Doing it twice has no further effect.',
  needs: 'person:write',
  many: true,
  on: thing('PersonDuplicate', 'The pair.'),
  gives: PersonDuplicate,
  tells: ['person-duplicate.dismissed'],
  errors: [ConflictError],
  act: async (ctx, { thing: pair }) => {
    if (pair.status === 'MERGED') {
      throw new ConflictError(texts('people-merged'), null, 'PERSON_MERGED', ['id'])
    }
    if (pair.status === 'DISMISSED') return pair
    const { row } = await change(ctx, 'PersonDuplicate', pair, {
      to: { status: 'DISMISSED', answeredAt: ctx.now() },
    })
    await emit(ctx, 'person-duplicate.dismissed', { subjectType: 'PersonDuplicate', subjectId: row.id })
    return row
  },
})
