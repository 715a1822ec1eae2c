import { assertVersion, changedMeanwhile } from '../../core/acts.ts'
import type { Context } from '../../core/context.ts'
import type { Content } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { requireContent } from './require-content.ts'

interface Args {
  id: string
  expectedVersion?: number | null
}

/**
 * Takes a content out of lists and of sharing: it is withdrawn as well. A repeat changes nothing.
 * @throws NotFoundError; ConflictError VERSION_CONFLICT.
 */
export async function archiveContent(ctx: Context, args: Args): Promise<Content> {
  assertCan(ctx, 'content:approve')
  const content = await requireContent(ctx, args.id, 'id')
  assertVersion(content, args.expectedVersion)
  if (content.archivedAt !== null) return content
  const now = ctx.now()
  const [archived] = await ctx.db.content.updateManyAndReturn({
    where: { id: content.id, version: content.version },
    data: { archivedAt: now, status: 'WITHDRAWN', approvedAt: null, updatedAt: now, version: { increment: 1 } },
  })
  if (!archived) throw changedMeanwhile()
  await emit(ctx, 'content.archived', { subjectType: 'Content', subjectId: content.id })
  return archived
}

/**
 * Lists an archived content again, as a withdrawn one: approve it to have it shared. A repeat changes nothing.
 * @throws NotFoundError; ConflictError VERSION_CONFLICT.
 */
export async function restoreContent(ctx: Context, args: Args): Promise<Content> {
  assertCan(ctx, 'content:approve')
  const content = await requireContent(ctx, args.id, 'id')
  assertVersion(content, args.expectedVersion)
  if (content.archivedAt === null) return content
  const [restored] = await ctx.db.content.updateManyAndReturn({
    where: { id: content.id, version: content.version },
    data: { archivedAt: null, updatedAt: ctx.now(), version: { increment: 1 } },
  })
  if (!restored) throw changedMeanwhile()
  await emit(ctx, 'content.restored', { subjectType: 'Content', subjectId: content.id })
  return restored
}
