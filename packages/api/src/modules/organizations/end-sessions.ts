import type { Context } from '../../core/context.ts'
import { RequestError } from '../../core/errors.ts'
import { requireId } from '../../core/ids.ts'
import type { Account } from '../../generated/prisma/client.ts'
import { assertCan, can } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { type AccountArguments, changeAccount, requireAccount } from './find-account.ts'

/**
 * Ends all tokens of an account, and those that it has made for others, from the next request on. Its keys stay.
 * @throws RequestError FORBIDDEN for the account of somebody else, where only one's own is covered; NotFoundError;
 * ConflictError VERSION_CONFLICT.
 */
export async function endSessions(ctx: Context, args: AccountArguments): Promise<Account> {
  assertCan(ctx, 'session:end', 'own')
  const id = requireId(args.id, 'Account', 'id')
  if (can(ctx, 'session:end') === 'own' && id !== ctx.actor.accountId) {
    throw new RequestError('FORBIDDEN', 'With this token session:end covers only your own account.')
  }
  const account = await requireAccount(ctx, args)
  const ended = await changeAccount(ctx, account, { epoch: { increment: 1 } })
  await emit(ctx, 'account.sessions-ended', { subjectType: 'Account', subjectId: account.id })
  return ended
}
