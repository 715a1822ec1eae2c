import type { Context } from '../../core/context.ts'
import { RequestError } from '../../core/errors.ts'
import { NO_ID } from '../../core/ids.ts'
import type { Permission } from './permissions.ts'

/** How far the actor may go: with everything of the organisation, with what is their own, or not at all. */
export function can(ctx: Context, permission: Permission): 'any' | 'own' | null {
  return ctx.actor.permissions.get(permission) ?? null
}

/**
 * Refuses an act that the actor's permissions do not cover. Called in the act, nowhere else.
 * @param reach `own` where the act itself checks whose the thing is; `any` otherwise.
 * @throws RequestError FORBIDDEN naming the permission that is missing.
 */
export function assertCan(ctx: Context, permission: Permission, reach: 'any' | 'own' = 'any'): void {
  const granted = can(ctx, permission)
  if (granted === 'any' || (granted === 'own' && reach === 'own')) return
  throw new RequestError(
    'FORBIDDEN',
    `This needs the permission ${permission}, which this token does not have: see \`viewer { permissions }\`.`,
  )
}

/**
 * Refuses an act on a thing of somebody else, where the actor may act only on their own.
 * @param personId the person that the thing belongs to.
 */
export function assertCanFor(ctx: Context, permission: Permission, personId: string): void {
  assertCan(ctx, permission, 'own')
  if (can(ctx, permission) === 'own' && ctx.actor.personId !== personId) {
    throw new RequestError('FORBIDDEN', `With this token ${permission} covers only what is your own.`)
  }
}

/** The id to look a node up by: the id itself for those with the permission, and one that nothing has for all others. */
export function readableId(ctx: Context, permission: Permission, id: string): string {
  return can(ctx, permission) === 'any' ? id : NO_ID
}
