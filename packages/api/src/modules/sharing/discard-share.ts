import { assertVersion, changedMeanwhile } from '../../core/acts.ts'
import type { Context } from '../../core/context.ts'
import { ConflictError, NotFoundError } from '../../core/errors.ts'
import { requireId } from '../../core/ids.ts'
import type { Share } from '../../generated/prisma/client.ts'
import { assertCan, can } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { visibleShares } from './visibility.ts'

/**
 * Takes a prepared share back before it is posted: it counts nowhere from then on. A repeat changes nothing.
 * @throws NotFoundError; ConflictError VERSION_CONFLICT, or SHARE_PUBLISHED where it is out or a connector is at it.
 */
export async function discardShare(
  ctx: Context,
  args: { id: string; expectedVersion?: number | null },
): Promise<Share> {
  assertCan(ctx, 'share:create', 'own')
  const id = requireId(args.id, 'Share', 'id')
  const share = await ctx.db.share.findFirst({
    where: { id, ...visibleShares(ctx, can(ctx, 'share:create')) },
    include: { publications: { where: { status: { in: ['QUEUED', 'PUBLISHING', 'UNCLEAR'] } }, select: { id: true } } },
  })
  if (!share) throw new NotFoundError('Share', ['id'])
  const { publications, ...facts } = share
  if (facts.status === 'DISCARDED') return facts
  assertVersion(facts, args.expectedVersion)
  if (facts.status === 'PUBLISHED' || publications.length > 0) {
    throw new ConflictError(
      'It is posted, or a connector is about to: take the post back with `publicationRetract`, or where it was posted.',
      facts.version,
      'SHARE_PUBLISHED',
      ['id'],
    )
  }
  const [discarded] = await ctx.db.share.updateManyAndReturn({
    where: { id, version: facts.version },
    data: { status: 'DISCARDED', version: { increment: 1 }, updatedAt: ctx.now() },
  })
  if (!discarded) throw changedMeanwhile()
  await emit(ctx, 'share.discarded', { subjectType: 'Share', subjectId: id, data: { campaignId: facts.campaignId } })
  return discarded
}
