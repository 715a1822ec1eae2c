import { declarePermissions } from '../../platform/auth/index.ts'

// An owner by role alone cannot hand it on: they read their own as the ambassador that they are too.
const permissions = declarePermissions(
  {
    'access:read': {
      MANAGER: 'own',
      REVIEWER: 'own',
      ANALYST: 'own',
      DATA_PROTECTION: 'own',
      AMBASSADOR: 'own',
    },
  },
  { ofThePerson: ['access:read'] },
)

declare module '../../platform/auth/permissions.ts' {
  interface Permissions extends Declared<typeof permissions> {}
}
