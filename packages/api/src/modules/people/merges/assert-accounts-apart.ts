import type { Context } from '../../../core/context.ts'
import { ConflictError } from '../../../core/errors.ts'
import { assertCan, assertOwnerRemains } from '../../../platform/auth/index.ts'
import { assertMayGive, teamRoles } from '../../organizations/index.ts'
import { assertMayAffectAccount } from '../account-effects.ts'
import { texts } from '../texts.ts'

/** The person to merge, and the one who is kept. */
export interface Pair {
  readonly personId: string
  readonly intoId: string
}

/**
 * Accounts are not joined: the account of a merged person is out, and nobody gets its roles. An owner decides where both
 * people have an account, and where the one who is kept has a role in the team.
 * @throws ConflictError ACCOUNT_ON_MERGED where only the person to merge has one, LAST_OWNER; RequestError FORBIDDEN
 * naming `account:write`.
 */
export async function assertAccountsApart(ctx: Context, { personId, intoId }: Pair): Promise<void> {
  const accounts = await ctx.db.account.findMany({ where: { personId: { in: [personId, intoId] } } })
  const own = accounts.find((account) => account.personId === personId)
  const kept = accounts.find((account) => account.personId === intoId)
  if (own && !kept) {
    throw new ConflictError(texts('account-on-merged'), null, 'ACCOUNT_ON_MERGED', ['id'])
  }
  if (!kept) return
  const roles = await teamRoles(ctx, kept.id)
  if (own || roles.length > 0) assertCan(ctx, 'account:write')
  assertMayGive(ctx, roles, null)
  if (own) await assertOwnerRemains(ctx, (owner) => owner.id === own.id)
}

/**
 * Undoing a merge lets the account of the merged person in again.
 * @throws RequestError FORBIDDEN naming `account:write`.
 */
export async function assertMayLetIn(ctx: Context, { personId, intoId }: Pair): Promise<void> {
  await assertMayAffectAccount(ctx, intoId)
  const own = await ctx.db.account.findFirst({ where: { personId } })
  if (!own) return
  assertCan(ctx, 'account:write')
  assertMayGive(ctx, await teamRoles(ctx, own.id), null)
}
