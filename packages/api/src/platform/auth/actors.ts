import type { Actor, Context } from '../../core/context.ts'
import { Prisma, type Role } from '../../generated/prisma/client.ts'
import { type HeldRole, usablePermissions } from './permissions.ts'

const { sql } = Prisma

interface AccountRow {
  id: string
  name: string
  personId: string | null
  roles: Role[]
  assignments: (HeldRole & { id: string })[]
  languages: string[]
}

/**
 * What accounts may do now in a log-in of their own, in one statement: for work that is done for them or on their word
 * while they do not call. An account that could not log in now, such as a suspended one, that of somebody who has left, or of
 * anybody but an owner while the organisation leaves, is left out.
 */
export async function actorsOf(ctx: Context, accountIds: readonly string[]): Promise<Map<string, Actor>> {
  if (accountIds.length === 0) return new Map()
  const now = ctx.now()
  const rows = await ctx.db.$queryRaw<AccountRow[]>(sql`
    SELECT a.id, a.name, a."personId", a.roles::text[] AS roles, narrow_assignments(a."organizationId", a.id) AS assignments,
      array_remove(ARRAY[p."preferredLanguage", o.language], NULL) AS languages
    FROM "Account" a JOIN "Organization" o ON o.id = a."organizationId"
      LEFT JOIN "Person" p ON p."organizationId" = a."organizationId" AND p.id = a."personId"
    WHERE a.id = ANY(${[...accountIds]}::uuid[]) AND (o."leavesAt" IS NULL OR (o."leavesAt" > ${now}::timestamptz AND 'OWNER' = ANY (a.roles)))
      AND a."suspendedAt" IS NULL AND (a."countsFrom" IS NULL OR a."countsFrom" <= ${now}::timestamptz)
      AND (a."personId" IS NULL OR (p.active AND p."archivedAt" IS NULL))`)
  return new Map(
    rows.map(({ id, name, personId, roles, assignments, languages }) => [
      id,
      {
        accountId: id,
        organizationId: ctx.organizationId,
        ...{ name, personId, roles, languages },
        assignmentIds: assignments.map((one) => one.id),
        scopes: null,
        permissions: usablePermissions(
          [...roles.map((role) => ({ role, departmentId: null, campaignId: null })), ...assignments],
          null,
          'LOG_IN',
        ),
        credential: null,
        rates: null,
        trustedDocumentsOnly: false,
      },
    ]),
  )
}

/** The same operation as somebody else: it may do and read what they may. */
export const actingAs = (ctx: Context, actor: Actor): Context => ({ ...ctx, actor, loaders: new Map() })
