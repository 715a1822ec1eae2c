import type { Context } from '../../core/context.ts'
import { assertCan, can, type Permission } from '../auth/index.ts'

/** What an act needs: a permission for everything in the organisation, or one that covers what is one's own. */
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

/** @throws RequestError FORBIDDEN naming the permission. */
export function assertNeeds(ctx: Context, needs: Needs): void {
  if (typeof needs === 'string') assertCan(ctx, needs)
  else if (!needs.or || can(ctx, needs.or) === null) assertCan(ctx, needs.own, 'own')
}
