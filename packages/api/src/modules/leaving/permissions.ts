import { declarePermissions } from '../../platform/auth/index.ts'

const permissions = declarePermissions({ 'organization:leave': { OWNER: 'any' } })

declare module '../../platform/auth/permissions.ts' {
  interface Permissions extends Declared<typeof permissions> {}
}
