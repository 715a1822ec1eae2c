import type { LogInSession } from '../../../generated/prisma/client.ts'
import { html } from '../../../platform/http/index.ts'
import { noSessionCookie, secretOf, sessionCookie } from '../cookie.ts'
import { endSession } from '../end-session.ts'
import { sessionOfCookie } from '../find-session.ts'
import { noteAct, type StartedSession } from '../start-session.ts'
import { texts } from '../texts.ts'
import { continuationOf, forgetContinuation } from './continuation.ts'
import { formField, openBrowser, readForm } from './forms.ts'
import { offersOf } from './log-in-ways.ts'
import { type OrganizationPage, type PageRequest, pageAddress } from './organization-pages.ts'

export const LOG_IN = 'log-in'
export const SESSIONS = 'sessions'

const cookieScope = ({ environment, organization }: PageRequest) => ({
  publicUrl: environment.publicUrl,
  slug: organization.slug,
})

/** The secret of the session’s cookie in this browser; null when there is none. */
export const sessionSecretOf = (request: PageRequest): string | null => secretOf(request.request, cookieScope(request))

/** The session of the browser that asks for a page; null when nobody is logged in there. */
export async function sessionOf(request: PageRequest): Promise<LogInSession | null> {
  const secret = sessionSecretOf(request)
  return secret === null ? null : await request.within((ctx) => sessionOfCookie(ctx, secret))
}

export function redirect({ response }: PageRequest, to: string): void {
  response.writeHead(303, { location: to }).end()
}

/** Gives the browser its session, and leads it to the front-end that asked for the log-in, or to the list of sessions. */
export function finishLogIn(request: PageRequest, { session, secret }: StartedSession): void {
  const { environment, response } = request
  const { expiresAt } = session
  response.appendHeader(
    'set-cookie',
    sessionCookie({ secret, expiresAt, now: environment.now() }, cookieScope(request)),
  )
  goOn(request)
}

function goOn(request: PageRequest): void {
  const to = continuationOf(request)
  if (to !== null) forgetContinuation(request)
  redirect(request, to ?? pageAddress(request.organization, SESSIONS))
}

/** In the address of the log-in page: whoever is logged in is asked to log in again. */
export const AGAIN = 'again'

/** `/o/SLUG/log-in`: offers the ways of the organisation to log in. */
export const logInPage: OrganizationPage = {
  path: LOG_IN,
  methods: ['GET'],
  authenticatedBy: 'session',
  handle: async (request) => {
    const { organization, show, url } = request
    if (!url.searchParams.has(AGAIN) && (await sessionOf(request))) return goOn(request)
    const browser = openBrowser(request)
    const offers = await request.within((ctx) => offersOf(ctx, { organization, formField: formField(browser) }))
    show({
      status: 200,
      title: texts('log-in-at', { organization: organization.name }),
      body:
        offers.length > 0
          ? html`<ul>${offers}</ul>`
          : html`<p>${texts('no-way', { organization: organization.name })}</p>`,
    })
  },
}

/** `/o/SLUG/log-out`: ends the session of the browser. */
export const logOutPage: OrganizationPage = {
  path: 'log-out',
  methods: ['POST'],
  authenticatedBy: 'session',
  handle: async (request) => {
    await readForm(request)
    const session = await sessionOf(request)
    if (session) {
      await request.within(async (ctx) => {
        await endSession(ctx, { id: session.id, cause: 'LOGGED_OUT' })
        await noteAct(ctx, session.accountId, 'logOut')
      })
    }
    request.response.appendHeader('set-cookie', noSessionCookie(cookieScope(request)))
    redirect(request, pageAddress(request.organization, LOG_IN))
  },
}
