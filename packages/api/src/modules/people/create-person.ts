import { parseInput } from '../../core/acts.ts'
import type { Context } from '../../core/context.ts'
import { ConflictError, violatedUniqueConstraint } from '../../core/errors.ts'
import type { Person } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { setAccounts } from './accounts.ts'
import { departmentsOfInput, setDepartments } from './departments.ts'
import { PersonCreateInput } from './input.ts'
import { lockPeople } from './person-lock.ts'

/**
 * Adds somebody to the directory.
 * @throws ConflictError EXTERNAL_ID_TAKEN, EMAIL_TAKEN, ACCOUNT_TAKEN; NotFoundError for an unknown department.
 */
export async function createPerson(ctx: Context, input: unknown): Promise<Person> {
  assertCan(ctx, 'person:write')
  const parsed = parseInput(PersonCreateInput, input)
  const { departmentIds, departmentNames, socialAccounts, kind, active, languages, ...facts } = parsed
  await lockPeople(ctx)
  const now = ctx.now()
  const person = await ctx.db.person
    .create({
      data: {
        ...facts,
        id: ctx.newId(),
        kind: kind ?? 'EMPLOYEE',
        active: active ?? true,
        languages: languages ?? [],
        createdAt: now,
        updatedAt: now,
      },
    })
    .catch(keyTaken)
  await setDepartments(ctx, person.id, await departmentsOfInput(ctx, { departmentIds, departmentNames }))
  await setAccounts(ctx, person.id, socialAccounts ?? [])
  await emit(ctx, 'person.created', { subjectType: 'Person', subjectId: person.id })
  return person
}

/** @throws ConflictError where the error says that a key is another person's; the error itself otherwise. */
export function keyTaken(error: unknown): never {
  const constraint = violatedUniqueConstraint(error)
  if (constraint === null) throw error
  const email = constraint.includes('email')
  throw new ConflictError(
    email
      ? 'Another person has this mail address, perhaps an archived one: look them up by it.'
      : 'Another person has this external id, perhaps an archived one: look them up by it.',
    null,
    email ? 'EMAIL_TAKEN' : 'EXTERNAL_ID_TAKEN',
    ['input', email ? 'email' : 'externalId'],
  )
}
