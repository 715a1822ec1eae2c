import { declareCascades, declarePermissions, MANAGERS } from '../../platform/auth/index.ts'

const permissions = declarePermissions({ 'scim:write': MANAGERS }, { notByApplication: ['scim:write'] })

declareCascades({
  ScimGroup: { parts: ['ScimGroupMember'] },
  ScimUser: { parts: ['ScimGroupMember'] },
})

declare module '../../platform/auth/permissions.ts' {
  interface Permissions extends Declared<typeof permissions> {}
}
