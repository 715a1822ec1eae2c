import type { Context } from '../../core/context.ts'
import { NotFoundError } from '../../core/errors.ts'
import { requireId } from '../../core/ids.ts'
import type { Content } from '../../generated/prisma/client.ts'

/** @throws NotFoundError where the organisation has no content with this global id. */
export async function requireContent(ctx: Context, globalId: string, path: string): Promise<Content> {
  const id = requireId(globalId, 'Content', path)
  const content = await ctx.db.content.findFirst({ where: { id } })
  if (!content) throw new NotFoundError('Content', path.split('.'))
  return content
}
