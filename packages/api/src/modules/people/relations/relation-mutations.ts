import { InvalidInputError } from '../../../core/errors.ts'
import { change, input, instant, listOf, mutation, optional, thing } from '../../../platform/acts/index.ts'
import { emit } from '../../../platform/events/index.ts'
import { lockPeople } from '../person-lock.ts'
import { Person } from '../person-schema.ts'
import { texts } from '../texts.ts'
import { personKind } from './person-kind.ts'
import { assertKinds } from './relation-kinds.ts'
import { setRelations } from './set-relations.ts'

/** For who was told late: everything else that names relations tells of now. */
export const setPersonRelations = mutation('personRelationsSet', {
  does: 'Sets all relations of a person to the organisation from an instant on, which may be in the past. Earlier relations stay, later ones are replaced.',
  needs: 'person:write',
  many: true,
  on: thing('Person', 'The person.'),
  gives: Person,
  input: input('PersonRelationsSetInput', 'The relations of a person, and since when.', {
    relations: listOf(personKind('A relation.'), 'All relations that the person has from then on.', {
      most: 20,
    }),
    primary: optional(
      personKind(
        'The one of them that is primary, and so the `kind` of the person. When left out: the primary one until then if it is among them, otherwise the first.',
      ),
    ),
    from: optional(instant('The first instant of the change, not in the future; now when left out.')),
  }),
  locks: lockPeople,
  tells: ['person.updated'],
  act: async (ctx, { thing: person, input: { relations, primary, from } }) => {
    if (from && from > ctx.now()) {
      throw new InvalidInputError(texts('relations-in-future'), ['input', 'from'])
    }
    if (primary != null && !relations.includes(primary)) {
      throw new InvalidInputError(texts('primary-relation'), ['input', 'primary'])
    }
    await assertKinds(ctx, { personId: person.id, relations, primary })
    const changed = await setRelations(ctx, [{ personId: person.id, kinds: relations, primary, from }])
    const { row, fields } = await change(ctx, 'Person', person, { to: {}, also: changed.size > 0 ? ['relations'] : [] })
    if (fields.length > 0) {
      await emit(ctx, 'person.updated', { subjectType: 'Person', subjectId: row.id, data: { fields } })
    }
    return row
  },
})
