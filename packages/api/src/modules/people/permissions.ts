import { declarePermissions, MANAGERS, TEAM } from '../../platform/auth/index.ts'

const permissions = declarePermissions(
  {
    'person:read': { ...TEAM, AMBASSADOR: 'own' },
    'person:write': MANAGERS,
    'department:write': MANAGERS,
    'nomination:write': { ...MANAGERS, AMBASSADOR: 'own' },
  },
  { ofThePerson: ['nomination:write'] },
)

declare module '../../platform/auth/permissions.ts' {
  interface Permissions extends Declared<typeof permissions> {}
}
