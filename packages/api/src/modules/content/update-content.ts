import { assertVersion, changedMeanwhile, parseInput } from '../../core/acts.ts'
import type { Context } from '../../core/context.ts'
import { ConflictError } from '../../core/errors.ts'
import type { Content } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { ContentUpdateInput, publishedColumns } from './input.ts'
import { requireContent } from './require-content.ts'

type Changes = Partial<
  Pick<Content, 'kind' | 'title' | 'text' | 'url' | 'language' | 'author' | 'publishedAt' | 'publishedOn'>
>

/**
 * Changes a content of the team's own. What was approved is what it said then, so a changed one is a draft again.
 * @throws NotFoundError; ConflictError VERSION_CONFLICT, or CONTENT_FROM_SOURCE where it comes from an integration,
 * whose next run would undo the change.
 */
export async function updateContent(
  ctx: Context,
  args: { id: string; input: unknown; expectedVersion?: number | null },
): Promise<Content> {
  assertCan(ctx, 'content:write')
  const { publishedAt, publishedOn, ...given } = parseInput(ContentUpdateInput, args.input)
  const content = await requireContent(ctx, args.id, 'id')
  assertVersion(content, args.expectedVersion)
  if (content.integrationId !== null) {
    throw new ConflictError(
      'This content comes from a source and is kept as it is there: change it there, or make one of your own.',
      content.version,
      'CONTENT_FROM_SOURCE',
      ['id'],
    )
  }
  const changes = changesTo(content, { ...given, ...publishedColumns({ publishedAt, publishedOn }, content) })
  const changed = Object.keys(changes)
  if (changed.length === 0) return content
  const reopened = content.status === 'APPROVED'
  const [updated] = await ctx.db.content.updateManyAndReturn({
    where: { id: content.id, version: content.version },
    data: {
      ...changes,
      ...(reopened ? { status: 'DRAFT' as const, approvedAt: null } : {}),
      updatedAt: ctx.now(),
      version: { increment: 1 },
    },
  })
  if (!updated) {
    throw changedMeanwhile()
  }
  await emit(ctx, 'content.updated', { subjectType: 'Content', subjectId: content.id, data: { changed } })
  if (reopened) {
    const data = { reason: 'CHANGED_BY_TEAM', changed }
    await emit(ctx, 'content.reopened', { subjectType: 'Content', subjectId: content.id, data })
  }
  return updated
}

function changesTo(content: Content, given: Changes): Changes {
  return Object.fromEntries(
    Object.entries(given).filter(([field, value]) => {
      const before = content[field as keyof Changes]
      return value !== undefined && JSON.stringify(value) !== JSON.stringify(before)
    }),
  )
}
