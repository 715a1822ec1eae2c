import { declareCascades, declarePermissions, MANAGERS } from '../../platform/auth/index.ts'

const permissions = declarePermissions({
  'invitation:report': MANAGERS,
})

declareCascades({
  InvitationRound: { parts: ['InvitationMessage', 'InvitationTarget'] },
  InvitationMessage: { parts: ['InvitationLink'] },
})

declare module '../../platform/auth/permissions.ts' {
  interface Permissions extends Declared<typeof permissions> {}
}
