import type { Context } from '../../core/context.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { can } from '../../platform/auth/index.ts'

const NOTHING = { OR: [] } satisfies Prisma.CampaignWhereInput

/**
 * Which campaigns the actor may see: all; or, for an ambassador, those they were asked to join, from the launch on.
 */
export function visibleCampaigns(ctx: Context): Prisma.CampaignWhereInput {
  const reach = can(ctx, 'campaign:read')
  if (reach === 'any') return {}
  const { personId } = ctx.actor
  if (reach === null || personId === null) return NOTHING
  return {
    status: { not: 'DRAFT' },
    participations: { some: { ambassador: { personId }, status: { not: 'WITHDRAWN' } } },
  }
}

/** The same for lists, where the actor sees only what is their own: a condition on alias `t`. */
export function ownCampaigns(ctx: Context): Prisma.Sql {
  return Prisma.sql`(t.status <> 'DRAFT' AND EXISTS (
    SELECT 1 FROM "Participation" p
    JOIN "Ambassador" a ON a."organizationId" = p."organizationId" AND a.id = p."ambassadorId"
    WHERE p."organizationId" = t."organizationId" AND p."campaignId" = t.id AND p.status <> 'WITHDRAWN' AND a."personId" = ${ctx.actor.personId}::uuid))`
}
