import type { Context } from '../../core/context.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { belongsToOrganization } from '../../platform/auth/index.ts'

const atMe = ({ actor }: Context): Prisma.Sql => Prisma.sql`t."personId" = ${actor.personId}::uuid`

// Everybody sees the accesses to their own data, and nobody those to the data of others.
belongsToOrganization('PersonAccess', { read: 'access:read', own: atMe })
