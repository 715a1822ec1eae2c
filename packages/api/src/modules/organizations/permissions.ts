import { declareCascades, declarePermissions } from '../../platform/auth/index.ts'

const permissions = declarePermissions(
  {
    'organization:write': { OWNER: 'any' },
    'account:read': { OWNER: 'any' },
    'account:write': { OWNER: 'any' },
    'session:end': {
      OWNER: 'any',
      MANAGER: 'own',
      REVIEWER: 'own',
      ANALYST: 'own',
      AMBASSADOR: 'own',
      DATA_PROTECTION: 'own',
    },
    'token:issue': { OWNER: 'any', SIGN_ON: 'any' },
    'login:attest': { SIGN_ON: 'any' },
  },
  { byKey: ['login:attest'], notByApplication: ['account:write', 'session:end', 'token:issue'] },
)

declareCascades({
  ApiKey: { parts: ['DeprecatedUse'] },
  Account: {
    parts: [
      'AccountLink',
      'ApiKey',
      'ApplicationGrant',
      'Assignment',
      'Identity',
      'LogInSession',
      'Notice',
      'NoticeEndLink',
      'NoticeMessage',
      'NoticePreference',
    ],
  },
})

declare module '../../platform/auth/permissions.ts' {
  interface Permissions extends Declared<typeof permissions> {}
}
