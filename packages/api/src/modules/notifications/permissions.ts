import { declareCascades, declarePermissions, MANAGERS } from '../../platform/auth/index.ts'
import { declareGroup } from '../../platform/small-groups/index.ts'

const permissions = declarePermissions({
  'notice:write': MANAGERS,
})

declareCascades({
  NoticeRule: { parts: ['Notice'] },
  Notice: { parts: ['NoticeMessage'] },
})

/** Those whom notices name. */
declareGroup('NOTIFIED', ['person:read'])

declare module '../../platform/small-groups/may-count.ts' {
  interface CountedGroups {
    NOTIFIED: true
  }
}

declare module '../../platform/auth/permissions.ts' {
  interface Permissions extends Declared<typeof permissions> {}
}
