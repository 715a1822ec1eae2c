import type { Context } from '../../core/context.ts'
import type { Prisma } from '../../generated/prisma/client.ts'
import { can } from '../../platform/auth/index.ts'

/** Which accounts the actor may look up: owners all, everybody else their own. */
export function visibleAccounts(ctx: Context): Prisma.AccountWhereInput {
  if (can(ctx, 'account:read')) return {}
  return ctx.actor.accountId === null ? { OR: [] } : { id: ctx.actor.accountId }
}

/** Whether the actor may see more of an account than who it is. */
export function mayReadAccount(ctx: Context, accountId: string): boolean {
  return can(ctx, 'account:read') !== null || ctx.actor.accountId === accountId
}
