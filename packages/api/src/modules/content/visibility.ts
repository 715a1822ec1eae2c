import type { GraphQLResolveInfo } from 'graphql'
import type { Context } from '../../core/context.ts'
import type { Content, Prisma } from '../../generated/prisma/client.ts'
import { can } from '../../platform/auth/index.ts'
import { contentById } from './loaders.ts'

/** Which contents the actor may read: all; for an ambassador those that may be shared; or none. */
export function visibleContents(ctx: Context): Prisma.ContentWhereInput {
  const granted = can(ctx, 'content:read')
  if (granted === 'any') return {}
  return granted === 'own' ? { status: 'APPROVED' } : { OR: [] }
}

/**
 * The content with this id, or null where there is none or the actor may not read it. What an ambassador shared may
 * have become a draft since: its new words are the team's until they are approved.
 * @param info of the field that answers it: only what that selects is read.
 */
export async function readableContentById(
  ctx: Context,
  contentId: string,
  info?: GraphQLResolveInfo,
): Promise<Content | null> {
  const granted = can(ctx, 'content:read')
  if (granted === null) return null
  const content = await contentById(ctx, info && { info, beside: ['status'] }).load(contentId)
  return granted === 'any' || content?.status === 'APPROVED' ? content : null
}
