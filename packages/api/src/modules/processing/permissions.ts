import { declarePermissions } from '../../platform/auth/index.ts'

const permissions = declarePermissions({
  'processing:read': { OWNER: 'any', DATA_PROTECTION: 'any', WORKS_COUNCIL: 'any' },
})

declare module '../../platform/auth/permissions.ts' {
  interface Permissions extends Declared<typeof permissions> {}
}
