import { declarePermissions } from '../../platform/auth/index.ts'

const permissions = declarePermissions({
  'preference:write': {
    OWNER: 'own',
    MANAGER: 'own',
    REVIEWER: 'own',
    ANALYST: 'own',
    AMBASSADOR: 'own',
    DATA_PROTECTION: 'own',
    WORKS_COUNCIL: 'own',
  },
})

declare module '../../platform/auth/permissions.ts' {
  interface Permissions extends Declared<typeof permissions> {}
}
