import type { LogInSession } from '../../../generated/prisma/client.ts'
import { type Html, html, showHtml } from '../../../platform/http/index.ts'
import { revokeSession } from '../end-session.ts'
import { isActiveSession } from '../find-session.ts'
import { asAccount, noteAct } from '../start-session.ts'
import { formField, openBrowser, readForm } from './forms.ts'
import { LOG_IN, redirect, SESSIONS, sessionOf } from './log-in-page.ts'
import { type OrganizationPage, pageAddress } from './organization-pages.ts'

/** `/o/SLUG/sessions`: lists the active sessions of whoever is logged in, each with a button that ends it. */
export const sessionsPage: OrganizationPage = {
  path: SESSIONS,
  methods: ['GET'],
  authenticatedBy: 'session',
  handle: async (request) => {
    const { organization, response } = request
    const own = await sessionOf(request)
    if (!own) return redirect(request, pageAddress(organization, LOG_IN))
    const field = formField(openBrowser(request))
    const { account, sessions } = await request.within(async (ctx) => ({
      account: await ctx.db.account.findFirstOrThrow({ where: { id: own.accountId }, select: { name: true } }),
      sessions: await ctx.db.logInSession.findMany({
        where: { accountId: own.accountId, ...isActiveSession(ctx) },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      }),
    }))
    const action = (path: string, text: string, more: Html) =>
      html`<form method="post" action="${pageAddress(organization, path)}">${field}${more}<button>${text}</button></form>`
    const end = ({ id }: LogInSession) =>
      id === own.id
        ? action('log-out', 'Log out', html``)
        : action('session-end', 'End', html`<input type="hidden" name="id" value="${id}">`)
    const items = sessions.map((session) => html`<li>${describe(session, session.id === own.id)}${end(session)}</li>`)
    showHtml(response, {
      status: 200,
      title: `Your sessions at ${organization.name}`,
      body: html`<p>You are logged in as ${account.name}.</p><ul>${items}</ul>`,
    })
  },
}

const WAYS = { OIDC: 'by your organisation’s log-in', MAIL: 'by a mailed link' }
const minute = (at: Date): string => `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`

function describe({ method, createdAt, expiresAt }: LogInSession, isOwn: boolean): string {
  const begun = `Logged in ${WAYS[method]} at ${minute(createdAt)}, until ${minute(expiresAt)} at the latest`
  return isOwn ? `${begun} (this browser)` : begun
}

/** `/o/SLUG/session-end`: ends one of one’s own sessions. */
export const endSessionPage: OrganizationPage = {
  path: 'session-end',
  methods: ['POST'],
  authenticatedBy: 'session',
  handle: async (request) => {
    const { fields } = await readForm(request)
    const own = await sessionOf(request)
    if (!own) return redirect(request, pageAddress(request.organization, LOG_IN))
    await request.within(async (ctx) => {
      const { accountId } = own
      const active = await ctx.db.logInSession.findMany({
        where: { accountId, ...isActiveSession(ctx) },
        select: { id: true },
      })
      const id = active.find((one) => one.id === fields.get('id'))?.id
      if (id === undefined || !(await revokeSession(asAccount(ctx, accountId), { id, accountId }))) return
      await noteAct(ctx, accountId, 'sessionEnd', { type: 'LogInSession', id })
    })
    redirect(request, pageAddress(request.organization, SESSIONS))
  },
}
