import { declarePermissions } from '../../platform/auth/index.ts'

const permissions = declarePermissions(
  { 'organization:leave': { OWNER: 'any' } },
  { notByApplication: ['organization:leave'] },
)

declare module '../../platform/auth/permissions.ts' {
  interface Permissions extends Declared<typeof permissions> {}
}
