import type { Context } from '../../core/context.ts'
import { RequestError } from '../../core/errors.ts'
import { NO_ID } from '../../core/ids.ts'
import { isLogIn, isOfThePerson, type Permission } from './permissions.ts'

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
  if (isOfThePerson(permission) && reach === 'own') throw onlyThePerson(permission)
  throw new RequestError(
    'FORBIDDEN',
    `This needs the permission ${permission}, which this token does not have: see \`viewer { permissions }\`.`,
  )
}

function onlyThePerson(permission: Permission): RequestError {
  return new RequestError(
    'FORBIDDEN',
    `This needs the permission ${permission}, which only a person themself has, with a token of their own log-in: no API key and nobody who acts for them.`,
  )
}

/**
 * Refuses an act on a thing of somebody else, where the actor may act only on their own.
 * @param personId the person that the thing belongs to.
 */
export function assertCanFor(ctx: Context, permission: Permission, personId: string): void {
  assertCan(ctx, permission, 'own')
  const isOwn = ctx.actor.personId === personId
  if (can(ctx, permission) === 'own' && !isOwn) {
    throw new RequestError('FORBIDDEN', `With this token ${permission} covers only what is your own.`)
  }
  // Who may write down what others said does not speak for themself by a key either.
  if (isOwn && isOfThePerson(permission) && !isLogIn(ctx.actor.credential?.kind)) throw onlyThePerson(permission)
}

/** The id to look a node up by: the id itself for those with the permission, and one that nothing has for all others. */
export function readableId(ctx: Context, permission: Permission, id: string): string {
  return can(ctx, permission) === 'any' ? id : NO_ID
}
