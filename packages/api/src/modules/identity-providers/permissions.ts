import { declareCascades, declarePermissions, MANAGERS } from '../../platform/auth/index.ts'

const permissions = declarePermissions(
  {
    'login:read': { OWNER: 'any' },
    'login:write': { OWNER: 'any' },
    'login:link': MANAGERS,
    'login:answer': MANAGERS,
  },
  { notByApplication: ['login:answer', 'login:link', 'login:write'] },
)

declareCascades({ IdentityProvider: { parts: ['DoubtfulLogin', 'RoleRule'] } })

declare module '../../platform/auth/permissions.ts' {
  interface Permissions extends Declared<typeof permissions> {}
}
