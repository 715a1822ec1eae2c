import type { Context } from '../../core/context.ts'
import { Text } from '../../core/texts/index.ts'
import type { IdentityProvider } from '../../generated/prisma/client.ts'
import { storeActs } from '../../platform/operations/index.ts'
import {
  browserOf,
  finishLogIn,
  type OrganizationPage,
  PageRefused,
  type PageRequest,
  type StartedSession,
} from '../sessions/index.ts'
import { openLink } from './account-links.ts'
import { hasRequiredClaim } from './claims.ts'
import { askToConnect } from './connect-page.ts'
import { keepDoubt } from './doubtful-logins.ts'
import { findAccount, namesAnother } from './first-login.ts'
import { identityOf, linkIdentity } from './link-identity.ts'
import { browserPrint, LOGIN_MS, type State, states } from './login-state.ts'
import { isFirstUse } from './one-time-use.ts'
import { CALLBACK } from './paths.ts'
import { momentOf, startProviderSession } from './provider-session.ts'
import { refusalOf } from './refusals.ts'
import { rolesOfClaims } from './roles-of-claims.ts'
import { clientOf } from './start-pages.ts'
import { texts } from './texts.ts'
import { type Claims, exchangeCode } from './token-exchange.ts'

/**
 * `GET /o/SLUG/log-in/callback/ID`: where a provider sends the browser back. All that it trusts is in the sealed state:
 * it counts once, for ten minutes, for this organisation and provider, and in the browser where the log-in began.
 */
export const callbackPage: OrganizationPage = {
  path: CALLBACK,
  methods: ['GET'],
  authenticatedBy: 'browser',
  handle: async (request) => {
    const { state, sealed } = stateOf(request)
    const expiresAt = new Date(state.beganAt + LOGIN_MS)
    if (!(await request.within((ctx) => isFirstUse(ctx, { what: sealed, expiresAt })))) {
      throw new PageRefused(400, texts('not-valid'))
    }
    const { provider, claims } = await claimsOf(request, state, sealed)
    const outcome = await request.within((ctx) => admit(ctx, request, { provider, claims, state }))
    if (outcome === 'ASK') return await askToConnect(request, { provider, claims, state })
    if (outcome instanceof Text) throw new PageRefused(400, outcome)
    finishLogIn(request, outcome)
  },
}

function stateOf(request: PageRequest): { state: State; sealed: string } {
  const { environment, organization, url, rest } = request
  const sealed = url.searchParams.get('state') ?? ''
  const at = { organizationId: organization.id, now: environment.now() }
  const state = states.open(environment.services.secrets, sealed, at)
  if (!state || state.providerId !== rest) throw new PageRefused(400, texts('not-valid'))
  const browser = browserOf(request)
  if (browser === null || browserPrint(browser) !== state.browser) throw new PageRefused(400, texts('other-browser'))
  return { state, sealed }
}

/** Asks the provider, outside of any transaction. */
async function claimsOf(
  request: PageRequest,
  state: State,
  sealed: string,
): Promise<{ provider: IdentityProvider; claims: Claims }> {
  try {
    const found = await clientOf(request, state.providerId)
    if (!found) throw new PageRefused(400, texts('no-provider'))
    const { services, now } = request.environment
    const { nonce, verifier } = state
    const answer = { parameters: request.url.searchParams, state: sealed, nonce, verifier, now: now() }
    return { provider: found.provider, claims: await exchangeCode(services, found.client, answer) }
  } catch (error) {
    throw error instanceof PageRefused ? error : refusalOf(error)
  }
}

interface LoggedIn {
  readonly provider: IdentityProvider
  readonly claims: Claims
  readonly state: State
}

/**
 * Decides what a valid log-in gives.
 * @returns the session; `ASK` when the person has to confirm that an account link connects it; or why it gives none.
 */
async function admit(ctx: Context, request: PageRequest, login: LoggedIn): Promise<StartedSession | 'ASK' | Text> {
  const { provider, claims, state } = login
  if (!hasRequiredClaim(provider, claims)) {
    return await refused(ctx, provider, { code: 'NOT_OF_ORGANIZATION', told: texts('not-of-organization') })
  }
  const { issuer } = provider
  const known = await identityOf(ctx, { issuer, subject: claims.sub })
  if (state.linkId !== null) {
    if (known) return texts('connected-already')
    const link = await openLink(ctx, state.linkId)
    if (!link) return texts('link-spent')
    if (!(await namesAnother(ctx, provider, { claims, link }))) return 'ASK'
    return await refused(ctx, provider, { code: 'LINK_OF_ANOTHER', told: texts('link-of-another') })
  }
  const accountId = known ? known.accountId : await firstAccount(ctx, login)
  if (accountId === null) return await refused(ctx, provider, { code: 'NOT_CONNECTED', told: texts('not-connected') })
  const roles = await rolesOfClaims(ctx, provider.id, claims)
  const moment = momentOf(claims, ctx.now())
  return await startProviderSession(ctx, request, { provider, accountId, subject: claims.sub, ...moment, roles })
}

/** The account of a first log-in; null when somebody has to answer whose it is, or nobody can. */
async function firstAccount(ctx: Context, { provider, claims }: LoggedIn): Promise<string | null> {
  const found = await findAccount(ctx, provider, claims)
  if (found === 'LEFT') return null
  if ('doubt' in found) {
    await keepDoubt(ctx, provider, { claims, rule: found.doubt, personId: found.personId })
    return null
  }
  const link = { issuer: provider.issuer, subject: claims.sub, accountId: found.account.id, cause: found.cause }
  const linked = (await linkIdentity(ctx, link)) ?? (await identityOf(ctx, link))
  return linked?.accountId ?? null
}

/** The log-in is in the audit log, although it is no mutation. */
async function refused(
  ctx: Context,
  { id }: IdentityProvider,
  { code, told }: { code: string; told: Text },
): Promise<Text> {
  await storeActs(ctx, [{ act: 'logIn', outcome: 'REFUSED', code, subject: { type: 'IdentityProvider', id } }])
  return told
}
