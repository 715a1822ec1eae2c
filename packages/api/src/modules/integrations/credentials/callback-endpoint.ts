import type { ServerResponse } from 'node:http'
import type { Context } from '../../../core/context.ts'
import type { Integration } from '../../../generated/prisma/client.ts'
import { permissionsOf } from '../../../platform/auth/index.ts'
import { emit } from '../../../platform/events/index.ts'
import type { Endpoint } from '../../../platform/http/index.ts'
import { inJob } from '../../../platform/jobs/index.ts'
import type { OperationEnvironment } from '../../../platform/operations/index.ts'
import { PluginFailure } from '../../../platform/plugin-host/index.ts'
import { CALLBACK_PATH, openState, type State } from './authorize.ts'
import { exchangeCode, LoginRefused } from './oauth.ts'
import { providerOf } from './provider.ts'
import { applicationOf, lockSecret } from './renew.ts'
import { sealTokens } from './tokens.ts'

/** How a log-in ended, in words for the person in front of the browser. */
interface Ending {
  readonly status: 200 | 400 | 503
  readonly message: string
}

const refused = (message: string): Ending => ({ status: 400, message })
const NOT_VALID = refused('This log-in is not valid here, has been used, or took longer than ten minutes. Begin again.')

const UNDER_WAY: Ending = {
  status: 503,
  message: 'This log-in is being finished in another window. Wait some seconds, and load this page again.',
}

/**
 * `GET /oauth/callback`: where a provider sends the browser back to. Whoever comes here is nobody that we know: all
 * authority is in the sealed state, which one account asked for and which counts once.
 */
export function callbackEndpoint(environment: OperationEnvironment): Endpoint {
  return {
    path: CALLBACK_PATH,
    methods: ['GET'],
    handle: async ({ response, url }) => {
      const state = openState(environment.services.secrets, url.searchParams.get('state') ?? '', environment.now())
      if (!state) return page(response, NOT_VALID)
      const { organizationId, accountId } = state
      const ending = await inJob(environment, { organizationId, accountId }, (ctx) =>
        finishLogin(ctx, state, url.searchParams),
      ).catch((error: unknown) => {
        if (error instanceof LoginRefused) return refused(error.message)
        if (!(error instanceof PluginFailure)) throw error
        return error.kind === 'transient' ? { status: 503 as const, message: error.message } : refused(error.message)
      })
      page(response, ending)
    },
  }
}

async function finishLogin(ctx: Context, state: State, parameters: URLSearchParams): Promise<Ending> {
  const { organizationId, integrationId, name, verifier } = state
  if (!(await mayStill(ctx, state.accountId))) return NOT_VALID
  const integration = await ctx.db.integration.findFirst({ where: { id: integrationId } })
  const provider = integration && providerOf(await ctx.services.plugins.host(), integration)
  const auth = provider?.auth[name]
  if (!integration || !provider || auth?.type !== 'oauth2') return NOT_VALID
  const issuedAt = new Date(state.issuedAt)
  // Whoever comes second does not wait with a connection in hand while a provider takes its time.
  if (!(await isFirst(ctx, state))) return UNDER_WAY
  // A row to hold against renewals, which may be under way.
  await ctx.db.integrationSecret.createMany({
    data: [{ integrationId, name, setAt: new Date(0) }],
    skipDuplicates: true,
  })
  const row = await lockSecret(ctx, integrationId, name)
  if (!row || row.setAt >= issuedAt) return NOT_VALID
  const application = await applicationOf(ctx, { organizationId, integration, provider, name }, auth)
  const tokens = await exchangeCode(application, {
    parameters,
    state: parameters.get('state') ?? '',
    redirectUri: `${ctx.publicUrl}${CALLBACK_PATH}`,
    verifier,
  })
  const place = { organizationId, integrationId, name }
  await ctx.db.integrationSecret.updateMany({
    where: { integrationId, name },
    // Later than the state in any case, so that it counts once even within one millisecond.
    data: { ...sealTokens(ctx.services.secrets, place, tokens), setAt: later(ctx.now(), issuedAt) },
  })
  await workAgain(ctx, integration, name)
  return { status: 200, message: `${integration.name} is connected. You can close this page.` }
}

const later = (now: Date, than: Date): Date => (now > than ? now : new Date(than.getTime() + 1))

/** Whether nobody else finishes a log-in for the same secret at this moment. */
async function isFirst(ctx: Context, { organizationId, integrationId, name }: State): Promise<boolean> {
  const key = `${organizationId} ${integrationId} ${name}`
  const [lock] = await ctx.db.$queryRaw<{ free: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended(${key}, 7079)) AS free`
  return lock?.free === true
}

/** Whoever began the log-in may have lost the right to it since. */
async function mayStill(ctx: Context, accountId: string): Promise<boolean> {
  const account = await ctx.db.account.findFirst({ where: { id: accountId, suspendedAt: null } })
  return account !== null && permissionsOf(account.roles, []).has('integration:write')
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

const ESCAPES: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '')

/** Without scripts, styles or links: nothing that somebody named can act in it. */
function page(response: ServerResponse, { status, message }: Ending): void {
  const title = status === 200 ? 'Connected' : 'Not connected'
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    ...(status === 503 ? { 'retry-after': '30' } : {}),
  })
  response.end(
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1><p>${escaped(message)}</p></html>\n`,
  )
}
