import type { Context } from '../../core/context.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { belongsToOrganization } from '../../platform/auth/index.ts'

const ownSessions = ({ actor }: Context): Prisma.Sql => Prisma.sql`t."accountId" = ${actor.accountId}::uuid`

// Owners can look up the sessions of everybody, everybody else their own.
belongsToOrganization('LogInSession', { read: 'account:read', own: ownSessions, everybody: ownSessions })
