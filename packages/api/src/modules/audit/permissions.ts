import { declarePermissions } from '../../platform/auth/index.ts'

const permissions = declarePermissions({
  'audit:read': { OWNER: 'any', DATA_PROTECTION: 'any' },
})

declare module '../../platform/auth/permissions.ts' {
  interface Permissions extends Declared<typeof permissions> {}
}
