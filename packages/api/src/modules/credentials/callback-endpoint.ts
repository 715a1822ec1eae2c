import type { Json } from '@portevoix/sdk/plugin'
import type { Context } from '../../core/context.ts'
import type { Integration } from '../../generated/prisma/client.ts'
import { emit } from '../../platform/events/index.ts'
import type { Endpoint } from '../../platform/http/index.ts'
import { inJob } from '../../platform/jobs/index.ts'
import { type OperationEnvironment, type Question, storeActs } from '../../platform/operations/index.ts'
import { browserFingerprint, browserOf } from './login-browser.ts'
import { CALLBACK_PATH, isSpent, loginOf, mayFinish } from './login-of.ts'
import { LOGIN_IN_PROGRESS, NOT_VALID, type Page, pageOfFailure, showPage, WRONG_BROWSER } from './login-page.ts'
import { type State, states } from './login-state.ts'
import { exchangeCode, LoginRefused } from './oauth.ts'
import { applicationOf } from './renew.ts'
import { sealDestinations, settingsFingerprint } from './seals.ts'
import { isLeased, leaseSecret, lockSecret, NEVER_SET, NO_LEASE } from './secret-lease.ts'
import { texts } from './texts.ts'
import { sealTokens, type Tokens } from './tokens.ts'

/**
 * `GET /oauth/callback`: the address to which a provider sends the browser back. The request carries no authentication.
 * All authority is in the sealed state: one account asked for it, and it is valid once, in the browser that was sent.
 */
export function callbackEndpoint(environment: OperationEnvironment): Endpoint {
  return {
    path: CALLBACK_PATH,
    methods: ['GET'],
    authenticatedBy: 'browser',
    handle: async ({ request, response, url }) => {
      const { services, publicUrl } = environment
      const state = states.open(services.secrets, url.searchParams.get('state') ?? '', environment.now())
      if (!state) return showPage(response, NOT_VALID)
      const browser = browserOf(request, publicUrl)
      if (browser === null || browserFingerprint(browser) !== state.browser) return showPage(response, WRONG_BROWSER)
      showPage(response, await finishLogin(environment, state, url.searchParams))
    },
  }
}

/**
 * Exchanges the code for tokens. The provider may be slow, so no transaction stays open: a lease holds the secret, and
 * everything is checked again before the tokens are stored.
 */
async function finishLogin(
  environment: OperationEnvironment,
  state: State,
  parameters: URLSearchParams,
): Promise<Page> {
  const { organizationId, accountId } = state
  const within = <T>(work: (ctx: Context) => Promise<T>) => inJob(environment, { organizationId, accountId }, work)
  try {
    const allowed = await mayFinish(environment, state)
    const begun = await within((ctx) => (allowed ? begin(ctx, state, parameters) : refused(ctx, state)))
    if ('page' in begun) return begun.page
    const { leaseToken, ask } = begun
    try {
      const tokens = await ask()
      const still = await mayFinish(environment, state)
      return await within((ctx) => keepTokens(ctx, state, { leaseToken, tokens, allowed: still }))
    } catch (error) {
      await within((ctx) => letGo(ctx, state, { leaseToken, isRefused: error instanceof LoginRefused }))
      throw error
    }
  } catch (error) {
    return pageOfFailure(error)
  }
}

/**
 * Writes the audit entry, because this is no mutation and yet sets a credential in somebody's name.
 * @param code why the log-in was refused; null when it succeeded.
 */
async function noteLogin(ctx: Context, { integrationId: id }: State, code: string | null): Promise<void> {
  const outcome = code === null ? 'DONE' : 'REFUSED'
  await storeActs(ctx, [{ act: 'integrationLogin', outcome, code, subject: { type: 'Integration', id } }])
}

type Begun = { readonly page: Page } | { readonly leaseToken: string; readonly ask: Question<Tokens> }

const refused = async (ctx: Context, state: State): Promise<Begun> => ({ page: await notValid(ctx, state) })

