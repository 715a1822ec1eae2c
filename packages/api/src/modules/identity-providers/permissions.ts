import { declarePermissions } from '../../platform/auth/index.ts'

const permissions = declarePermissions({
  'login:read': { OWNER: 'any' },
  'login:write': { OWNER: 'any' },
})

declare module '../../platform/auth/permissions.ts' {
  interface Permissions extends Declared<typeof permissions> {}
}
