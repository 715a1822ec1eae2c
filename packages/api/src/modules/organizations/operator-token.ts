import type { Database } from '../../core/database.ts'
import type { Tokens } from '../../platform/auth/index.ts'

/** Assignments that are narrower than the organisation. */
const NARROW = { OR: [{ departmentId: { not: null } }, { campaignId: { not: null } }] }

/** Why an operator gets no token. */
export type TokenRefusal = 'SUSPENDED' | 'PERSON_INACTIVE' | 'NO_PERSON' | 'NO_TRIAL'

/**
 * Issues a token of the server's operator, who acts for an account. In a trial organisation, the token can also act as
 * if its person had logged in.
 * @param options.asLogIn whether to simulate the log-in: then the token is limited to an ambassador's rights.
 * @returns the reason when there is none.
 */
export async function operatorToken(
  options: { database: Database; tokens: Tokens; now: Date },
  token: { organizationId: string; accountId: string; asLogIn: boolean; lifetimeS?: number },
): Promise<{ token: string } | { refusal: TokenRefusal }> {
  const { organizationId, accountId, asLogIn, lifetimeS } = token
  const [account, organization] = await options.database.inOrganization(organizationId, (db) =>
    Promise.all([
      db.account.findFirstOrThrow({
        where: { id: accountId },
        include: {
          person: { select: { active: true, archivedAt: true } },
          assignments: { where: NARROW, select: { id: true } },
        },
      }),
      db.organization.findFirstOrThrow({ where: { id: organizationId }, select: { demo: true, trial: true } }),
    ]),
  )
  const { person, roles, assignments, epoch } = account
  if (account.suspendedAt) return { refusal: 'SUSPENDED' }
  if (person && (!person.active || person.archivedAt)) return { refusal: 'PERSON_INACTIVE' }
  if (asLogIn && !(organization.demo || organization.trial)) return { refusal: 'NO_TRIAL' }
  if (asLogIn && !(person && roles.includes('AMBASSADOR'))) return { refusal: 'NO_PERSON' }
  const signed = await options.tokens.issue(
    {
      accountId,
      organizationId,
      epoch,
      roles: asLogIn ? ['AMBASSADOR'] : roles,
      assignmentIds: asLogIn ? [] : assignments.map(({ id }) => id),
      scopes: null,
      issuer: null,
      keyId: null,
      sessionId: null,
      logIn: asLogIn ? { method: 'trial', at: options.now, trial: true } : null,
    },
    { lifetimeS },
  )
  return { token: signed }
}