async function begin(ctx: Context, state: State, parameters: URLSearchParams): Promise<Begun> {
  const { integrationId, name, verifier } = state
  const login = await currentLogin(ctx, state)
  if (!login) return await refused(ctx, state)
  // The row must exist before it can be locked.
  await ctx.db.integrationSecret.createMany({
    data: [{ integrationId, name, setAt: NEVER_SET, sealedAt: ctx.now() }],
    skipDuplicates: true,
  })
  const row = await lockSecret(ctx, integrationId, name)
  if (!row || isSpent(row, state)) return await refused(ctx, state)
  if (isLeased(row, ctx.now())) return { page: LOGIN_IN_PROGRESS }
  const application = await applicationOf(ctx, login, { auth: login.auth })
  const callback = {
    parameters,
    state: parameters.get('state') ?? '',
    redirectUri: `${ctx.publicUrl}${CALLBACK_PATH}`,
    verifier,
  }
  return {
    ask: () => exchangeCode(application, callback),
    leaseToken: await leaseSecret(ctx, integrationId, name),
  }
}

/** The log-in, if it is still for what the person was shown; null otherwise. */
async function currentLogin(ctx: Context, state: State) {
  const login = await loginOf(ctx, state)
  // The code may go only to the address that the person was shown, so changed settings end the log-in.
  return login && settingsFingerprint(login) === state.settings ? login : null
}

async function notValid(ctx: Context, state: State): Promise<Page> {
  await noteLogin(ctx, state, 'LOGIN_NOT_VALID')
  return NOT_VALID
}

async function keepTokens(
  ctx: Context,
  state: State,
  { leaseToken, tokens, allowed }: { leaseToken: string; tokens: Tokens; allowed: boolean },
): Promise<Page> {
  const { organizationId, integrationId, name } = state
  const login = allowed ? await currentLogin(ctx, state) : null
  const where = { integrationId, name, leaseToken }
  if (!login) {
    await ctx.db.integrationSecret.updateMany({ where, data: NO_LEASE })
    return await notValid(ctx, state)
  }
  const { integration, provider } = login
  const { count } = await ctx.db.integrationSecret.updateMany({
    where,
    data: {
      ...NO_LEASE,
      ...sealTokens(ctx.services.secrets, { organizationId, integrationId, name }, tokens),
      // Always later than the state, so that the log-in is valid once even within one millisecond.
      setAt: later(ctx.now(), new Date(state.issuedAt)),
      sealedTo: sealDestinations(provider, integration.config as Json),
      sealedAt: ctx.now(),
    },
  })
  // Somebody removed the secret while the provider answered.
  if (count === 0) return await notValid(ctx, state)
  await workAgain(ctx, integration, name)
  await noteLogin(ctx, state, null)
  return { status: 200, title: texts('connected'), message: texts('is-connected', { integration: integration.name }) }
}

async function letGo(
  ctx: Context,
  state: State,
  { leaseToken, isRefused }: { leaseToken: string; isRefused: boolean },
): Promise<void> {
  const { integrationId, name } = state
  await ctx.db.integrationSecret.updateMany({ where: { integrationId, name, leaseToken }, data: NO_LEASE })
  if (isRefused) await noteLogin(ctx, state, 'LOGIN_REFUSED')
}

const later = (now: Date, than: Date): Date => (now > than ? now : new Date(than.getTime() + 1))

async function workAgain(ctx: Context, integration: Integration, name: string): Promise<void> {
  await ctx.db.integration.updateMany({
    where: { id: integration.id },
    data: {
      ...(integration.status === 'FAILING' ? { status: 'ACTIVE' as const } : {}),
      updatedAt: ctx.now(),
      version: { increment: 1 },
    },
  })
  await emit(ctx, 'integration.secret-set', {
    subjectType: 'Integration',
    subjectId: integration.id,
    data: { name },
  })
}
