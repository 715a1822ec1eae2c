import { declareCascades, declarePermissions } from '../../platform/auth/index.ts'

const permissions = declarePermissions({
  'export:read': {
    OWNER: 'own',
    MANAGER: 'own',
    REVIEWER: 'own',
    ANALYST: 'own',
    AMBASSADOR: 'own',
    DATA_PROTECTION: 'own',
  },
  'export:write': { OWNER: 'own', MANAGER: 'own', ANALYST: 'own', DATA_PROTECTION: 'own' },
})

declareCascades({
  Account: { parts: ['Export'] },
  Export: { parts: ['ExportPart'] },
  Person: { parts: ['Export'] },
})

declare module '../../platform/auth/permissions.ts' {
  interface Permissions extends Declared<typeof permissions> {}
}
