import type { Context } from '../../core/context.ts'
import { assertCan, canAny } from '../../platform/auth/index.ts'

/**
 * Refuses to shut out, or let in again, from within a part of the organisation whoever has a role in the team: their
 * account goes with them, and what it may do elsewhere.
 * @throws RequestError FORBIDDEN naming `account:write`.
 */
export async function assertMaySwitch(ctx: Context, personId: string): Promise<void> {
  if (canAny(ctx, 'person:write')) return
  const inTeam = await ctx.db.assignment.findFirst({
    where: { account: { personId }, role: { not: 'AMBASSADOR' } },
    select: { id: true },
  })
  if (inTeam) assertCan(ctx, 'account:write')
}
