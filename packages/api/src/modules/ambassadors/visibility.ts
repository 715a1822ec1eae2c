import type { Context } from '../../core/context.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { can } from '../../platform/auth/index.ts'

/** Which ambassadors the actor may see: all, or only themself. */
export function visibleAmbassadors(ctx: Context): Prisma.AmbassadorWhereInput {
  const reach = can(ctx, 'participation:read')
  if (reach === 'any') return {}
  const { personId } = ctx.actor
  return reach === 'own' && personId !== null ? { personId } : { OR: [] }
}

/** For lists, where the actor sees only what is their own: a condition on alias `t` of ambassadors. */
export function ownAmbassador(ctx: Context): Prisma.Sql {
  return Prisma.sql`t."personId" = ${ctx.actor.personId}::uuid`
}

/** The same on alias `t` of participations. */
export function ownParticipations(ctx: Context): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM "Ambassador" a WHERE a."organizationId" = t."organizationId"
    AND a.id = t."ambassadorId" AND a."personId" = ${ctx.actor.personId}::uuid)`
}
