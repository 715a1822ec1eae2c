import type { Context } from '../../core/context.ts'
import type { Role } from '../../generated/prisma/client.ts'

/**
 * Records who gave an account roles over the whole organisation. These assignments are created with the account itself.
 */
export async function noteGiver(ctx: Context, accountId: string, roles: readonly Role[]): Promise<void> {
  await ctx.db.assignment.updateMany({
    where: { accountId, role: { in: [...roles] }, departmentId: null, campaignId: null },
    data: { givenById: ctx.actor.accountId },
  })
}

/** The roles that an account has in departments and campaigns. */
export async function rolesInParts(ctx: Context, accountId: string): Promise<Role[]> {
  const rows = await ctx.db.assignment.findMany({
    where: { accountId, OR: [{ departmentId: { not: null } }, { campaignId: { not: null } }] },
    distinct: ['role'],
    select: { role: true },
  })
  return rows.map(({ role }) => role)
}

/** All roles of an account, over the organisation or a part of it. */
export async function rolesAnywhere(ctx: Context, accountId: string): Promise<Role[]> {
  const rows = await ctx.db.assignment.findMany({ where: { accountId }, distinct: ['role'], select: { role: true } })
  return rows.map(({ role }) => role)
}

/**
 * The roles in the team that an account has, over the organisation or a part of it: what somebody gave it. What ambassadors
 * may do is about their own person alone, and nobody's to give.
 */
export const teamRoles = async (ctx: Context, accountId: string): Promise<Role[]> =>
  (await rolesAnywhere(ctx, accountId)).filter((role) => role !== 'AMBASSADOR')
