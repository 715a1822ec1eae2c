import { declareCascades, declarePermissions, TEAM } from '../../platform/auth/index.ts'

const permissions = declarePermissions({
  'mention:read': TEAM,
  'mention:write': TEAM,
})

declareCascades({
  Mention: { parts: ['MentionLabel', 'MentionSighting'] },
})

declare module '../../platform/auth/permissions.ts' {
  interface Permissions extends Declared<typeof permissions> {}
}
