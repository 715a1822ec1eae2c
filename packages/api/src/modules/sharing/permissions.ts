import { declareCascades, declarePermissions, MANAGERS, TEAM } from '../../platform/auth/index.ts'
import { declareGroup } from '../../platform/small-groups/index.ts'

const permissions = declarePermissions({
  'share:read': { ...TEAM, AMBASSADOR: 'own' },
  'share:create': { ...MANAGERS, AMBASSADOR: 'own' },
})

declareCascades({
  Share: {
    parts: ['FormerShareDepartment', 'ShareDepartment', 'ShareTopic', 'TrackedLink'],
    things: { Publication: { column: 'shareId', permission: 'share:publish' } },
  },
})

/** Ambassadors who published something in a campaign. */
declareGroup('ACTIVE', ['person:read', 'participation:read', 'share:read'])

declare module '../../platform/auth/permissions.ts' {
  interface Permissions extends Declared<typeof permissions> {}
}

declare module '../../platform/small-groups/may-count.ts' {
  interface CountedGroups {
    ACTIVE: true
  }
}
