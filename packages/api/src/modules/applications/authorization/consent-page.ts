import type { Context } from '../../../core/context.ts'
import type { Application } from '../../../generated/prisma/client.ts'
import { html } from '../../../platform/http/index.ts'
import {
  AUTHORIZE,
  actorOfSession,
  asAccount,
  formField,
  LONGEST_QUERY,
  noteAct,
  type OrganizationPage,
  openBrowser,
  PageRefused,
  type PageRequest,
  pageAddress,
  readForm,
  redirect,
  sessionOf,
} from '../../sessions/index.ts'
import { findApplication, letIn } from '../grants.ts'
import { wordsOf } from '../scopes.ts'
import { texts } from '../texts.ts'
import { CONSENT, DENIED, sealConsent } from './consents.ts'

export const CONSENT_PAGE = 'consent'

/** What an application asks of the person. */
interface Asked {
  readonly application: Application
  readonly scopes: readonly string[]
  /** As it was registered. */
  readonly redirectUri: string
}

/**
 * Reads what the page shows of an authorization request. That request is judged when the browser goes on to it: here the
 * person only says yes or no.
 * @throws PageRefused unless a registered application asks for its own scopes, and for an address of its own.
 */
async function readAsked(ctx: Context, query: URLSearchParams): Promise<Asked> {
  const application = await findApplication(ctx, query.get('client_id') ?? '')
  const scopes = [...new Set((query.get('scope') ?? '').split(' '))]
  const [only = '', ...others] = application?.redirectUris ?? []
  const uri = query.get('redirect_uri') ?? (others.length === 0 ? only : '')
  const isOwn = application?.redirectUris.includes(uri) && scopes.every((scope) => application.scopes.includes(scope))
  if (!application || !isOwn) throw new PageRefused(400, texts('not-its-request'))
  return { application, scopes, redirectUri: uri }
}

/** Leads to the authorization server, which judges the request and leads back to the application. */
function goOn(request: PageRequest, query: URLSearchParams): void {
  redirect(request, `${pageAddress(request.organization, AUTHORIZE, '/oauth/')}?${query}`)
}

async function ask(request: PageRequest): Promise<void> {
  const { organization, url, show } = request
  const query = new URLSearchParams(url.searchParams)
  query.delete(CONSENT)
  if (query.toString().length > LONGEST_QUERY) throw new PageRefused(400, texts('not-its-request'))
  const session = await sessionOf(request)
  // Whoever is not logged in is led to the log-in from there.
  if (!session) return goOn(request, query)
  const { asked, account } = await request.within(async (ctx) => ({
    asked: await readAsked(ctx, query),
    account: await ctx.db.account.findFirstOrThrow({ where: { id: session.accountId }, select: { name: true } }),
  }))
  const { application, scopes } = asked
  const redirectUri = new URL(asked.redirectUri)
  const named = { organization: organization.name }
  const action = pageAddress(organization, CONSENT_PAGE, '/oauth/')
  show({
    status: 200,
    title: texts('let-in', { application: application.name }),
    formTargets: [redirectUri.origin],
    body: html`<p>${texts('logged-in-as', { ...named, name: account.name })}</p>
<p>${texts('its-purpose', { ...named, purpose: application.purpose })}</p>
<h2>${texts('it-could')}</h2><ul>${scopes.map((scope) => html`<li>${wordsOf(scope)}</li>`)}</ul>
<p>${texts('it-cannot')}</p><p>${texts('leads-to', { host: redirectUri.host })}</p>
<form method="post" action="${action}">${formField(openBrowser(request))}<input type="hidden" name="query" value="${query.toString()}"><button
name="answer" value="allow">${texts('allow')}</button> <button name="answer" value="deny">${texts('deny')}</button></form>`,
  })
}

async function answer(request: PageRequest): Promise<void> {
  const { fields } = await readForm(request)
  const query = new URLSearchParams(fields.get('query') ?? '')
  query.delete(CONSENT)
  const session = await sessionOf(request)
  const actor = session && (await actorOfSession(request, session))
  if (!session || !actor) return goOn(request, query)
  if (fields.get('answer') !== 'allow') {
    query.set(CONSENT, DENIED)
    return goOn(request, query)
  }
  const { accountId, id: sessionId } = session
  const sealed = await request.within(async (ctx) => {
    const { application, scopes, redirectUri } = await readAsked(ctx, query)
    const asked = { applicationId: application.id, accountId, sessionId, scopes }
    const grant = await letIn(asAccount(ctx, accountId), asked, actor)
    await noteAct(ctx, accountId, 'applicationLetIn', { type: 'ApplicationGrant', id: grant.id })
    return sealConsent(ctx, sessionId, { ...Object.fromEntries(query), redirect_uri: redirectUri })
  })
  query.set(CONSENT, sealed)
  goOn(request, query)
}

/** `/oauth/SLUG/consent`: asks whoever is logged in whether an application may act for them. */
export const consentPage: OrganizationPage = {
  path: CONSENT_PAGE,
  methods: ['GET', 'POST'],
  authenticatedBy: 'session',
  handle: (request) => (request.request.method === 'POST' ? answer(request) : ask(request)),
}
