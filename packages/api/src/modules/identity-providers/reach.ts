import { Prisma } from '../../generated/prisma/client.ts'
import { belongsToOrganization } from '../../platform/auth/index.ts'

belongsToOrganization('IdentityProvider', { read: 'login:read' })

// Owners can look up all identities, everybody else those of their own account.
belongsToOrganization('Identity', {
  read: 'account:read',
  everybody: ({ actor }) => Prisma.sql`t."accountId" = ${actor.accountId}::uuid`,
})

belongsToOrganization('DoubtfulLogin', { read: 'login:answer' })
belongsToOrganization('AccountLink', { read: 'login:link' })
belongsToOrganization('RoleRule', { read: 'login:read' })
