import type { CredentialKind } from '../../core/context.ts'
import type { Role } from '../../generated/prisma/client.ts'

type Grant = 'any' | 'own'
type Grants = Partial<Record<Role, Grant>>

const TEAM = { OWNER: 'any', MANAGER: 'any', REVIEWER: 'any', ANALYST: 'any' } as const
const EVERYONE = { ...TEAM, AMBASSADOR: 'any' } as const
const MANAGERS = { OWNER: 'any', MANAGER: 'any' } as const

/**
 * The one table of who may do what. `any`: with everything of the organisation; `own`: with what belongs to the person
 * behind the account. What is not in the table is refused.
 */
export const PERMISSIONS = {
  'organization:write': { OWNER: 'any' },
  'account:read': { OWNER: 'any' },
  'account:write': { OWNER: 'any' },
  'session:end': { OWNER: 'any', MANAGER: 'own', REVIEWER: 'own', ANALYST: 'own', AMBASSADOR: 'own' },
  'token:issue': { OWNER: 'any', SIGN_ON: 'any' },
  'login:attest': { SIGN_ON: 'any' },
  'person:read': { ...TEAM, AMBASSADOR: 'own' },
  'person:write': MANAGERS,
  'department:write': MANAGERS,
  'nomination:write': { ...MANAGERS, AMBASSADOR: 'own' },
  'network:read': TEAM,
  'network:write': MANAGERS,
  'score:read': { ...TEAM, AMBASSADOR: 'own' },
  'score:run': { ...MANAGERS, ANALYST: 'any' },
  'score:object': { ...MANAGERS, AMBASSADOR: 'own' },
  'topic:read': EVERYONE,
  'topic:write': MANAGERS,
  'campaign:read': { ...TEAM, AMBASSADOR: 'own' },
  'campaign:write': MANAGERS,
  'cost:read': { OWNER: 'any', MANAGER: 'any', ANALYST: 'any' },
  'cost:write': MANAGERS,
  'participation:read': { ...TEAM, AMBASSADOR: 'own' },
  'participation:invite': MANAGERS,
  'participation:respond': { AMBASSADOR: 'own' },
  'content:read': { ...TEAM, AMBASSADOR: 'own' },
  'content:write': MANAGERS,
  'content:approve': { OWNER: 'any', MANAGER: 'any', REVIEWER: 'any' },
  'policy:read': EVERYONE,
  'policy:write': { OWNER: 'any', MANAGER: 'any', REVIEWER: 'any' },
  'share:read': { ...TEAM, AMBASSADOR: 'own' },
  'share:create': { ...MANAGERS, AMBASSADOR: 'own' },
  'share:publish': { ...MANAGERS, AMBASSADOR: 'own' },
  'integration:read': { OWNER: 'any', MANAGER: 'any', ANALYST: 'any' },
  'integration:write': MANAGERS,
  'plugin:consent': MANAGERS,
  'notice:write': MANAGERS,
  'import:read': { OWNER: 'any', MANAGER: 'any', ANALYST: 'any' },
  'import:run': MANAGERS,
  'mention:read': TEAM,
  'metric:read': TEAM,
  'metric:write': MANAGERS,
  'report:read': { OWNER: 'any', MANAGER: 'any', ANALYST: 'any' },
  'audit:read': { OWNER: 'any' },
  'event:read': { OWNER: 'any', MANAGER: 'any', ANALYST: 'any' },
} as const satisfies Record<string, Grants>

/** Name of a permission, `thing:act`. */
export type Permission = keyof typeof PERMISSIONS

export const PERMISSION_NAMES = Object.keys(PERMISSIONS) as Permission[]

/** What nobody does for somebody else: where it covers only one's own, it needs the log-in of the person. */
const OF_THE_PERSON: ReadonlySet<Permission> = new Set(['participation:respond', 'nomination:write', 'score:object'])
const LOG_INS: ReadonlySet<CredentialKind> = new Set(['LOG_IN', 'TRIAL_LOG_IN'])

/** Whether this is an act of will, which a person does themself or nobody does in their name. */
export function isOfThePerson(permission: Permission): boolean {
  return OF_THE_PERSON.has(permission)
}

/** Whether it is the person themself who calls: neither a key nor a token that somebody else asked for. */
export function isLogIn(kind: CredentialKind | undefined): boolean {
  return kind !== undefined && LOG_INS.has(kind)
}

/**
 * What roles give: the widest grant of each permission, narrowed to `scopes`.
 * @param scopes null for all that the roles give.
 */
export function permissionsOf(roles: readonly Role[], scopes: readonly string[] | null): Map<Permission, Grant> {
  const granted = new Map<Permission, Grant>()
  for (const permission of PERMISSION_NAMES) {
    if (scopes && !scopes.includes(permission)) continue
    const grants: Grants = PERMISSIONS[permission]
    const found = roles.map((role) => grants[role])
    const widest = found.includes('any') ? 'any' : found.find((grant) => grant !== undefined)
    if (widest) granted.set(permission, widest)
  }
  return granted
}

/** The same, as far as it can be used with a credential of this kind: log-ins are attested by keys, and acts of will need one. */
export function usablePermissions(
  roles: readonly Role[],
  scopes: readonly string[] | null,
  kind: CredentialKind,
): Map<Permission, Grant> {
  const granted = permissionsOf(roles, scopes)
  if (kind !== 'KEY') granted.delete('login:attest')
  if (!isLogIn(kind)) for (const name of OF_THE_PERSON) if (granted.get(name) === 'own') granted.delete(name)
  return granted
}
