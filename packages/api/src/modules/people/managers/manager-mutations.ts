import { ConflictError, InvalidInputError } from '../../../core/errors.ts'
import { change, idOf, input, instant, mutation, optional, thing } from '../../../platform/acts/index.ts'
import { emit } from '../../../platform/events/index.ts'
import { lockPeople } from '../person-lock.ts'
import { Person } from '../person-schema.ts'
import { texts } from '../texts.ts'
import { setManager } from './set-managers.ts'

/** For who was told late: everything else that names managers tells of now. */
export const setPersonManager = mutation('personManagerSet', {
  does: 'Sets the manager of a person from an instant on, which may be in the past. Earlier managers stay, later ones are replaced.',
  needs: 'person:write',
  many: true,
  on: thing('Person', 'The person.'),
  gives: Person,
  input: input('PersonManagerSetInput', 'The manager of a person, and since when.', {
    managerId: optional(idOf('Person', 'The manager; none when left out or null.', 'READ')),
    from: optional(instant('The first instant of the change, not in the future; now when left out.')),
  }),
  locks: lockPeople,
  tells: ['person.updated'],
  errors: [ConflictError],
  act: async (ctx, { thing: person, input: { managerId = null, from } }) => {
    const since = from ?? ctx.now()
    if (since > ctx.now()) {
      throw new InvalidInputError(texts('manager-in-future'), ['input', 'from'])
    }
    const isChanged = await setManager(ctx, { personId: person.id, managerId }, since)
    const { row, fields } = await change(ctx, 'Person', person, { to: {}, also: isChanged ? ['managerId'] : [] })
    if (fields.length > 0) {
      await emit(ctx, 'person.updated', { subjectType: 'Person', subjectId: row.id, data: { fields } })
    }
    return row
  },
})
