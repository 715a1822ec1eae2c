import { declareCascades, declarePermissions, MANAGERS } from '../../platform/auth/index.ts'

const permissions = declarePermissions(
  {
    'invitation:report': MANAGERS,
    'preference:write': { AMBASSADOR: 'own' },
  },
  { ofThePerson: ['preference:write'] },
)

declareCascades({
  InvitationRound: { parts: ['InvitationMessage', 'InvitationTarget'] },
  InvitationMessage: { parts: ['InvitationLink'] },
})

declare module '../../platform/auth/permissions.ts' {
  interface Permissions extends Declared<typeof permissions> {}
}
