import { Prisma } from '../../generated/prisma/client.ts'
import { belongsToOrganization, typesNotRead } from '../../platform/auth/index.ts'

// What happened to things that the reader may not read is left out: whoever counts events would count them.
belongsToOrganization('Event', {
  read: 'event:read',
  shown: (ctx) => Prisma.sql`t."subjectType" <> ALL(${typesNotRead(ctx)}::text[])`,
})
