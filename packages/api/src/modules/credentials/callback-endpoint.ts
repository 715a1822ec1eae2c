import type { Json } from '@portevoix/sdk/plugin'
import type { Context } from '../../core/context.ts'
import type { Integration } from '../../generated/prisma/client.ts'
import { emit } from '../../platform/events/index.ts'
import type { Endpoint } from '../../platform/http/index.ts'
import { inJob } from '../../platform/jobs/index.ts'
import { type OperationEnvironment, type Question, storeActs } from '../../platform/operations/index.ts'
import { browserOf, printOf } from './login-browser.ts'
import { CALLBACK_PATH, isSpent, loginOf } from './login-of.ts'
import { ANOTHER_BROWSER, NOT_VALID, type Page, pageOfFailure, showPage, UNDER_WAY } from './login-page.ts'
import { type State, states } from './login-state.ts'
import { exchangeCode, LoginRefused } from './oauth.ts'
import { applicationOf } from './renew.ts'
import { sealFor, settingsPrint } from './seals.ts'
import { holdSecret, isHeld, lockSecret, NEVER, NOT_HELD } from './secret-lease.ts'
import { sealTokens, type Tokens } from './tokens.ts'

/**
 * `GET /oauth/callback`: where a provider sends the browser back to. Whoever comes here is nobody that we know: all
 * authority is in the sealed state, which one account asked for and which counts once, in the browser that was sent.
 */
export function callbackEndpoint(environment: OperationEnvironment): Endpoint {
  return {
    path: CALLBACK_PATH,
    methods: ['GET'],
    handle: async ({ request, response, url }) => {
      const { services, publicUrl } = environment
      const state = states.open(services.secrets, url.searchParams.get('state') ?? '', environment.now())
      if (!state) return showPage(response, NOT_VALID)
      const browser = browserOf(request, publicUrl)
      if (browser === null || printOf(browser) !== state.browser) return showPage(response, ANOTHER_BROWSER)
      showPage(response, await finishLogin(environment, state, url.searchParams))
    },
  }
}

/**
 * Lets the provider give tokens for the code. It takes its time, so that nothing is open meanwhile: the secret is held by a
 * lease, and everything is looked at once more before the tokens are kept.
 */
async function finishLogin(
  environment: OperationEnvironment,
  state: State,
  parameters: URLSearchParams,
): Promise<Page> {
  const { organizationId, accountId } = state
  const within = <T>(work: (ctx: Context) => Promise<T>) => inJob(environment, { organizationId, accountId }, work)
  try {
    const begun = await within((ctx) => begin(ctx, state, parameters))
    if ('page' in begun) return begun.page
    const { leaseToken, ask } = begun
    try {
      const tokens = await ask()
      return await within((ctx) => keepTokens(ctx, state, { leaseToken, tokens }))
    } catch (error) {
      await within((ctx) => letGo(ctx, state, { leaseToken, isRefused: error instanceof LoginRefused }))
      throw error
    }
  } catch (error) {
    return pageOfFailure(error)
  }
}

/**
 * No act of the API comes here, and yet a credential is set in somebody's name.
 * @param code why the log-in was refused; null where it is done.
 */
async function noteLogin(ctx: Context, { integrationId: id }: State, code: string | null): Promise<void> {
  const outcome = code === null ? 'DONE' : 'REFUSED'
  await storeActs(ctx, [{ act: 'integrationLogin', outcome, code, subject: { type: 'Integration', id } }])
}

type Begun = { readonly page: Page } | { readonly leaseToken: string; readonly ask: Question<Tokens> }

async function begin(ctx: Context, state: State, parameters: URLSearchParams): Promise<Begun> {
  const { integrationId, name, verifier } = state
  const login = await currentLogin(ctx, state)
  if (!login) return { page: await notValid(ctx, state) }
  // A row to hold.
  await ctx.db.integrationSecret.createMany({
    data: [{ integrationId, name, setAt: NEVER, sealedAt: ctx.now() }],
    skipDuplicates: true,
  })
  const row = await lockSecret(ctx, integrationId, name)
  if (!row || isSpent(row, state)) return { page: await notValid(ctx, state) }
  if (isHeld(row, ctx.now())) return { page: UNDER_WAY }
  const application = await applicationOf(ctx, login, { auth: login.auth })
  const callback = {
    parameters,
    state: parameters.get('state') ?? '',
    redirectUri: `${ctx.publicUrl}${CALLBACK_PATH}`,
    verifier,
  }
  return {
    ask: () => exchangeCode(application, callback),
    leaseToken: await holdSecret(ctx, integrationId, name),
  }
}

/** The log-in, as whoever began it may finish it still; null where nobody may. */
async function currentLogin(ctx: Context, state: State) {
  const login = await loginOf(ctx, state)
  // The code goes to the address of the settings: to none that was put there since the person was asked.
  return login && settingsPrint(login) === state.settings ? login : null
}

async function notValid(ctx: Context, state: State): Promise<Page> {
  await noteLogin(ctx, state, 'LOGIN_NOT_VALID')
  return NOT_VALID
}

async function keepTokens(
  ctx: Context,
  state: State,
  { leaseToken, tokens }: { leaseToken: string; tokens: Tokens },
): Promise<Page> {
  const { organizationId, integrationId, name } = state
  const login = await currentLogin(ctx, state)
  const where = { integrationId, name, leaseToken }
  if (!login) {
    await ctx.db.integrationSecret.updateMany({ where, data: NOT_HELD })
    return await notValid(ctx, state)
  }
  const { integration, provider } = login
  const { count } = await ctx.db.integrationSecret.updateMany({
    where,
    data: {
      ...NOT_HELD,
      ...sealTokens(ctx.services.secrets, { organizationId, integrationId, name }, tokens),
      // Later than the state in any case, so that it counts once even within one millisecond.
      setAt: later(ctx.now(), new Date(state.issuedAt)),
      sealedTo: sealFor(provider, integration.config as Json),
      sealedAt: ctx.now(),
    },
  })
  // The secret was taken away meanwhile.
  if (count === 0) return await notValid(ctx, state)
  await workAgain(ctx, integration, name)
  await noteLogin(ctx, state, null)
  return { status: 200, title: 'Connected', message: `${integration.name} is connected. You can close this page.` }
}

async function letGo(
  ctx: Context,
  state: State,
  { leaseToken, isRefused }: { leaseToken: string; isRefused: boolean },
): Promise<void> {
  const { integrationId, name } = state
  await ctx.db.integrationSecret.updateMany({ where: { integrationId, name, leaseToken }, data: NOT_HELD })
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
