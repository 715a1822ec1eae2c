import { declareCascades, declarePermissions, MANAGERS } from '../../platform/auth/index.ts'

const permissions = declarePermissions(
  {
    'application:read': MANAGERS,
    'application:write': { OWNER: 'any' },
    'grant:revoke': {
      OWNER: 'any',
      MANAGER: 'own',
      REVIEWER: 'own',
      ANALYST: 'own',
      AMBASSADOR: 'own',
      DATA_PROTECTION: 'own',
      WORKS_COUNCIL: 'own',
    },
  },
  { notByApplication: ['application:write', 'grant:revoke'] },
)

declareCascades({
  Application: { parts: ['ApplicationGrant', 'ApplicationToken'] },
  ApplicationGrant: { parts: ['ApplicationToken'] },
  // What came of a code.
  ApplicationToken: { parts: ['ApplicationToken'] },
})

declare module '../../platform/auth/permissions.ts' {
  interface Permissions extends Declared<typeof permissions> {}
}
