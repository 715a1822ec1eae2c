import { Prisma } from '../../generated/prisma/client.ts'
import { belongsToOrganization } from '../../platform/auth/index.ts'

belongsToOrganization('Export', {
  read: 'export:read',
  own: ({ actor }) => Prisma.sql`t."accountId" = ${actor.accountId}::uuid`,
})
