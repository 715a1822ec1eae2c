import type { Context } from '../../core/context.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { belongsToOrganization } from '../../platform/auth/index.ts'

const ownGrants = ({ actor }: Context): Prisma.Sql => Prisma.sql`t."accountId" = ${actor.accountId}::uuid`

/** Whoever let an application in may read what it is. */
const letIn = ({ actor }: Context): Prisma.Sql =>
  Prisma.sql`t.id IN (SELECT g."applicationId" FROM "ApplicationGrant" g WHERE g."accountId" = ${actor.accountId}::uuid)`

belongsToOrganization('Application', { read: 'application:read', everybody: letIn })
// Owners can look up the grants of everybody, everybody else their own.
belongsToOrganization('ApplicationGrant', { read: 'account:read', own: ownGrants, everybody: ownGrants })
