import { declareCascades, declarePermissions, EVERYONE, MANAGERS, TEAM } from '../../platform/auth/index.ts'

const permissions = declarePermissions({
  'topic:read': EVERYONE,
  'topic:write': MANAGERS,
  'campaign:read': { ...TEAM, AMBASSADOR: 'own' },
  'campaign:write': MANAGERS,
  'cost:read': { ...MANAGERS, ANALYST: 'any' },
  'cost:write': MANAGERS,
})

declareCascades({
  Topic: { parts: ['ImportKey', 'TopicTerm'] },
  Cost: { parts: ['ImportKey'] },
  Objective: { parts: ['ObjectiveTarget'] },
  Campaign: {
    parts: [
      'CampaignContent',
      'CampaignDepartment',
      'CampaignLink',
      'CampaignNetwork',
      'CampaignState',
      'CampaignTopic',
      'ClosedCount',
      'InvitationRound',
      'Objective',
      'SessionRole',
    ],
    things: {
      Assignment: { column: 'campaignId', permission: 'account:write' },
      RoleRule: { column: 'campaignId', permission: 'login:write' },
      Cost: { column: 'campaignId', permission: 'cost:write' },
      NoticeRule: { column: 'campaignId', permission: 'notice:write' },
      Participation: { column: 'campaignId', permission: 'participation:invite' },
    },
  },
})

declare module '../../platform/auth/permissions.ts' {
  interface Permissions extends Declared<typeof permissions> {}
}
