import { declareCascades, declarePermissions, MANAGERS } from '../../platform/auth/index.ts'

const permissions = declarePermissions(
  { 'integration:read': { ...MANAGERS, ANALYST: 'any' }, 'integration:write': MANAGERS },
  { notByApplication: ['integration:write'] },
)

declareCascades({
  Integration: {
    parts: [
      'Channel',
      'CollectionWindow',
      'DoubtfulRow',
      'IntegrationSecret',
      'MentionLabel',
      'MentionSighting',
      'Notice',
      'SourceRecord',
      'StreamState',
      'SyncRun',
      'WaitingRecord',
      'WebhookReceipt',
    ],
    things: {
      InvitationRound: { column: 'integrationId', permission: 'participation:invite' },
      NoticeRule: { column: 'integrationId', permission: 'notice:write' },
      MailedLogIn: { column: 'integrationId', permission: 'login:write' },
      Publication: { column: 'integrationId', permission: 'share:publish' },
    },
  },
  SyncRun: { parts: ['SyncLogLine'] },
})

declare module '../../platform/auth/permissions.ts' {
  interface Permissions extends Declared<typeof permissions> {}
}
