import type { Json } from '@portevoix/sdk/plugin'
import type { Context } from '../../core/context.ts'
import type { Integration } from '../../generated/prisma/client.ts'
import { emit } from '../../platform/events/index.ts'
import type { Endpoint } from '../../platform/http/index.ts'
import { inJob } from '../../platform/jobs/index.ts'
import { type OperationEnvironment, storeActs } from '../../platform/operations/index.ts'
import { browserOf, printOf } from './login-browser.ts'
import { CALLBACK_PATH, isSpent, loginOf } from './login-of.ts'
import { ANOTHER_BROWSER, NOT_VALID, type Page, pageOfFailure, showPage, UNDER_WAY } from './login-page.ts'
import { type State, states } from './login-state.ts'
import { exchangeCode, LoginRefused } from './oauth.ts'
import { applicationOf, lockSecret } from './renew.ts'
import { sealFor, settingsPrint } from './seals.ts'
import { sealTokens } from './tokens.ts'

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
      const { organizationId, accountId } = state
      const whose = { organizationId, accountId }
      const finish = () =>
        inJob(environment, whose, async (ctx) => {
          const answered = await finishLogin(ctx, state, url.searchParams)
          if (answered !== UNDER_WAY) await noteLogin(ctx, state, answered === NOT_VALID ? 'LOGIN_NOT_VALID' : null)
          return answered
        })
      // A provider that answers slowly must not use up the connections of other log-ins.
      const page = await services.plugins.inTurn(organizationId, finish).catch(async (error: unknown) => {
        if (error instanceof LoginRefused) {
          await inJob(environment, whose, (ctx) => noteLogin(ctx, state, 'LOGIN_REFUSED'))
        }
        return pageOfFailure(error)
      })
      showPage(response, page)
    },
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

async function finishLogin(ctx: Context, state: State, parameters: URLSearchParams): Promise<Page> {
  const { organizationId, integrationId, name, verifier } = state
  const login = await loginOf(ctx, state)
  if (!login) return NOT_VALID
  const { integration, provider, auth } = login
  // The code goes to the address in the settings, and only if that has not changed since the person was asked.
  if (settingsPrint(login) !== state.settings) return NOT_VALID
  const issuedAt = new Date(state.issuedAt)
  // The second of two log-ins does not hold a connection while it waits for a slow provider.
  if (!(await isFirst(ctx, state))) return UNDER_WAY
  // A row to hold against renewals, which may be under way.
  await ctx.db.integrationSecret.createMany({
    data: [{ integrationId, name, setAt: new Date(0) }],
    skipDuplicates: true,
  })
  const row = await lockSecret(ctx, integrationId, name)
  if (!row || isSpent(row, state)) return NOT_VALID
  const application = await applicationOf(ctx, login, { auth })
  const tokens = await exchangeCode(application, {
    parameters,
    state: parameters.get('state') ?? '',
    redirectUri: `${ctx.publicUrl}${CALLBACK_PATH}`,
    verifier,
  })
  const place = { organizationId, integrationId, name }
  await ctx.db.integrationSecret.updateMany({
    where: { integrationId, name },
    // Later than the state in any case, so that it counts once even within the same millisecond.
    data: {
      ...sealTokens(ctx.services.secrets, place, tokens),
      setAt: later(ctx.now(), issuedAt),
      sealedTo: sealFor(provider, integration.config as Json),
      sealedAt: ctx.now(),
    },
  })
  await workAgain(ctx, integration, name)
  return { status: 200, title: 'Connected', message: `${integration.name} is connected. You can close this page.` }
}

const later = (now: Date, than: Date): Date => (now > than ? now : new Date(than.getTime() + 1))

/** Whether no other log-in for the same secret is being finished at this moment. */
async function isFirst(ctx: Context, { organizationId, integrationId, name }: State): Promise<boolean> {
  const key = `${organizationId} ${integrationId} ${name}`
  const [lock] = await ctx.db.$queryRaw<{ free: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended(${key}, 7079)) AS free`
  return lock?.free === true
}

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
