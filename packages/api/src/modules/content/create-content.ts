import { parseInput } from '../../core/acts.ts'
import type { Context } from '../../core/context.ts'
import type { Content } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { ContentCreateInput, publishedColumns } from './input.ts'

/** Makes a content of the team's own, as a draft. */
export async function createContent(ctx: Context, input: unknown): Promise<Content> {
  assertCan(ctx, 'content:write')
  const { kind, publishedAt, publishedOn, ...facts } = parseInput(ContentCreateInput, input)
  const now = ctx.now()
  const content = await ctx.db.content.create({
    data: {
      ...facts,
      ...publishedColumns({ publishedAt, publishedOn }, null),
      kind: kind ?? 'article',
      id: ctx.newId(),
      createdAt: now,
      updatedAt: now,
    },
  })
  await emit(ctx, 'content.created', { subjectType: 'Content', subjectId: content.id })
  return content
}
