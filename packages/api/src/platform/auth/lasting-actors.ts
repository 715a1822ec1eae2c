import type { Actor, Context, Rates } from '../../core/context.ts'
import { Prisma, type Role } from '../../generated/prisma/client.ts'
import { type HeldRole, usablePermissions } from './permissions.ts'

const { sql } = Prisma

/** Whose rights something uses that goes on while nobody calls. */
export interface Grant {
  readonly accountId: string | null
  /** The key by which it was asked for, or that issued the token; null for a log-in. */
  readonly keyId: string | null
  /** The application whose token asked for it, and what let that in: see `Credential`. */
  readonly applicationId: string | null
  readonly applicationGrantId: string | null
  /** What a token or log-in was limited to. All three are empty for a key, whose own limits hold. */
  readonly roles: readonly Role[]
  readonly assignmentIds: readonly string[]
  readonly scopes: readonly string[]
}

/** The grant of whoever calls: what it may do later is what account and key may then, within the limits of a token. */
export function grantOf({ accountId, credential, roles, assignmentIds, permissions }: Actor) {
  const { keyId = null, applicationId = null, applicationGrantId = null } = credential ?? {}
  const by = { accountId, keyId, applicationId, applicationGrantId }
  if (credential?.kind === 'KEY') return { ...by, roles: [], assignmentIds: [], scopes: [] }
  const limits = { roles: [...roles] as Role[], assignmentIds: [...assignmentIds], scopes: [...permissions.keys()] }
  return { ...by, ...limits }
}

interface AccountRow {
  id: string
  name: string
  personId: string | null
  epoch: number
  roles: Role[]
  assignments: (HeldRole & { id: string })[]
  languages: string[]
  rates: Omit<Rates, 'key'>
  trustedDocumentsOnly: boolean
}

/**
 * What these grants allow now, in two statements for any number of them, and two more where applications are among them. Null for an account that could not call now, such as a
 * suspended one, for that of somebody who has left, of anybody but an owner while the organisation leaves, for a key that was revoked or
 * has expired, and for an application that is let in no more.
 */
export async function lastingActors(ctx: Context, grants: readonly Grant[]): Promise<(Actor | null)[]> {
  const accountIds = grants.flatMap(({ accountId }) => accountId ?? [])
  if (accountIds.length === 0) return grants.map(() => null)
  const now = ctx.now()
  const accounts = await ctx.db.$queryRaw<AccountRow[]>(sql`
    SELECT a.id, a.name, a."personId", a.epoch, a.roles::text[] AS roles,
      narrow_assignments(a."organizationId", a.id) AS assignments,
      array_remove(ARRAY[p."preferredLanguage", o.language], NULL) AS languages,
      jsonb_build_object('account', o."accountPointsPerSecond", 'organization', o."pointsPerSecond") AS rates,
      o."trustedDocumentsOnly"
    FROM "Account" a JOIN "Organization" o ON o.id = a."organizationId"
      LEFT JOIN "Person" p ON p."organizationId" = a."organizationId" AND p.id = a."personId"
    WHERE a.id = ANY(${accountIds}::uuid[]) AND (o."leavesAt" IS NULL OR (o."leavesAt" > ${now}::timestamptz AND 'OWNER' = ANY (a.roles)))
      AND a."suspendedAt" IS NULL AND (a."countsFrom" IS NULL OR a."countsFrom" <= ${now}::timestamptz)
      AND (a."personId" IS NULL OR (p.active AND p."archivedAt" IS NULL))`)
  const keys = await ctx.db.apiKey.findMany({
    where: { id: { in: grants.flatMap(({ keyId }) => keyId ?? []) }, revokedAt: null },
    select: {
      id: true,
      scopes: true,
      expiresAt: true,
      countsFrom: true,
      pointsPerSecond: true,
      trustedDocumentsOnly: true,
    },
  })
  const applications = await letIn(ctx, grants)
  return grants.map((grant) => {
    const account = accounts.find(({ id }) => id === grant.accountId)
    const key = keys.find(({ id }) => id === grant.keyId) ?? null
    if (!account || (grant.keyId !== null && key === null)) return null
    if (key && ((key.expiresAt && key.expiresAt <= now) || (key.countsFrom && key.countsFrom > now))) return null
    const scoped = grant.applicationId === null ? null : applications(grant, account)
    if (scoped === undefined) return null
    const isLimited = grant.roles.length + grant.assignmentIds.length > 0
    const roles = account.roles.filter((role) => !isLimited || grant.roles.includes(role))
    const assignments = account.assignments.filter(({ id }) => !isLimited || grant.assignmentIds.includes(id))
    const limits = isLimited ? grant.scopes : (key?.scopes ?? [])
    const keyScopes = limits.length > 0 ? limits : null
    const scopes = scoped === null ? keyScopes : limits.filter((one) => scoped.includes(one))
    const kind = scoped === null ? (isLimited ? 'ISSUED' : 'KEY') : 'APPLICATION'
    const { keyId, applicationId, applicationGrantId } = grant
    return {
      accountId: account.id,
      organizationId: ctx.organizationId,
      ...{ name: account.name, personId: account.personId, languages: account.languages, roles },
      assignmentIds: assignments.map(({ id }) => id),
      scopes,
      permissions: usablePermissions(
        [...roles.map((role) => ({ role, departmentId: null, campaignId: null })), ...assignments],
        scopes,
        kind,
      ),
      credential: {
        ...{ kind, issuerId: null, keyId, sessionId: null, applicationId, applicationGrantId },
        ...{ expiresAt: null, epoch: account.epoch },
      },
      rates: { ...account.rates, key: key?.pointsPerSecond ?? null },
      trustedDocumentsOnly: account.trustedDocumentsOnly || (key?.trustedDocumentsOnly ?? false),
    }
  })
}

/**
 * Which applications are let in now.
 * @returns a function that answers what a grant's application may ask for at most, undefined where it is let in no more.
 */
async function letIn(ctx: Context, grants: readonly Grant[]) {
  const applicationIds = grants.flatMap(({ applicationId }) => applicationId ?? [])
  if (applicationIds.length === 0) return () => undefined
  const [applications, consents] = [
    await ctx.db.application.findMany({
      where: { id: { in: applicationIds }, revokedAt: null },
      select: { id: true, scopes: true, accountId: true },
    }),
    await ctx.db.applicationGrant.findMany({
      where: { id: { in: grants.flatMap(({ applicationGrantId }) => applicationGrantId ?? []) }, endedAt: null },
      select: { id: true, accountId: true, epoch: true },
    }),
  ]
  return (grant: Grant, account: AccountRow): readonly string[] | undefined => {
    const application = applications.find(({ id }) => id === grant.applicationId)
    const by = consents.find(({ id }) => id === grant.applicationGrantId)
    const isIn =
      grant.applicationGrantId === null
        ? application?.accountId === account.id
        : by?.accountId === account.id && by.epoch === account.epoch
    return isIn ? application?.scopes : undefined
  }
}
