import type { Context } from '../../core/context.ts'
import { RequestError } from '../../core/errors.ts'
import { isLogIn, isOfThePerson, type Permission } from './permissions.ts'
import { reachOf } from './reach.ts'

/** Whether the actor has a permission at all, however far it goes. */
export function can(ctx: Context, permission: Permission): boolean {
  return reachOf(ctx, permission) !== null
}

/** Whether an actor's permission covers everything of the organisation. */
export function canAny(ctx: Context, permission: Permission): boolean {
  return reachOf(ctx, permission)?.any ?? false
}

/**
 * Refuses an act that the actor's permissions do not cover. Called in the act, nowhere else.
 * @param least `part` where the act itself asks what is reached; `any` where it takes everything of the organisation.
 * @throws RequestError FORBIDDEN naming the permission that is missing.
 */
export function assertCan(ctx: Context, permission: Permission, least: 'any' | 'part' = 'any'): void {
  const reach = reachOf(ctx, permission)
  if (reach && (least === 'part' || reach.any)) return
  if (isOfThePerson(permission) && least === 'part') throw onlyThePerson(permission)
  throw lacking(permission)
}

/** The refusal of who lacks a permission. */
export function lacking(permission: Permission): RequestError {
  return new RequestError(
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
  assertCan(ctx, permission, 'part')
  const isOwn = ctx.actor.personId === personId
  const reach = reachOf(ctx, permission)
  if (!(reach?.any || (reach?.own && isOwn))) {
    throw new RequestError('FORBIDDEN', `With this token ${permission} covers only what is your own.`)
  }
  assertThemself(ctx, permission, personId)
}

/** Whoever may record what others said does not speak for themself by a key either. */
export function assertThemself(ctx: Context, permission: Permission, personId: string): void {
  if (ctx.actor.personId !== personId || !isOfThePerson(permission) || isLogIn(ctx.actor.credential?.kind)) return
  throw onlyThePerson(permission)
}
