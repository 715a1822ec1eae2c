import { randomBytes } from 'node:crypto'
import type { Json } from '@portevoix/sdk/plugin'
import type { Context } from '../../core/context.ts'
import type { Endpoint } from '../../platform/http/index.ts'
import { inJob } from '../../platform/jobs/index.ts'
import type { OperationEnvironment } from '../../platform/operations/index.ts'
import { START_PATH } from './authorize.ts'
import { browserFingerprint, browserOf, cookieOf, newBrowser } from './login-browser.ts'
import { CALLBACK_PATH, isSpent, loginOf, mayFinish } from './login-of.ts'
import { NOT_VALID, type Page, pageOfFailure, showPage } from './login-page.ts'
import { states, type Ticket, tickets } from './login-state.ts'
import { authorizationUrl } from './oauth.ts'
import { applicationOf } from './renew.ts'
import { sealDestinations, settingsFingerprint } from './seals.ts'
import { texts } from './texts.ts'

/**
 * `GET /oauth/start/…`: begins a log-in in a browser and sets a cookie. The log-in counts only if the browser comes
 * back with that cookie, so sending somebody just the provider's address connects nothing (RFC 9700, 2.1 and 4.7).
 */
export function startEndpoint(environment: OperationEnvironment): Endpoint {
  return {
    path: START_PATH,
    methods: ['GET'],
    authenticatedBy: 'address',
    handle: async ({ request, response, url }) => {
      const text = url.pathname.slice(START_PATH.length)
      const ticket = tickets.open(environment.services.secrets, text, environment.now())
      if (!ticket || !(await mayFinish(environment, ticket))) return showPage(response, NOT_VALID)
      const { publicUrl } = environment
      // Concurrent log-ins of one browser share the cookie.
      const browser = browserOf(request, publicUrl) ?? newBrowser()
      const { organizationId, accountId } = ticket
      const page = await inJob(environment, { organizationId, accountId }, (ctx) =>
        firstPage(ctx, ticket, browserFingerprint(browser)),
      ).catch(pageOfFailure)
      if (page.status === 200) response.setHeader('set-cookie', cookieOf(browser, publicUrl))
      showPage(response, page)
    },
  }
}

/**
 * Says what the log-in is for before it starts, because the link may come from anybody who may configure integrations.
 */
async function firstPage(ctx: Context, ticket: Ticket, browser: string): Promise<Page> {
  const login = await loginOf(ctx, ticket)
  const { integrationId, name } = ticket
  const stored = await ctx.db.integrationSecret.findFirst({ where: { integrationId, name }, select: { setAt: true } })
  if (!login || isSpent(stored, ticket)) return NOT_VALID
  const verifier = randomBytes(32).toString('base64url')
  const to = await authorizationUrl(await applicationOf(ctx, login, { auth: login.auth }), {
    redirectUri: `${ctx.publicUrl}${CALLBACK_PATH}`,
    state: states.seal(ctx.services.secrets, { ...ticket, verifier, browser, settings: settingsFingerprint(login) }),
    verifier,
  })
  const hosts = sealDestinations(login.provider, login.integration.config as Json)
  const organization = await ctx.db.organization.findFirstOrThrow({ select: { name: true } })
  return {
    status: 200,
    title: texts('log-in'),
    message: texts('what-for', {
      organization: organization.name,
      integration: login.integration.name,
      host: to.host,
      hosts: hosts.join(', '),
    }),
    link: { to, text: texts('log-in-at', { host: to.host }) },
  }
}
