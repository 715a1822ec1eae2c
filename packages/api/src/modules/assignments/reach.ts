import { Prisma } from '../../generated/prisma/client.ts'
import { belongsToOrganization } from '../../platform/auth/index.ts'

// What an account may do is its own to know, and the owners'.
belongsToOrganization('Assignment', {
  read: 'account:read',
  everybody: ({ actor }) => Prisma.sql`t."accountId" = ${actor.accountId}::uuid`,
})
