import { declareCascades, declarePermissions, MANAGERS, TEAM } from '../../platform/auth/index.ts'
import { declareGroup } from '../../platform/small-groups/index.ts'

const permissions = declarePermissions(
  {
    'participation:read': { ...TEAM, AMBASSADOR: 'own' },
    'participation:invite': MANAGERS,
    'participation:respond': { AMBASSADOR: 'own' },
  },
  { ofThePerson: ['participation:respond'] },
)

declareCascades({
  Ambassador: { parts: ['Participation'] },
  Participation: { parts: ['InvitationMessage', 'ParticipationPeriod'] },
})

/** People who were asked to take part in a campaign. */
declareGroup('ASKED', ['person:read', 'participation:read', 'participation:invite'])

/** Ambassadors who take part in a campaign. */
declareGroup('ENROLLED', ['person:read', 'participation:read'])

declare module '../../platform/auth/permissions.ts' {
  interface Permissions extends Declared<typeof permissions> {}
}

declare module '../../platform/small-groups/may-count.ts' {
  interface CountedGroups {
    ASKED: true
    ENROLLED: true
  }
}
