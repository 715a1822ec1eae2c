import { declareCascades, declarePermissions, MANAGERS, TEAM } from '../../platform/auth/index.ts'

const permissions = declarePermissions({
  'content:read': { ...TEAM, AMBASSADOR: 'own' },
  'content:write': MANAGERS,
  'content:approve': { ...MANAGERS, REVIEWER: 'any' },
})

declareCascades({
  Content: { parts: ['CampaignContent', 'CampaignLink', 'ContentScore', 'ImportKey'] },
})

declare module '../../platform/auth/permissions.ts' {
  interface Permissions extends Declared<typeof permissions> {}
}
