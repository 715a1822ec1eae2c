import { declareCascades, declarePermissions, EVERYONE, MANAGERS, TEAM } from '../../platform/auth/index.ts'

const permissions = declarePermissions({
  'document:read': { ...EVERYONE, DATA_PROTECTION: 'any' },
  'document:write': MANAGERS,
  'purpose:write': { OWNER: 'any' },
  'agreement:read': { ...TEAM, AMBASSADOR: 'own', DATA_PROTECTION: 'any' },
})

declareCascades({ Purpose: { parts: ['PurposeException'] } })

declare module '../../platform/auth/permissions.ts' {
  interface Permissions extends Declared<typeof permissions> {}
}
