import type { Context } from '../../core/context.ts'
import { Prisma } from '../../generated/prisma/client.ts'

/** Which shares a grant covers: all, those of the person behind the account, or none. */
export function visibleShares(ctx: Context, granted: 'any' | 'own' | null): Prisma.ShareWhereInput {
  if (granted === 'any') return {}
  const { personId } = ctx.actor
  return granted === 'own' && personId !== null ? { participation: { ambassador: { personId } } } : { OR: [] }
}

/** For lists: the shares of the person behind the account, as a condition on alias `t`. */
export function ownShares(ctx: Context): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM "Participation" p JOIN "Ambassador" a
    ON a."organizationId" = p."organizationId" AND a.id = p."ambassadorId"
    WHERE p."organizationId" = t."organizationId" AND p.id = t."participationId"
      AND a."personId" = ${ctx.actor.personId}::uuid)`
}
