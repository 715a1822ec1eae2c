import { assertVersion, changedMeanwhile } from '../../core/acts.ts'
import type { Context } from '../../core/context.ts'
import { NotFoundError, RequestError } from '../../core/errors.ts'
import { requireId } from '../../core/ids.ts'
import type { Benefit, Participation } from '../../generated/prisma/client.ts'
import { assertCan, can } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'

/**
 * States whether somebody gains by taking part, which decides what their posts owe to readers. The team states it of
 * others; of oneself one can only say that there is a benefit.
 * @throws NotFoundError; ConflictError VERSION_CONFLICT; RequestError FORBIDDEN where somebody would clear themselves.
 */
export async function stateBenefit(
  ctx: Context,
  args: { id: string; expectedVersion?: number | null; benefit: Benefit },
): Promise<Participation> {
  const team = can(ctx, 'participation:invite') !== null
  if (!team) assertCan(ctx, 'participation:respond', 'own')
  const id = requireId(args.id, 'Participation', 'id')
  const found = await ctx.db.participation.findFirst({
    where: { id },
    include: { ambassador: { select: { personId: true } } },
  })
  if (!found || (!team && found.ambassador.personId !== ctx.actor.personId))
    throw new NotFoundError('Participation', ['id'])
  const { ambassador, ...participation } = found
  assertMayState(ctx, ambassador.personId, args.benefit)
  assertVersion(participation, args.expectedVersion)
  const [changed] = await ctx.db.participation.updateManyAndReturn({
    where: { id, version: participation.version },
    data: { benefit: args.benefit, version: { increment: 1 } },
  })
  if (!changed) throw changedMeanwhile()
  await emit(ctx, 'participation.benefit-stated', {
    subjectType: 'Participation',
    subjectId: id,
    data: { campaignId: participation.campaignId, from: participation.benefit, to: args.benefit },
  })
  return changed
}

/**
 * Nobody takes themselves out of what the law asks of them.
 * @throws RequestError FORBIDDEN.
 */
export function assertMayState(ctx: Context, personId: string, benefit: Benefit): void {
  if (benefit === 'YES' || ctx.actor.personId !== personId) return
  throw new RequestError(
    'FORBIDDEN',
    'Of yourself you can only state a benefit: that there is none is said by another account than your own.',
  )
}
