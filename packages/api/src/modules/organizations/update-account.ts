import { changesNothing, parseInput } from '../../core/acts.ts'
import type { Context } from '../../core/context.ts'
import { violatedUniqueConstraint } from '../../core/errors.ts'
import type { Account } from '../../generated/prisma/client.ts'
import { assertCan, assertOwnerRemains } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { assertMayGive, assertPersonBehind, assertSignOnAlone, countsFrom } from './account-rules.ts'
import { announceSignOn } from './announce-sign-on.ts'
import { type AccountArguments, accountTaken, changeAccount, requireAccount } from './find-account.ts'
import { AccountUpdateInput } from './input.ts'

/**
 * Changes name, address or roles; new roles count from the next request on.
 * @throws RequestError FORBIDDEN for roles beyond the token's own; NotFoundError; InvalidInputError; ConflictError
 * VERSION_CONFLICT, EMAIL_TAKEN, or LAST_OWNER.
 */
export async function updateAccount(ctx: Context, args: AccountArguments & { input: unknown }): Promise<Account> {
  assertCan(ctx, 'account:write')
  const changes = parseInput(AccountUpdateInput, args.input)
  const account = await requireAccount(ctx, args)
  if (changesNothing(changes)) return account
  const { name, email, roles } = changes
  if (roles) {
    assertMayGive(ctx, roles, null)
    assertPersonBehind(roles, account.personId)
    assertSignOnAlone(roles, account.personId)
    if (!roles.includes('OWNER')) await assertOwnerRemains(ctx, ({ id }) => id === account.id)
  }
  const wasSignOn = account.roles.includes('SIGN_ON')
  const becomesSignOn = roles?.includes('SIGN_ON') && !wasSignOn
  const updated = await changeAccount(ctx, account, {
    name,
    email,
    ...(roles ? { roles } : {}),
    ...(becomesSignOn ? { countsFrom: countsFrom(roles ?? [], ctx.now()) } : {}),
    // An owner who does not count yet would stand for the last one who does.
    ...(roles && wasSignOn && !roles.includes('SIGN_ON') ? { countsFrom: null } : {}),
  }).catch((error: unknown) => {
    const constraint = violatedUniqueConstraint(error)
    throw constraint === null ? error : accountTaken(constraint)
  })
  await emit(ctx, 'account.updated', {
    subjectType: 'Account',
    subjectId: account.id,
    data: { roles: { from: account.roles, to: updated.roles } },
  })
  if (becomesSignOn) await announceSignOn(ctx, updated, null)
  return updated
}
