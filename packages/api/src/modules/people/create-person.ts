import { parseInput } from '../../core/acts.ts'
import type { Context } from '../../core/context.ts'
import { ConflictError, InvalidInputError, violatedUniqueConstraint } from '../../core/errors.ts'
import type { Person } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { setAccounts } from './accounts.ts'
import { claimIdentifiers } from './claim-identifiers.ts'
import { departmentsOfInput, setDepartments } from './departments.ts'
import { type ExternalId, setExternalIds } from './external-ids.ts'
import { PersonCreateInput } from './input.ts'
import { leadingDirectory } from './leading-directory.ts'
import { lockPeople } from './person-lock.ts'

/**
 * Adds somebody to the directory.
 * @param reason why it is somebody else, where somebody erased had the address or an account.
 * @throws ConflictError PERSON_ERASED, REASON_NEEDED, EXTERNAL_ID_TAKEN, EMAIL_TAKEN, ACCOUNT_TAKEN; NotFoundError for an unknown department.
 */
export async function createPerson(ctx: Context, input: unknown, reason: string | null = null): Promise<Person> {
  assertCan(ctx, 'person:write')
  const parsed = parseInput(PersonCreateInput, input)
  const { departmentIds, departmentNames, socialAccounts, externalIds, kind, active, languages, ...facts } = parsed
  await lockPeople(ctx)
  await claimIdentifiers(ctx, parsed, { personId: null, reason })
  const now = ctx.now()
  const person = await ctx.db.person
    .create({
      data: {
        ...facts,
        id: ctx.newId(),
        kind: kind ?? 'EMPLOYEE',
        kindStated: kind != null,
        active: active ?? true,
        languages: languages ?? [],
        createdAt: now,
        updatedAt: now,
      },
    })
    .catch(keyTaken)
  await giveExternalIds(ctx, person.id, externalIds ?? [])
  await setDepartments(ctx, person.id, await departmentsOfInput(ctx, { departmentIds, departmentNames }))
  await setAccounts(ctx, person.id, socialAccounts ?? [])
  await emit(ctx, 'person.created', { subjectType: 'Person', subjectId: person.id })
  return person
}

/**
 * Gives a person exactly these ids in other sources than the leading directory.
 * @throws InvalidInputError for an id in that one; ConflictError EXTERNAL_ID_TAKEN.
 */
export async function giveExternalIds(ctx: Context, personId: string, ids: readonly ExternalId[]): Promise<void> {
  const leading = await leadingDirectory(ctx)
  const index = ids.findIndex(({ source }) => source === leading)
  const path = ['input', 'externalIds', String(index)]
  if (index >= 0) throw new InvalidInputError(`Of ${leading}, which leads, the id is \`externalId\`.`, path)
  const others = await ctx.db.externalId.findFirst({
    where: { OR: ids.map(({ source, id: value }) => ({ source, value })), personId: { not: personId } },
  })
  if (others && ids.length > 0) {
    const taken = ids.findIndex(({ source, id }) => source === others.source && id === others.value)
    throw new ConflictError(
      'Another person has this external id, perhaps an archived one.',
      null,
      'EXTERNAL_ID_TAKEN',
      ['input', 'externalIds', String(taken)],
    )
  }
  await setExternalIds(ctx, personId, ids)
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
