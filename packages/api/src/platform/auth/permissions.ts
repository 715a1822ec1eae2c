import type { CredentialKind, Reach } from '../../core/context.ts'
import type { Role } from '../../generated/prisma/client.ts'

type Grant = 'any' | 'own'

/** What each role gets of a permission. `any`: for the whole organisation; `own`: for the account's own person. */
export type Grants = Readonly<Partial<Record<Role, Grant>>>

/** Grants that many permissions share. */
export const TEAM = { OWNER: 'any', MANAGER: 'any', REVIEWER: 'any', ANALYST: 'any' } as const satisfies Grants
export const EVERYONE = { ...TEAM, AMBASSADOR: 'any' } as const satisfies Grants
export const MANAGERS = { OWNER: 'any', MANAGER: 'any' } as const satisfies Grants

/** All permissions: each module adds its own by declaration merging in its `permissions.ts`. */
// biome-ignore lint/suspicious/noEmptyInterface: filled in by declaration merging, so that platform knows no domain
export interface Permissions {}

/** Name of a permission, such as `object:act`. */
export type Permission = keyof Permissions & string

interface Traits<Name> {
  /**
   * Permissions for acts that nobody may do for somebody else: where they cover only a person's own objects, they need
   * that person's log-in.
   */
  readonly ofThePerson?: readonly Name[]
  /** Permissions that only an API key has. */
  readonly byKey?: readonly Name[]
  /** Permissions that no application of others has: what it made with them would outlive the grant. */
  readonly notByApplication?: readonly Name[]
}

/** The names that a module declares, for its part of `Permissions`. */
export type Declared<Names> = { readonly [Name in keyof Names]: Names[Name] }

const declared = new Map<Permission, Grants>()
const ofThePerson = new Set<string>()
const byKey = new Set<string>()
const notByApplication = new Set<string>()

/**
 * Declares the permissions of a module and who has them.
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
  for (const name of traits.notByApplication ?? []) notByApplication.add(name)
  return permissions
}

let sortedNames: readonly Permission[] = []

/** The names of all permissions, sorted; complete once every module is loaded. */
export function permissionNames(): readonly Permission[] {
  if (sortedNames.length !== declared.size) sortedNames = [...declared.keys()].sort()
  return sortedNames
}

export const grantsOf = (permission: Permission): Grants => declared.get(permission) ?? {}

export const isPermission = (name: string): name is Permission => declared.has(name as Permission)

/** Whether an application of others can have it: nothing that only the person, a key or a log-in does. */
export const isForApplications = (permission: Permission): boolean =>
  !ofThePerson.has(permission) && !byKey.has(permission) && !notByApplication.has(permission)

const LOG_INS: ReadonlySet<CredentialKind> = new Set(['LOG_IN', 'TRIAL_LOG_IN'])

/** Whether only the person may do this, and nobody on their behalf. */
export function isOfThePerson(permission: Permission): boolean {
  return ofThePerson.has(permission)
}

/**
 * Whether the person calls with their own log-in: not with a key, and not with a token that somebody else requested.
 */
export function isLogIn(kind: CredentialKind | undefined): boolean {
  return kind !== undefined && LOG_INS.has(kind)
}

/**
 * The permissions of roles: the widest grant of each, narrowed to `scopes`.
 * @param scopes null for all permissions of the roles.
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

/** A role of an account, and where it applies. */
export interface HeldRole {
  role: Role
  /** Its department, including its subtree; null when it is not for a department. */
  departmentId: string | null
  /** Its campaign; null when it is not for a campaign. When both are null, it is for the whole organisation. */
  campaignId: string | null
}

/**
 * The permissions of roles with a credential of this kind, and their reach. Only keys can attest log-ins, and acts of
 * will need a log-in. Roles add up: a permission reaches as far as all of them together.
 */
export function usablePermissions(
  held: readonly HeldRole[],
  scopes: readonly string[] | null,
  kind: CredentialKind,
): Map<Permission, Reach> {
  const usable = new Map<Permission, Reach>()
  for (const name of permissionNames()) {
    if ((scopes && !scopes.includes(name)) || (kind !== 'KEY' && byKey.has(name))) continue
    if (kind === 'APPLICATION' && !isForApplications(name)) continue
    const grants = grantsOf(name)
    const own = held.some(({ role }) => grants[role] === 'own') && (isLogIn(kind) || !isOfThePerson(name))
    const full = held.filter(({ role }) => grants[role] === 'any')
    if (!own && full.length === 0) continue
    const reach: Reach = {
      any: full.some(({ departmentId, campaignId }) => departmentId === null && campaignId === null),
      own,
      departments: idsOf(full.map(({ departmentId }) => departmentId)),
      campaigns: idsOf(full.map(({ campaignId }) => campaignId)),
    }
    usable.set(name, reach)
  }
  return usable
}

/** Sorted without repetitions, so that equal reaches are equal as text. */
function idsOf(ids: readonly (string | null)[]): string[] {
  const narrow = ids.filter((id) => id !== null)
  return narrow.length === 0 ? narrow : [...new Set(narrow)].sort()
}
