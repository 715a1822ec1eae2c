import { InvalidInputError } from '../../core/errors.ts'
import { change, idOf, input, instant, listOf, mutation, optional, thing } from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import { setMemberships } from './memberships.ts'
import { lockPeople } from './person-lock.ts'
import { Person } from './person-schema.ts'
import { assertOthersStay, departmentsInReach } from './set-belongings.ts'
import { texts } from './texts.ts'

/** The act of somebody who was told late: everything else that puts people into departments tells of now. */
export const setPersonDepartments = mutation('personDepartmentsSet', {
  does: 'Sets all departments of a person from an instant on, which may be in the past. Earlier memberships stay. The person’s shares since that instant count for the departments of their time.',
  needs: 'person:write',
  on: thing('Person', 'The person.'),
  gives: Person,
  input: input('PersonDepartmentsSetInput', 'The departments of a person, and since when.', {
    departmentIds: listOf(
      idOf('Department', 'A department.'),
      'All departments that the person belongs to from then on.',
      {
        most: 50,
      },
    ),
    primaryId: optional(
      idOf(
        'Department',
        'The one of them that is primary, for which counts what the person does. When left out: the primary department until then if it is among them, otherwise the first.',
        'KNOW',
      ),
    ),
    from: optional(instant('The first instant of the change, not in the future; now when left out.')),
  }),
  locks: lockPeople,
  tells: ['person.updated'],
  restates: true,
  act: async (ctx, { thing: person, input: { departmentIds: named, primaryId, from } }) => {
    if (from && from > ctx.now()) {
      throw new InvalidInputError(texts('departments-in-future'), ['input', 'from'])
    }
    const departmentIds = await departmentsInReach(ctx, person.id, { departmentIds: named })
    if (primaryId != null && !departmentIds.includes(primaryId)) {
      throw new InvalidInputError(texts('primary-department'), ['input', 'primaryId'])
    }
    const wanted = { personId: person.id, departmentIds, primaryId, from }
    await assertOthersStay(ctx, wanted)
    const changed = await setMemberships(ctx, 'personDepartmentsSet', [wanted])
    const { row, fields } = await change(ctx, 'Person', person, {
      to: {},
      also: changed.size > 0 ? ['departments'] : [],
    })
    if (fields.length > 0) {
      await emit(ctx, 'person.updated', { subjectType: 'Person', subjectId: row.id, data: { fields } })
    }
    return row
  },
})
