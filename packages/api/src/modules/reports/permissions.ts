import { declarePermissions, MANAGERS } from '../../platform/auth/index.ts'

const permissions = declarePermissions({
  'report:read': { ...MANAGERS, ANALYST: 'any' },
})

declare module '../../platform/auth/permissions.ts' {
  interface Permissions extends Declared<typeof permissions> {}
}
