import { assertVersion, changedMeanwhile } from '../../core/acts.ts'
import type { Context } from '../../core/context.ts'
import { ConflictError, NotFoundError } from '../../core/errors.ts'
import { requireId } from '../../core/ids.ts'
import type { Account, Prisma } from '../../generated/prisma/client.ts'

export interface AccountArguments {
  id: string
  expectedVersion?: number | null
}

/** @throws NotFoundError; ConflictError VERSION_CONFLICT. */
export async function requireAccount(ctx: Context, args: AccountArguments, path = 'id'): Promise<Account> {
  const id = requireId(args.id, 'Account', path)
  const account = await ctx.db.account.findFirst({ where: { id } })
  if (!account) throw new NotFoundError('Account', path.split('.'))
  assertVersion(account, args.expectedVersion)
  return account
}

/** @throws ConflictError VERSION_CONFLICT where somebody else was faster. */
export async function changeAccount(
  ctx: Context,
  account: Account,
  data: Prisma.AccountUpdateManyMutationInput,
): Promise<Account> {
  const [changed] = await ctx.db.account.updateManyAndReturn({
    where: { id: account.id, version: account.version },
    data: { ...data, version: { increment: 1 } },
  })
  if (changed) return changed
  throw changedMeanwhile()
}

/** What to say where an address or a person has an account already. */
export function accountTaken(constraint: string): ConflictError {
  return constraint.includes('personId')
    ? new ConflictError('This person has an account already: use it.', null, 'PERSON_HAS_ACCOUNT', [
        'input',
        'personId',
      ])
    : new ConflictError(
        'Another account has this e-mail address: use that account, or another address.',
        null,
        'EMAIL_TAKEN',
        ['input', 'email'],
      )
}
