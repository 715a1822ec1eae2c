import type { Context } from '../../core/context.ts'
import { ConflictError } from '../../core/errors.ts'
import type { Account } from '../../generated/prisma/client.ts'
import { assertCan, assertOwnerRemains } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { assertMayGive } from './account-rules.ts'
import { type AccountArguments, changeAccount, requireAccount } from './find-account.ts'

/**
 * Shuts an account out: its keys and tokens are refused from the next request on.
 * @throws NotFoundError; ConflictError VERSION_CONFLICT, ALREADY_SUSPENDED, or LAST_OWNER.
 */
export async function suspendAccount(ctx: Context, args: AccountArguments): Promise<Account> {
  assertCan(ctx, 'account:write')
  const account = await requireAccount(ctx, args)
  if (account.suspendedAt !== null) {
    throw new ConflictError('This account is suspended already.', account.version, 'ALREADY_SUSPENDED', ['id'])
  }
  await assertOwnerRemains(ctx, ({ id }) => id === account.id)
  const suspended = await changeAccount(ctx, account, { suspendedAt: ctx.now() })
  await emit(ctx, 'account.suspended', { subjectType: 'Account', subjectId: account.id })
  return suspended
}

/**
 * Lets a suspended account in again, with the keys it had.
 * @throws RequestError FORBIDDEN where it can do more than the token at hand; NotFoundError; ConflictError
 * VERSION_CONFLICT or NOT_SUSPENDED.
 */
export async function restoreAccount(ctx: Context, args: AccountArguments): Promise<Account> {
  assertCan(ctx, 'account:write')
  const account = await requireAccount(ctx, args)
  if (account.suspendedAt === null) {
    throw new ConflictError('This account is not suspended.', account.version, 'NOT_SUSPENDED', ['id'])
  }
  assertMayGive(ctx, account.roles, null)
  const restored = await changeAccount(ctx, account, { suspendedAt: null })
  await emit(ctx, 'account.restored', { subjectType: 'Account', subjectId: account.id })
  return restored
}
