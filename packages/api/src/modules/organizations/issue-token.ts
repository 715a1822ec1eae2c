import type { Context } from '../../core/context.ts'
import { ConflictError, InvalidInputError, RequestError } from '../../core/errors.ts'
import type { Account } from '../../generated/prisma/client.ts'
import { assertCan, DEFAULT_TOKEN_S, type NewToken } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { assertActive, assertEndsInTime, assertMayGive } from './account-rules.ts'
import { personAccount } from './person-account.ts'
import { texts } from './texts.ts'

/** The person and limits of a token, as in `TokenIssueInput`. */
interface TokenRequest {
  personId: string
  logIn?: { method: string; at: Date } | null
  scopes?: string[] | null
  lifetimeSeconds?: number | null
}

export interface IssuedToken {
  token: string
  expiresAt: Date
  account: Account
}

/** Tolerance for a clock of a sign-on system that is ahead. */
const CLOCK_AHEAD_MS = 60_000
/** A log-in must be attested when it happens, not from old records. */
const OLDEST_LOG_IN_MS = 24 * 60 * 60 * 1000

/**
 * Issues a short-lived token for one person as an ambassador. With a log-in that a sign-on system attests, the person
 * acts; without one, the requesting account acts for them. Creates their account when there is none.
 * @throws RequestError FORBIDDEN for permissions that the requesting token does not have; InvalidInputError;
 * ConflictError PERSON_INACTIVE, ACCOUNT_SUSPENDED, or NOT_AN_AMBASSADOR when the person belongs to the team, because
 * nobody may borrow a colleague's rights.
 */
export async function issueToken(ctx: Context, request: TokenRequest): Promise<IssuedToken> {
  const { personId, logIn = null, scopes = null, lifetimeSeconds = null } = request
  if (logIn) assertMayAttest(ctx, logIn)
  const isSignOn = ctx.actor.roles.includes('SIGN_ON')
  if (!isSignOn) assertMayGive(ctx, ['AMBASSADOR'], scopes)
  await assertActive(ctx, personId, ['input', 'personId'])
  const account = await ambassadorAccount(ctx, personId, logIn !== null)
  const lifetimeS = lifetimeOf(ctx, lifetimeSeconds)
  const token: NewToken = {
    accountId: account.id,
    organizationId: ctx.organizationId,
    epoch: account.epoch,
    roles: ['AMBASSADOR'],
    assignmentIds: [],
    scopes,
    ...issuerOf(ctx),
    sessionId: null,
    logIn: logIn && { ...logIn, trial: false },
  }
  const issuedAtS = Math.floor(ctx.now().getTime() / 1000)
  const signed = await ctx.services.tokens.issue(token, { lifetimeS })
  await emit(ctx, 'token.issued', {
    subjectType: 'Account',
    subjectId: account.id,
    data: { personId, lifetimeSeconds: lifetimeS, scopes: scopes ?? [], logIn: logIn?.method ?? null },
  })
  return { token: signed, expiresAt: new Date((issuedAtS + lifetimeS) * 1000), account }
}

function assertMayAttest(ctx: Context, { at }: { at: Date }): void {
  assertCan(ctx, 'login:attest')
  const sinceMs = ctx.now().getTime() - at.getTime()
  if (sinceMs >= -CLOCK_AHEAD_MS && sinceMs <= OLDEST_LOG_IN_MS) return
  throw new InvalidInputError(texts('log-in-not-recent'), ['input', 'logIn', 'at'])
}

/** The requested end. Default: the end of the requesting key or token. */
function lifetimeOf(ctx: Context, asked: number | null): number {
  const nowMs = ctx.now().getTime()
  if (asked !== null) {
    assertEndsInTime(ctx, new Date(nowMs + asked * 1000), ['input', 'lifetimeSeconds'])
    return asked
  }
  const leftMs = (ctx.actor.credential?.expiresAt?.getTime() ?? Number.POSITIVE_INFINITY) - nowMs
  return Math.min(DEFAULT_TOKEN_S, Math.max(1, Math.floor(leftMs / 1000)))
}

function issuerOf(ctx: Context): Pick<NewToken, 'issuer' | 'keyId'> {
  const { accountId, credential } = ctx.actor
  if (accountId === null || !credential) throw new RequestError('FORBIDDEN', texts('issued-by-account'))
  return { issuer: { accountId, epoch: credential.epoch }, keyId: credential.keyId }
}

/**
 * The person's account, created when there is none.
 * @param inPerson whether it is for the person themself: then the token's limit is enough, and a role in the team does
 * not prevent a log-in as an ambassador.
 */
async function ambassadorAccount(ctx: Context, personId: string, inPerson: boolean): Promise<Account> {
  const account = await personAccount(ctx, personId)
  const path = ['input', 'personId']
  if (account.suspendedAt !== null) {
    throw new ConflictError(texts('account-suspended'), null, 'ACCOUNT_SUSPENDED', path)
  }
  const isAmbassador = account.roles.includes('AMBASSADOR')
  if (!isAmbassador || (!inPerson && account.roles.length > 1)) {
    throw new ConflictError(texts('own-key'), null, 'NOT_AN_AMBASSADOR', path)
  }
  return account
}
