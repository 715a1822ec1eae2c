import type { Context } from '../../core/context.ts'
import { assertCan, can, canAny, type Permission } from '../auth/index.ts'

/**
 * What an act needs: a permission that reaches what it is done to, or what it names as a parent; or one that covers what
 * is one's own.
 */
export type Needs = Permission | Own

interface Own {
  readonly own: Permission
  readonly or?: Permission
}

/**
 * An act on what belongs to the actor, where their permission covers no more: the act itself checks whose it is.
 * @param or permission of those who may do the same to what is anybody's.
 */
export const own = (permission: Permission, or?: Permission): Own => ({ own: permission, ...(or && { or }) })

export const permissionOf = (needs: Needs): Permission => (typeof needs === 'string' ? needs : needs.own)

/** Permissions of which any one will do. */
export const permissionsOf = (needs: Needs): readonly Permission[] =>
  typeof needs === 'string' || !needs.or ? [permissionOf(needs)] : [needs.own, needs.or]

/** Whether what an act needs covers everything of the organisation for this actor. */
export const coversAll = (ctx: Context, needs: Needs): boolean =>
  permissionsOf(needs).some((permission) => canAny(ctx, permission))

/**
 * @param least `part` where the act is done to a thing, or within one that is named: how far the permission goes is asked
 * of that.
 * @throws RequestError FORBIDDEN naming the permission.
 */
export function assertNeeds(ctx: Context, needs: Needs, least: 'any' | 'part'): void {
  if (typeof needs === 'string') assertCan(ctx, needs, least)
  else if (!needs.or || !can(ctx, needs.or)) assertCan(ctx, needs.own, 'part')
}
