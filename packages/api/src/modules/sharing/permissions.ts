import { declarePermissions, MANAGERS, TEAM } from '../../platform/auth/index.ts'

const permissions = declarePermissions({
  'share:read': { ...TEAM, AMBASSADOR: 'own' },
  'share:create': { ...MANAGERS, AMBASSADOR: 'own' },
})

declare module '../../platform/auth/permissions.ts' {
  interface Permissions extends Declared<typeof permissions> {}
}
