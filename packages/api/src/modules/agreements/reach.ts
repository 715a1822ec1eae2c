import { Prisma } from '../../generated/prisma/client.ts'
import { belongs, belongsToOrganization } from '../../platform/auth/index.ts'
import { peopleOfDepartments } from '../people/index.ts'

belongsToOrganization('Purpose', { read: 'document:read', shared: true })
belongsToOrganization('Document', { read: 'document:read', shared: true })
belongsToOrganization('DocumentVersion', { read: 'document:read', shared: true })

belongs('Agreement', {
  read: 'agreement:read',
  own: ({ actor }) => Prisma.sql`t."personId" = ${actor.personId}::uuid`,
  departments: (set) => Prisma.sql`t."personId" IN (${peopleOfDepartments(set)})`,
})
