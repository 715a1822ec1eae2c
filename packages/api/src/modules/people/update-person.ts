import { assertVersion, changedMeanwhile, changesNothing, parseInput } from '../../core/acts.ts'
import type { Context } from '../../core/context.ts'
import type { Person } from '../../generated/prisma/client.ts'
import { assertCan, assertOwnerRemains } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { setAccounts } from './accounts.ts'
import { claimIdentifiers } from './claim-identifiers.ts'
import { giveExternalIds, keyTaken } from './create-person.ts'
import { departmentsOfInput, setDepartments } from './departments.ts'
import { requirePerson } from './find-person.ts'
import { PersonUpdateInput } from './input.ts'
import { lockPeople } from './person-lock.ts'

/**
 * Changes the fields that the input names; what is left out stays, and null clears it where it can be empty.
 * @throws NotFoundError; ConflictError VERSION_CONFLICT, PERSON_ERASED, REASON_NEEDED, EXTERNAL_ID_TAKEN, EMAIL_TAKEN,
 * ACCOUNT_TAKEN, LAST_OWNER.
 */
export async function updatePerson(
  ctx: Context,
  args: { id: string; expectedVersion?: number | null; input: unknown; reason?: string | null },
): Promise<Person> {
  assertCan(ctx, 'person:write')
  const parsed = parseInput(PersonUpdateInput, args.input)
  const {
    departmentIds,
    departmentNames,
    socialAccounts,
    externalIds,
    displayName,
    kind,
    active,
    languages,
    ...clearable
  } = parsed
  await lockPeople(ctx)
  const person = await requirePerson(ctx, args.id)
  assertVersion(person, args.expectedVersion)
  if (changesNothing(parsed)) return person
  if (active === false) await assertOwnerRemains(ctx, ({ personId }) => personId === person.id)
  await claimIdentifiers(ctx, parsed, { personId: person.id, reason: args.reason ?? null })
  const [updated] = await ctx.db.person
    .updateManyAndReturn({
      where: { id: person.id, version: person.version },
      data: {
        ...clearable,
        displayName,
        ...(kind ? { kind, kindStated: true } : {}),
        active,
        languages: languages === null ? [] : languages,
        updatedAt: ctx.now(),
        version: { increment: 1 },
      },
    })
    .catch(keyTaken)
  if (!updated) throw changedMeanwhile()
  if (departmentIds !== undefined || departmentNames !== undefined) {
    await setDepartments(ctx, person.id, await departmentsOfInput(ctx, { departmentIds, departmentNames }))
  }
  if (externalIds !== undefined) await giveExternalIds(ctx, person.id, externalIds ?? [])
  if (socialAccounts !== undefined) await setAccounts(ctx, person.id, socialAccounts ?? [])
  await emit(ctx, 'person.updated', { subjectType: 'Person', subjectId: person.id })
  return updated
}
