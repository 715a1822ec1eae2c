import { declareCascades, declarePermissions } from '../../platform/auth/index.ts'

/** What people do for themselves, and owners and the data protection officer for anybody. */
const OF_THE_PERSON = {
  OWNER: 'any',
  MANAGER: 'own',
  REVIEWER: 'own',
  ANALYST: 'own',
  AMBASSADOR: 'own',
  DATA_PROTECTION: 'any',
} as const

const permissions = declarePermissions(
  {
    'exclusion:read': { OWNER: 'any', DATA_PROTECTION: 'any' },
    'exclusion:write': { OWNER: 'any', DATA_PROTECTION: 'any' },
    'privacy:answer': { OWNER: 'any', DATA_PROTECTION: 'any' },
    'personal-data:export': OF_THE_PERSON,
    'privacy:request': OF_THE_PERSON,
    'restriction:read': OF_THE_PERSON,
    'restriction:write': OF_THE_PERSON,
  },
  { ofThePerson: ['personal-data:export', 'privacy:request', 'restriction:read', 'restriction:write'] },
)

declareCascades({
  PrivacyRequest: { parts: ['PrivacyRequestEntry'] },
  Site: { parts: ['ProcessingExclusion'] },
})

declare module '../../platform/auth/permissions.ts' {
  interface Permissions extends Declared<typeof permissions> {}
}
