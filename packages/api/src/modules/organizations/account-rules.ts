import type { Context } from '../../core/context.ts'
import { ConflictError, InvalidInputError, RequestError } from '../../core/errors.ts'
import type { Role } from '../../generated/prisma/client.ts'
import { grantsOf, type Permission, permissionsOf, reachOf } from '../../platform/auth/index.ts'
import { texts } from './texts.ts'

/**
 * Refuses to grant roles or a key more than the actor's own token allows: an owner's key that is narrowed to accounts
 * cannot create a wider one. An account that may grant all other permissions may also grant those that no owner has (to
 * answer as a person, to attest a log-in). The role of a sign-on system includes what ambassadors have, because it
 * issues tokens with these rights.
 * @param scopes null for all permissions of the roles.
 * @throws RequestError FORBIDDEN naming the first permission that is too much.
 */
export function assertMayGive(ctx: Context, roles: readonly Role[], scopes: readonly string[] | null): void {
  const permission = tooMuchToGive(ctx, roles, scopes)
  if (permission !== null) throw new RequestError('FORBIDDEN', texts('cannot-give', { permission }))
}

/** Whether `assertMayGive` lets the actor grant these roles. */
export const mayGive = (ctx: Context, roles: readonly Role[]): boolean => tooMuchToGive(ctx, roles, null) === null

function tooMuchToGive(ctx: Context, roles: readonly Role[], scopes: readonly string[] | null): Permission | null {
  const grants = [...permissionsOf(roles, scopes)]
  if (roles.includes('SIGN_ON')) grants.push(...permissionsOf(['AMBASSADOR'], null))
  for (const [permission, grant] of grants) {
    const held = reachOf(ctx, permission)
    if (held?.any || (grant === 'own' && held?.own) || grantsOf(permission).OWNER === undefined) continue
    return permission
  }
  return null
}

/**
 * Whether managers, who write the ids and addresses of people, could not give a role: then no id and no address that they
 * wrote opens an account with it. What ambassadors may do is nobody's to give.
 */
export function isBeyondManagers(role: Role): boolean {
  const held = permissionsOf(['MANAGER'], null)
  return (
    role !== 'AMBASSADOR' &&
    [...permissionsOf([role], null)].some(
      ([permission, grant]) => held.get(permission) !== 'any' && held.get(permission) !== grant,
    )
  )
}

/**
 * Refuses a key or token that lives longer than the credential that creates it.
 * @param endsAt null when it never ends.
 * @throws InvalidInputError naming the latest end.
 */
export function assertEndsInTime(ctx: Context, endsAt: Date | null, path: readonly string[]): void {
  const latest = ctx.actor.credential?.expiresAt
  if (!latest || (endsAt && endsAt <= latest)) return
  throw new InvalidInputError(texts('ends-with-credential', { at: latest.toISOString() }), path, 'OUTLIVES_CREDENTIAL')
}

/** How long owners have to object to a new sign-on system, or to a new key of one, before it becomes active. */
const SIGN_ON_WAIT_MS = 24 * 60 * 60 * 1000

/** When an account with these roles, or a new key of one, becomes active; null: at once. */
export function countsFrom(roles: readonly Role[], now: Date): Date | null {
  return roles.includes('SIGN_ON') ? new Date(now.getTime() + SIGN_ON_WAIT_MS) : null
}

/** @throws InvalidInputError for a sign-on system with a person or another role. */
export function assertSignOnAlone(roles: readonly Role[], personId: string | null): void {
  if (!roles.includes('SIGN_ON') || (roles.length === 1 && personId === null)) return
  throw new InvalidInputError(texts('sign-on-alone'), ['input', 'roles'])
}

/** @throws InvalidInputError for an ambassador without a person, because their rights cover a person's own data. */
export function assertPersonBehind(roles: readonly Role[], personId: string | null): void {
  if (!roles.includes('AMBASSADOR') || personId !== null) return
  throw new InvalidInputError(texts('ambassador-is-person'), ['input', 'roles'])
}

/** @throws ConflictError PERSON_INACTIVE. */
export async function assertActive(ctx: Context, personId: string, path: readonly string[]): Promise<void> {
  const person = await ctx.db.person.findFirst({ where: { id: personId }, select: { active: true, archivedAt: true } })
  if (person?.active && person.archivedAt === null) return
  throw new ConflictError(texts('person-not-active'), null, 'PERSON_INACTIVE', path)
}
