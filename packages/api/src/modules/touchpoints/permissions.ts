import { declareCascades, declarePermissions, MANAGERS } from '../../platform/auth/index.ts'

const permissions = declarePermissions({
  'touchpoint:read': { ...MANAGERS, AMBASSADOR: 'own' },
  'touchpoint:write': MANAGERS,
})

declareCascades({
  Department: { parts: ['ClosedContacts', 'DeletedContacts'] },
  MonthlyClose: { parts: ['ClosedContacts'] },
  PersonBrief: { parts: ['FormerPersonBrief'] },
  Touchpoint: { parts: ['TouchpointCorrection'] },
})

declare module '../../platform/auth/permissions.ts' {
  interface Permissions extends Declared<typeof permissions> {}
}
