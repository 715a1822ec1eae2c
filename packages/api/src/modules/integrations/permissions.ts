import { declarePermissions, MANAGERS } from '../../platform/auth/index.ts'

const permissions = declarePermissions({
  'integration:read': { ...MANAGERS, ANALYST: 'any' },
  'integration:write': MANAGERS,
})

declare module '../../platform/auth/permissions.ts' {
  interface Permissions extends Declared<typeof permissions> {}
}
