import type { Context } from '../../core/context.ts'
import { NotFoundError } from '../../core/errors.ts'
import { requireId } from '../../core/ids.ts'
import { lacking, mayRead, reaches } from '../../platform/auth/index.ts'
import { SHARING_PARTICIPATION } from './judge-share.ts'

/**
 * The participation that an input names as `participationId`, for whoever shares in it or for the team.
 * @throws NotFoundError for one that may not be read; RequestError FORBIDDEN for one in which they may not share.
 */
export async function requireParticipation(ctx: Context, globalId: string) {
  const id = requireId(globalId, 'Participation', 'input.participationId')
  const participation = await ctx.db.participation.findFirst({
    where: { id },
    select: {
      ...SHARING_PARTICIPATION,
      campaignId: true,
      periods: { where: { to: null }, select: { id: true } },
    },
  })
  const isReached = await reaches(ctx, 'share:create', 'Participation', id)
  if (participation && !isReached && (await mayRead(ctx, 'Participation', id))) throw lacking('share:create')
  if (!participation || !isReached) {
    throw new NotFoundError('Participation', ['input', 'participationId'])
  }
  return participation
}
