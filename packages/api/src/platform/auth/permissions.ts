import type { CredentialKind, Reach } from '../../core/context.ts'
import type { Role } from '../../generated/prisma/client.ts'

type Grant = 'any' | 'own'

/**
 * What each role gets of a permission. `any`: with everything of the organisation; `own`: with what belongs to the person
 * behind the account.
 */
export type Grants = Readonly<Partial<Record<Role, Grant>>>

/** Grants that many permissions have in common. */
export const TEAM = { OWNER: 'any', MANAGER: 'any', REVIEWER: 'any', ANALYST: 'any' } as const satisfies Grants
export const EVERYONE = { ...TEAM, AMBASSADOR: 'any' } as const satisfies Grants
export const MANAGERS = { OWNER: 'any', MANAGER: 'any' } as const satisfies Grants

/** The permissions that there are: each module adds its own, by declaration merging in its `permissions.ts`. */
// biome-ignore lint/suspicious/noEmptyInterface: filled in by declaration merging, so that platform knows no domain
export interface Permissions {}

/** Name of a permission, `thing:act`. */
export type Permission = keyof Permissions & string

interface Traits<Name> {
  /**
   * Acts that nobody does for somebody else: where a permission covers only one's own things, they need the log-in of
   * the person.
   */
  readonly ofThePerson?: readonly Name[]
  /** What only a key can do. */
  readonly byKey?: readonly Name[]
}

/** Names of permissions as a module declares them, for its part of `Permissions`. */
export type Declared<Names> = { readonly [Name in keyof Names]: Names[Name] }

const declared = new Map<Permission, Grants>()
const ofThePerson = new Set<string>()
const byKey = new Set<string>()

/**
 * Declares the permissions of a module and who has them. What nobody declared is refused.
 * @returns them, for the type that the module adds to `Permissions`.
 */
export function declarePermissions<const Declared extends { readonly [name: string]: Grants }>(
  permissions: Declared,
  traits: Traits<keyof Declared & string> = {},
): Declared {
  for (const [name, grants] of Object.entries(permissions) as [Permission, Grants][]) {
    if (declared.has(name)) throw new Error(`Two modules declare the permission ${name}.`)
    declared.set(name, { ...grants })
  }
  for (const name of traits.ofThePerson ?? []) ofThePerson.add(name)
  for (const name of traits.byKey ?? []) byKey.add(name)
  return permissions
}

/** The names of all permissions, by the alphabet; complete once every module is loaded. */
export const permissionNames = (): Permission[] => [...declared.keys()].sort()

/** Who has a permission. */
export const grantsOf = (permission: Permission): Grants => declared.get(permission) ?? {}

export const isPermission = (name: string): name is Permission => declared.has(name as Permission)

const LOG_INS: ReadonlySet<CredentialKind> = new Set(['LOG_IN', 'TRIAL_LOG_IN'])

/** Whether this is an act of will, which only the person does and nobody does in their name. */
export function isOfThePerson(permission: Permission): boolean {
  return ofThePerson.has(permission)
}

/** Whether the person calls by their own log-in: not by a key, and not by a token that somebody else requested. */
export function isLogIn(kind: CredentialKind | undefined): boolean {
  return kind !== undefined && LOG_INS.has(kind)
}

/**
 * What roles give: the widest grant of each permission, narrowed to `scopes`.
 * @param scopes null for all that the roles give.
 */
export function permissionsOf(roles: readonly Role[], scopes: readonly string[] | null): Map<Permission, Grant> {
  const granted = new Map<Permission, Grant>()
  for (const permission of permissionNames()) {
    if (scopes && !scopes.includes(permission)) continue
    const grants = grantsOf(permission)
    const found = roles.map((role) => grants[role])
    const widest = found.includes('any') ? 'any' : found.find((grant) => grant !== undefined)
    if (widest) granted.set(permission, widest)
  }
  return granted
}

/** A role that an account has, and where. */
export interface HeldRole {
  role: Role
  /** Its department, with all that is below it; null where it is not of one. */
  departmentId: string | null
  /** Its campaign; null where it is not of one. Of neither, it is of the whole organisation. */
  campaignId: string | null
}

/**
 * What held roles allow with a credential of this kind, and how far: log-ins are attested by keys, and acts of will need
 * a log-in. Roles add up: a permission goes as far as all of them together.
 */
export function usablePermissions(
  held: readonly HeldRole[],
  scopes: readonly string[] | null,
  kind: CredentialKind,
): Map<Permission, Reach> {
  const usable = new Map<Permission, Reach>()
  for (const name of permissionNames()) {
    if ((scopes && !scopes.includes(name)) || (kind !== 'KEY' && byKey.has(name))) continue
    const grants = grantsOf(name)
    const own = held.some(({ role }) => grants[role] === 'own') && (isLogIn(kind) || !isOfThePerson(name))
    const full = held.filter(({ role }) => grants[role] === 'any')
    const reach: Reach = {
      any: full.some(({ departmentId, campaignId }) => departmentId === null && campaignId === null),
      own,
      departments: idsOf(full.map(({ departmentId }) => departmentId)),
      campaigns: idsOf(full.map(({ campaignId }) => campaignId)),
    }
    if (reach.any || own || reach.departments.length > 0 || reach.campaigns.length > 0) usable.set(name, reach)
  }
  return usable
}

/** Each once and sorted, so that equal reaches are written alike. */
const idsOf = (ids: readonly (string | null)[]) => [...new Set(ids.filter((id) => id !== null))].sort()
