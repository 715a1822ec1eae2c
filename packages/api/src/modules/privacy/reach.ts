import { Prisma } from '../../generated/prisma/client.ts'
import { belongsToOrganization } from '../../platform/auth/index.ts'

belongsToOrganization('ProcessingExclusion', { read: 'exclusion:read' })

belongsToOrganization('ProcessingRestriction', {
  read: 'restriction:read',
  own: ({ actor }) => Prisma.sql`t."personId" = ${actor.personId}::uuid`,
})

belongsToOrganization('PrivacyRequest', {
  read: 'privacy:request',
  own: ({ actor }) => Prisma.sql`t."personId" = ${actor.personId}::uuid`,
})
