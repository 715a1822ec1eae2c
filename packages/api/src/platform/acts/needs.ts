import type { Context } from '../../core/context.ts'
import { assertCan, can, canAny, type Permission } from '../auth/index.ts'

/**
 * What an act needs: a permission that reaches the object or its parent; or a permission for the actor's own objects.
 */
export type Needs = Permission | Own

interface Own {
  readonly own: Permission
  readonly or?: Permission
}

/**
 * For acts on the actor's own objects. The act itself checks whose they are.
 * @param or permission of actors who may do the same to anybody's objects.
 */
export const own = (permission: Permission, or?: Permission): Own => ({ own: permission, ...(or && { or }) })

export const permissionOf = (needs: Needs): Permission => (typeof needs === 'string' ? needs : needs.own)

/** Permissions, any one of which is enough. */
export const permissionsOf = (needs: Needs): readonly Permission[] =>
  typeof needs === 'string' || !needs.or ? [permissionOf(needs)] : [needs.own, needs.or]

/** Whether the actor's permission for the act covers the whole organisation. */
export const coversAll = (ctx: Context, needs: Needs): boolean =>
  permissionsOf(needs).some((permission) => canAny(ctx, permission))

/**
 * @param least `part` when the act changes an object, or creates one in a parent: then the reach is checked for that
 * object.
 * @throws RequestError FORBIDDEN naming the permission.
 */
export function assertNeeds(ctx: Context, needs: Needs, least: 'any' | 'part'): void {
  if (typeof needs === 'string') assertCan(ctx, needs, least)
  else if (!needs.or || !can(ctx, needs.or)) assertCan(ctx, needs.own, 'part')
}
