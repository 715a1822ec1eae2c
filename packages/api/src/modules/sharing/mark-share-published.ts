import { assertVersion, changedMeanwhile, parseInput } from '../../core/acts.ts'
import type { Context } from '../../core/context.ts'
import { NotFoundError } from '../../core/errors.ts'
import { requireId } from '../../core/ids.ts'
import type { Share } from '../../generated/prisma/client.ts'
import { assertCan, can } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { publishedBy } from './evidence.ts'
import { SharePublishedInput } from './input.ts'
import { visibleShares } from './visibility.ts'

/**
 * Notes that a share was posted, and where. Said again, it corrects the address; said of a discarded one, that it is out
 * all the same.
 * @throws NotFoundError; ConflictError VERSION_CONFLICT.
 */
export async function markSharePublished(
  ctx: Context,
  args: { id: string; input?: unknown; expectedVersion?: number | null },
): Promise<Share> {
  assertCan(ctx, 'share:create', 'own')
  const { externalUrl } = parseInput(SharePublishedInput, args.input ?? {})
  const id = requireId(args.id, 'Share', 'id')
  const share = await ctx.db.share.findFirst({ where: { id, ...visibleShares(ctx, can(ctx, 'share:create')) } })
  if (!share) throw new NotFoundError('Share', ['id'])
  assertVersion(share, args.expectedVersion)
  const address = externalUrl ?? share.externalUrl
  const [published] = await ctx.db.share.updateManyAndReturn({
    where: { id, version: share.version },
    data: {
      ...publishedBy(share, address === null ? 'PERSON' : 'ADDRESS', ctx.now()),
      externalUrl: address,
      version: { increment: 1 },
      updatedAt: ctx.now(),
    },
  })
  if (!published) throw changedMeanwhile()
  await emit(ctx, 'share.published', {
    subjectType: 'Share',
    subjectId: id,
    data: { campaignId: share.campaignId, evidence: address === null ? 'PERSON' : 'ADDRESS' },
  })
  return published
}
