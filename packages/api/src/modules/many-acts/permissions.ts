import { declarePermissions, MANAGERS } from '../../platform/auth/index.ts'

const permissions = declarePermissions({
  'act:apply': { ...MANAGERS, REVIEWER: 'any' },
})

declare module '../../platform/auth/permissions.ts' {
  interface Permissions extends Declared<typeof permissions> {}
}
