import { declarePermissions, TEAM } from '../../platform/auth/index.ts'

const permissions = declarePermissions({
  'mention:read': TEAM,
})

declare module '../../platform/auth/permissions.ts' {
  interface Permissions extends Declared<typeof permissions> {}
}
