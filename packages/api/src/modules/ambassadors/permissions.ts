import { declarePermissions, MANAGERS, TEAM } from '../../platform/auth/index.ts'

const permissions = declarePermissions(
  {
    'participation:read': { ...TEAM, AMBASSADOR: 'own' },
    'participation:invite': MANAGERS,
    'participation:respond': { AMBASSADOR: 'own' },
  },
  { ofThePerson: ['participation:respond'] },
)

declare module '../../platform/auth/permissions.ts' {
  interface Permissions extends Declared<typeof permissions> {}
}
