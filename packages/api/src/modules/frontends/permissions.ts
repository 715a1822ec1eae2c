import { declareCascades, declarePermissions, MANAGERS } from '../../platform/auth/index.ts'

const permissions = declarePermissions(
  { 'frontend:read': MANAGERS, 'frontend:write': { OWNER: 'any' } },
  { notByApplication: ['frontend:write'] },
)

declareCascades({
  FrontEnd: { parts: ['AuthorizationGrant'] },
  AuthorizationGrant: { parts: ['RefreshToken'] },
})

declare module '../../platform/auth/permissions.ts' {
  interface Permissions extends Declared<typeof permissions> {}
}
