import { parseInput } from '../../core/acts.ts'
import type { Context } from '../../core/context.ts'
import { ConflictError, NotFoundError, violatedUniqueConstraint } from '../../core/errors.ts'
import { requireId } from '../../core/ids.ts'
import type { Account } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { assertMayGive, assertPersonBehind, assertSignOnAlone, countsFrom } from './account-rules.ts'
import { announceSignOn } from './announce-sign-on.ts'
import { accountTaken } from './find-account.ts'
import { AccountCreateInput } from './input.ts'

/**
 * Makes an account, on an owner's request.
 * @throws RequestError FORBIDDEN for roles beyond the token's own; InvalidInputError; NotFoundError for the person;
 * ConflictError EMAIL_TAKEN, PERSON_HAS_ACCOUNT or PERSON_INACTIVE.
 */
export async function addAccount(ctx: Context, input: unknown): Promise<Account> {
  assertCan(ctx, 'account:write')
  const { personId: person, name, email = null, roles } = parseInput(AccountCreateInput, input)
  assertMayGive(ctx, roles, null)
  const personId = person ? await requireActivePerson(ctx, requireId(person, 'Person', 'input.personId')) : null
  assertPersonBehind(roles, personId)
  assertSignOnAlone(roles, personId)
  const account = await ctx.db.account
    .create({
      data: {
        id: ctx.newId(),
        name,
        email,
        roles,
        personId,
        countsFrom: countsFrom(roles, ctx.now()),
        createdAt: ctx.now(),
      },
    })
    .catch((error: unknown) => {
      const constraint = violatedUniqueConstraint(error)
      throw constraint === null ? error : accountTaken(constraint)
    })
  await emit(ctx, 'account.created', { subjectType: 'Account', subjectId: account.id, data: { roles, personId } })
  await announceSignOn(ctx, account, null)
  return account
}

/** @throws NotFoundError; ConflictError PERSON_INACTIVE. */
export async function requireActivePerson(
  ctx: Context,
  id: string,
  path: readonly string[] = ['input', 'personId'],
): Promise<string> {
  const person = await ctx.db.person.findFirst({ where: { id }, select: { active: true, archivedAt: true } })
  if (!person) throw new NotFoundError('Person', path)
  if (person.active && person.archivedAt === null) return id
  throw new ConflictError(
    'This person is archived or not active any more: only active people get access.',
    null,
    'PERSON_INACTIVE',
    path,
  )
}
