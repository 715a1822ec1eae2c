import { assertVersion, changedMeanwhile } from '../../core/acts.ts'
import type { Context } from '../../core/context.ts'
import { ConflictError } from '../../core/errors.ts'
import type { Content } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { requireContent } from './require-content.ts'

/**
 * Lets ambassadors share a content. A withdrawn one is brought back by it.
 * @throws NotFoundError; ConflictError VERSION_CONFLICT, CONTENT_ARCHIVED, or CONTENT_APPROVED where it is approved already.
 */
export async function approveContent(
  ctx: Context,
  args: { id: string; expectedVersion?: number | null },
): Promise<Content> {
  assertCan(ctx, 'content:approve')
  const content = await requireContent(ctx, args.id, 'id')
  assertVersion(content, args.expectedVersion)
  const now = ctx.now()
  // The version stands in the condition: what is approved is what was read, not what a sync put there meanwhile.
  const [approved] = await ctx.db.content.updateManyAndReturn({
    where: { id: content.id, version: content.version, status: { not: 'APPROVED' }, archivedAt: null },
    data: { status: 'APPROVED', approvedAt: now, updatedAt: now, version: { increment: 1 } },
  })
  if (!approved) {
    throw content.archivedAt !== null
      ? new ConflictError('This content is archived: restore it first.', content.version, 'CONTENT_ARCHIVED', ['id'])
      : content.status === 'APPROVED'
        ? new ConflictError('This content is approved already.', content.version, 'CONTENT_APPROVED', ['id'])
        : changedMeanwhile()
  }
  await emit(ctx, 'content.approved', { subjectType: 'Content', subjectId: content.id })
  return approved
}
