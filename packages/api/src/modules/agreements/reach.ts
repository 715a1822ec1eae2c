import { Prisma } from '../../generated/prisma/client.ts'
import { belongs, belongsToOrganization } from '../../platform/auth/index.ts'
import { idsOfPerson, NOW, peopleOfDepartments } from '../people/index.ts'

belongsToOrganization('Purpose', { read: 'document:read', shared: true })
belongsToOrganization('Document', { read: 'document:read', shared: true })
belongsToOrganization('DocumentVersion', { read: 'document:read', shared: true })

belongs('Agreement', {
  read: 'agreement:read',
  // What somebody agreed to whom was merged into them is theirs to withdraw.
  own: ({ actor }) => Prisma.sql`t."personId" IN (${idsOfPerson(Prisma.sql`${actor.personId}::uuid`, NOW)})`,
  departments: (set) => Prisma.sql`t."personId" IN (${peopleOfDepartments(set)})`,
})
