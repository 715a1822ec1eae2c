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
  'account:read': { OWNER: 'any' },
  'account:write': { OWNER: 'any' },
  'token:issue': MANAGERS,
  'person:read': { ...TEAM, AMBASSADOR: 'own' },
  'person:write': MANAGERS,
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

/**
 * What an account may do: the widest grant of its roles, narrowed to `scopes` where the key or token has any.
 */
export function permissionsOf(roles: readonly Role[], scopes: readonly string[]): Map<Permission, Grant> {
  const granted = new Map<Permission, Grant>()
  for (const permission of PERMISSION_NAMES) {
    if (scopes.length > 0 && !scopes.includes(permission)) continue
    const grants: Grants = PERMISSIONS[permission]
    const found = roles.map((role) => grants[role])
    const widest = found.includes('any') ? 'any' : found.find((grant) => grant !== undefined)
    if (widest) granted.set(permission, widest)
  }
  return granted
}
