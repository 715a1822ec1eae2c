import type { Context } from '../../core/context.ts'
import { RequestError } from '../../core/errors.ts'
import { isLogIn, isOfThePerson, type Permission } from './permissions.ts'
import { reachOf } from './reach.ts'
import { texts } from './texts.ts'

/** Whether the actor has a permission at all, whatever its reach. */
export function can(ctx: Context, permission: Permission): boolean {
  return reachOf(ctx, permission) !== null
}

/** Whether the actor's permission covers the whole organisation. */
export function canAny(ctx: Context, permission: Permission): boolean {
  return reachOf(ctx, permission)?.any ?? false
}

/**
 * Refuses an act that the actor's permissions do not allow. Called in the act, nowhere else.
 * @param least `part` when the act itself checks the reach; `any` when it needs the whole organisation.
 * @throws RequestError FORBIDDEN naming the missing permission.
 */
export function assertCan(ctx: Context, permission: Permission, least: 'any' | 'part' = 'any'): void {
  const reach = reachOf(ctx, permission)
  if (reach && (least === 'part' || reach.any)) return
  if (isOfThePerson(permission) && least === 'part') throw onlyThePerson(permission)
  throw lacking(permission)
}

/** The error for a missing permission. */
export function lacking(permission: Permission): RequestError {
  return new RequestError('FORBIDDEN', texts('lacking-permission', { permission }))
}

function onlyThePerson(permission: Permission): RequestError {
  return new RequestError('FORBIDDEN', texts('only-the-person', { permission }))
}

/**
 * Refuses an act on somebody else's object when the actor's permission covers only their own.
 * @param personId the person that the object belongs to.
 */
export function assertCanFor(ctx: Context, permission: Permission, personId: string): void {
  assertCan(ctx, permission, 'part')
  const isOwn = ctx.actor.personId === personId
  const reach = reachOf(ctx, permission)
  if (!(reach?.any || (reach?.own && isOwn))) {
    throw new RequestError('FORBIDDEN', texts('only-own', { permission }))
  }
  assertThemself(ctx, permission, personId)
}

/**
 * What only the person says of themself takes their own log-in; an account that is nobody’s may use its key.
 * @throws RequestError FORBIDDEN for a key or token of somebody else that acts for a person.
 */
export function assertOwnLogIn(ctx: Context, permission: Permission): void {
  const { personId, credential } = ctx.actor
  if (personId !== null && !isLogIn(credential?.kind)) throw onlyThePerson(permission)
}

/** Actors who may record statements of others must still log in to make their own. */
export function assertThemself(ctx: Context, permission: Permission, personId: string): void {
  if (ctx.actor.personId !== personId || !isOfThePerson(permission) || isLogIn(ctx.actor.credential?.kind)) return
  throw onlyThePerson(permission)
}
