import type { Context } from '../../core/context.ts'
import type { ScimUser } from '../../generated/prisma/client.ts'
import { STATE_SCHEMA, USER_SCHEMA } from './attributes.ts'
import { metaOf, schemasOf } from './meta.ts'
import { type Attributes, isObject } from './resource.ts'

/** A rule of this beginning: the user is about somebody who was erased. */
const ERASED = 'ERASED'

export const isErased = ({ rule }: Pick<ScimUser, 'rule'>): boolean => rule?.startsWith(ERASED) ?? false

export const attributesOf = ({ resource }: Pick<ScimUser, 'resource'>): Attributes =>
  isObject(resource) ? (resource as Attributes) : {}

/**
 * A user as the directory reads it: what it sent, its id here, and what became of it.
 * @param beside.ignored attributes of this request that are ignored.
 */
export function shownUser(ctx: Context, user: ScimUser, beside: { ignored?: readonly string[] } = {}): Attributes {
  const { ignored = [] } = beside
  const attributes = attributesOf(user)
  const status = isErased(user) ? 'erased' : user.rule === null ? 'linked' : 'waiting'
  return {
    schemas: [...schemasOf(USER_SCHEMA, attributes), STATE_SCHEMA],
    id: user.id,
    ...attributes,
    [STATE_SCHEMA]: { status, ...(ignored.length > 0 && { ignored: [...ignored] }) },
    meta: metaOf(ctx, 'User', user),
  }
}
