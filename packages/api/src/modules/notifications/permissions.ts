import { declareCascades, declarePermissions, MANAGERS } from '../../platform/auth/index.ts'

const permissions = declarePermissions({
  'notice:write': MANAGERS,
})

declareCascades({
  NoticeRule: { parts: ['Notice'] },
})

declare module '../../platform/auth/permissions.ts' {
  interface Permissions extends Declared<typeof permissions> {}
}
