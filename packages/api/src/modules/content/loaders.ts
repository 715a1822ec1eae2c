import type { GraphQLResolveInfo } from 'graphql'
import type { Context } from '../../core/context.ts'
import { readableLoader } from '../../core/loaders.ts'
import type { Content } from '../../generated/prisma/client.ts'

export const readableContents = readableLoader<Content>('Content')

/**
 * The content with this id, or null where there is none or the actor may not read it.
 * @param info of the field that answers it: only the selected columns are read.
 */
export async function readableContentById(
  ctx: Context,
  contentId: string,
  info?: GraphQLResolveInfo,
): Promise<Content | null> {
  return await readableContents(ctx, info && { info }).load(contentId)
}
