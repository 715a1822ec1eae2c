import type { Context } from '../../core/context.ts'
import { isUuid } from '../../core/ids.ts'
import type { Application, ApplicationGrant, ApplicationKind } from '../../generated/prisma/client.ts'
import { emit } from '../../platform/events/index.ts'
import { ACTIVE_ACCOUNT, isActiveSession } from '../sessions/index.ts'

const MOST_SHOWN = 100

/** An application that was not revoked. */
export async function findApplication(ctx: Context, id: string): Promise<Application | null> {
  return isUuid(id) ? await ctx.db.application.findFirst({ where: { id, revokedAt: null } }) : null
}

/** The condition of a grant that counts now, but for the epoch of its account. */
export const isActiveGrant = () => ({ endedAt: null, application: { revokedAt: null }, account: ACTIVE_ACCOUNT })

/** What an account lets applications do now, the newest first. */
export async function activeGrants(ctx: Context, accountId: string): Promise<ApplicationGrant[]> {
  const account = await ctx.db.account.findFirst({ where: { id: accountId }, select: { epoch: true } })
  if (!account) return []
  return await ctx.db.applicationGrant.findMany({
    where: { accountId, epoch: account.epoch, ...isActiveGrant() },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MOST_SHOWN,
  })
}

/** A grant with its application, if it counts now. */
export async function findGrant(ctx: Context, id: string) {
  const grant = await ctx.db.applicationGrant.findFirst({
    where: { id, ...isActiveGrant() },
    include: { account: { select: { epoch: true } }, application: true },
  })
  return grant?.epoch === grant?.account.epoch ? grant : null
}

/** What an application asks of somebody who is logged in. */
export interface AskedGrant {
  readonly applicationId: string
  readonly accountId: string
  /** Of the log-in. */
  readonly sessionId: string
  readonly scopes: readonly string[]
}

/**
 * What somebody let an application do before, if that covers what it asks now.
 * @param asked.kind a public application is asked for each time: others could pass for it.
 */
export async function standingGrant(
  ctx: Context,
  asked: Omit<AskedGrant, 'sessionId'> & { kind: ApplicationKind },
): Promise<string | null> {
  const { applicationId, accountId, scopes, kind } = asked
  if (kind === 'PUBLIC') return null
  const own = (await activeGrants(ctx, accountId)).find((grant) => grant.applicationId === applicationId)
  return own && scopes.every((scope) => own.scopes.includes(scope)) ? own.id : null
}

/**
 * Stores that somebody lets an application act for them, with the roles that they have in this log-in and in their account.
 * @param ceiling the roles and assignments of the log-in.
 */
export async function letIn(
  ctx: Context,
  asked: AskedGrant,
  ceiling: { roles: readonly string[]; assignmentIds: readonly string[] },
): Promise<ApplicationGrant> {
  const { applicationId, accountId, sessionId } = asked
  // Locked, so that two consents at the same time make one grant.
  await ctx.db.$queryRaw`SELECT id FROM "Account" WHERE id = ${accountId}::uuid FOR NO KEY UPDATE`
  const session = await ctx.db.logInSession.findFirstOrThrow({
    where: { id: sessionId, accountId, ...isActiveSession(ctx) },
    include: { account: true },
  })
  const { epoch, roles } = session.account
  const of = {
    // Roles that a claim gave are those of the session alone.
    roles: roles.filter((role) => ceiling.roles.includes(role)),
    assignmentIds: [...ceiling.assignmentIds],
    method: session.method,
    identityProviderId: session.identityProviderId,
  }
  const known = (await activeGrants(ctx, accountId)).find((grant) => grant.applicationId === applicationId)
  const scopes = [...new Set([...(known?.scopes ?? []), ...asked.scopes])].sort()
  const grant = known
    ? await ctx.db.applicationGrant.update({
        where: { organizationId_id: { organizationId: ctx.organizationId, id: known.id } },
        data: { ...of, scopes },
      })
    : await ctx.db.applicationGrant.create({
        data: { id: ctx.newId(), createdAt: ctx.now(), applicationId, accountId, epoch, ...of, scopes },
      })
  await emit(ctx, 'application-grant.given', {
    subjectType: 'ApplicationGrant',
    subjectId: grant.id,
    data: { accountId },
  })
  return grant
}

/**
 * Ends what an application was allowed, and tells it. A repeat changes nothing.
 * @returns whether it still counted.
 */
export async function revokeGrant(
  ctx: Context,
  { id, accountId }: Pick<ApplicationGrant, 'id' | 'accountId'>,
): Promise<boolean> {
  const { count } = await ctx.db.applicationGrant.updateMany({
    where: { id, endedAt: null },
    data: { endedAt: ctx.now(), endCause: 'REVOKED' },
  })
  if (count === 0) return false
  await emit(ctx, 'application-grant.revoked', { subjectType: 'ApplicationGrant', subjectId: id, data: { accountId } })
  return true
}
