import type { Context } from '../../core/context.ts'
import { assertCan, canAny } from '../../platform/auth/index.ts'

/**
 * Refuses to deactivate or reactivate a member of the team, and to change their ids, with a permission for only a part
 * of the organisation: it also changes their account and its rights elsewhere, and a first log-in may find the account
 * by an id.
 * @throws RequestError FORBIDDEN naming `account:write`.
 */
export async function assertMayAffectAccount(ctx: Context, personId: string): Promise<void> {
  if (canAny(ctx, 'person:write')) return
  const inTeam = await ctx.db.assignment.findFirst({
    where: { account: { personId }, role: { not: 'AMBASSADOR' } },
    select: { id: true },
  })
  if (inTeam) assertCan(ctx, 'account:write')
}
