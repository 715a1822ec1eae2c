import { Prisma } from '../../generated/prisma/client.ts'
import { belongsToOrganization } from '../../platform/auth/index.ts'

// An account may always read its own assignments; owners may read all.
belongsToOrganization('Assignment', {
  read: 'account:read',
  everybody: ({ actor }) => Prisma.sql`t."accountId" = ${actor.accountId}::uuid`,
})
