import { declarePermissions, MANAGERS } from '../../platform/auth/index.ts'

const permissions = declarePermissions({ 'plugin:consent': MANAGERS }, { notByApplication: ['plugin:consent'] })

declare module '../../platform/auth/permissions.ts' {
  interface Permissions extends Declared<typeof permissions> {}
}
