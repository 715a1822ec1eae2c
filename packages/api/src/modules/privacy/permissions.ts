import { declareCascades, declarePermissions } from '../../platform/auth/index.ts'

const permissions = declarePermissions(
  {
    'exclusion:read': { OWNER: 'any', DATA_PROTECTION: 'any' },
    'exclusion:write': { OWNER: 'any', DATA_PROTECTION: 'any' },
    'privacy:answer': { OWNER: 'any', DATA_PROTECTION: 'any' },
    'privacy:request': {
      OWNER: 'any',
      MANAGER: 'own',
      REVIEWER: 'own',
      ANALYST: 'own',
      AMBASSADOR: 'own',
      DATA_PROTECTION: 'any',
    },
  },
  { ofThePerson: ['privacy:request'] },
)

declareCascades({ Site: { parts: ['ProcessingExclusion'] } })

declare module '../../platform/auth/permissions.ts' {
  interface Permissions extends Declared<typeof permissions> {}
}
