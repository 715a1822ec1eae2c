import { Prisma } from '../../generated/prisma/client.ts'
import { belongsToOrganization } from '../../platform/auth/index.ts'

const { sql } = Prisma

belongsToOrganization('Organization', {
  read: 'organization:write',
  everybody: (ctx) => sql`t.id = ${ctx.organizationId}::uuid`,
})

// Owners can look up all accounts, everybody else their own.
belongsToOrganization('Account', {
  read: 'account:read',
  own: ({ actor }) => sql`t.id = ${actor.accountId}::uuid`,
  everybody: ({ actor }) => sql`t.id = ${actor.accountId}::uuid`,
})

belongsToOrganization('ApiKey', { read: 'account:read' })
