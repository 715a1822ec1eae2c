import { declareCascades, declarePermissions, EVERYONE, MANAGERS } from '../../platform/auth/index.ts'

const permissions = declarePermissions({
  'policy:read': EVERYONE,
  'policy:write': { ...MANAGERS, REVIEWER: 'any' },
})

declareCascades({
  Policy: { parts: ['PolicyRule'] },
})

declare module '../../platform/auth/permissions.ts' {
  interface Permissions extends Declared<typeof permissions> {}
}
