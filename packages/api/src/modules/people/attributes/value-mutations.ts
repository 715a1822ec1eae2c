import { InvalidInputError } from '../../../core/errors.ts'
import { change, input, instant, mutation, optional, thing } from '../../../platform/acts/index.ts'
import { emit } from '../../../platform/events/index.ts'
import { lockPeople } from '../person-lock.ts'
import { Person } from '../person-schema.ts'
import { texts } from './texts.ts'
import { attributeValues, setAttributesOf } from './values-of-input.ts'

/** For who was told late: everything else that names attributes tells of now. */
export const setPersonAttribute = mutation('personAttributeSet', {
  does: 'Sets all values of one attribute of a person from an instant on, which may be in the past. Earlier values stay, later ones are replaced. For a sensitive attribute, the token needs `sensitive-attribute:read` too.',
  needs: 'person:write',
  many: true,
  on: thing('Person', 'The person.'),
  gives: Person,
  input: input('PersonAttributeSetInput', 'The values of an attribute of a person, and since when.', {
    ...attributeValues,
    from: optional(instant('The first instant of the change, not in the future; now when left out.')),
  }),
  locks: lockPeople,
  tells: ['person.updated'],
  act: async (ctx, { thing: person, input: { from, ...attribute } }) => {
    if (from && from > ctx.now()) throw new InvalidInputError(texts('in-future'), ['input', 'from'])
    const isChanged = await setAttributesOf(ctx, person.id, {
      attributes: [attribute],
      from,
      placeOf: () => ['input', 'values'],
    })
    const { row, fields } = await change(ctx, 'Person', person, { to: {}, also: isChanged ? ['attributes'] : [] })
    if (fields.length > 0) {
      await emit(ctx, 'person.updated', { subjectType: 'Person', subjectId: row.id, data: { fields } })
    }
    return row
  },
})
