import type { Context } from '../../core/context.ts'
import { assertCan, canAny } from '../../platform/auth/index.ts'

/** What a log-in may find a person's account by: their ids, and the address that a link is mailed to. */
const FINDS_ACCOUNT = ['externalId', 'externalIds', 'email']

/** Whether a change of these fields may change who logs in to the person's account. */
export const changesWhoLogsIn = (fields: readonly string[]): boolean =>
  fields.some((field) => FINDS_ACCOUNT.includes(field))

/**
 * Refuses to deactivate or reactivate a member of the team, and to take what a log-in finds them by, with a permission for
 * only a part of the organisation: it also changes who has their account, and its rights elsewhere.
 * @throws RequestError FORBIDDEN naming `account:write`.
 */
export async function assertMayAffectAccount(ctx: Context, personId: string): Promise<void> {
  await assertMayAffectAccounts(ctx, [personId])
}

/** The same of several people at once. */
export async function assertMayAffectAccounts(ctx: Context, personIds: readonly string[]): Promise<void> {
  if (canAny(ctx, 'person:write') || personIds.length === 0) return
  const inTeam = await ctx.db.assignment.findFirst({
    where: { account: { personId: { in: [...personIds] } }, role: { not: 'AMBASSADOR' } },
    select: { id: true },
  })
  if (inTeam) assertCan(ctx, 'account:write')
}

/**
 * Refuses to change what a log-in finds somebody by with a permission for only a part of the organisation, where they are a
 * member of the team or have logged in here: whoever changes it could log in as them.
 * @throws RequestError FORBIDDEN naming `account:write`.
 */
export async function assertMayChangeLogIn(ctx: Context, personId: string): Promise<void> {
  await assertMayAffectAccount(ctx, personId)
  if (canAny(ctx, 'person:write')) return
  const account = { personId }
  const hasLoggedIn =
    (await ctx.db.identity.findFirst({ where: { account }, select: { id: true } })) ??
    (await ctx.db.logInSession.findFirst({ where: { account }, select: { id: true } }))
  if (hasLoggedIn) assertCan(ctx, 'account:write')
}
