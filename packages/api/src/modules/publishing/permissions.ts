import { declarePermissions, MANAGERS } from '../../platform/auth/index.ts'

const permissions = declarePermissions({
  'share:publish': { ...MANAGERS, AMBASSADOR: 'own' },
})

declare module '../../platform/auth/permissions.ts' {
  interface Permissions extends Declared<typeof permissions> {}
}
