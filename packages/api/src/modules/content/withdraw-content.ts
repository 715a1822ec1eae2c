import { assertVersion } from '../../core/acts.ts'
import type { Context } from '../../core/context.ts'
import { ConflictError } from '../../core/errors.ts'
import type { Content } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { requireContent } from './require-content.ts'

/**
 * Takes a content out of sharing. What was shared already stays, and its links still lead to their targets.
 * @throws NotFoundError; ConflictError VERSION_CONFLICT, or CONTENT_WITHDRAWN where it is withdrawn already.
 */
export async function withdrawContent(
  ctx: Context,
  args: { id: string; expectedVersion?: number | null },
): Promise<Content> {
  assertCan(ctx, 'content:approve')
  const content = await requireContent(ctx, args.id, 'id')
  assertVersion(content, args.expectedVersion)
  const [withdrawn] = await ctx.db.content.updateManyAndReturn({
    where: { id: content.id, status: { not: 'WITHDRAWN' } },
    data: { status: 'WITHDRAWN', approvedAt: null, updatedAt: ctx.now(), version: { increment: 1 } },
  })
  if (!withdrawn) {
    throw new ConflictError('This content is withdrawn already.', content.version, 'CONTENT_WITHDRAWN', ['id'])
  }
  const data = { reason: 'BY_TEAM' }
  await emit(ctx, 'content.withdrawn', { subjectType: 'Content', subjectId: content.id, data })
  return withdrawn
}
