import { type Message, MessageRow, type Text } from '../../../core/texts/index.ts'
import type { LogInSession } from '../../../generated/prisma/client.ts'
import { type Html, html } from '../../../platform/http/index.ts'
import { revokeSession } from '../end-session.ts'
import { isActiveSession } from '../find-session.ts'
import { asAccount, noteAct } from '../start-session.ts'
import { texts } from '../texts.ts'
import { formField, openBrowser, readForm } from './forms.ts'
import { LOG_IN, redirect, SESSIONS, sessionOf } from './log-in-page.ts'
import { type OrganizationPage, pageAddress } from './organization-pages.ts'

/** `/o/SLUG/sessions`: lists the active sessions of whoever is logged in, each with a button that ends it. */
export const sessionsPage: OrganizationPage = {
  path: SESSIONS,
  methods: ['GET'],
  authenticatedBy: 'session',
  handle: async (request) => {
    const { organization, show } = request
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
    const action = (path: string, text: Text, more: Html) =>
      html`<form method="post" action="${pageAddress(organization, path)}">${field}${more}<button>${text}</button></form>`
    const end = ({ id }: LogInSession) =>
      id === own.id
        ? action('log-out', texts('log-out'), html``)
        : action('session-end', texts('end'), html`<input type="hidden" name="id" value="${id}">`)
    const items = sessions.map((session) => html`<li>${describe(session, session.id === own.id)}${end(session)}</li>`)
    show({
      status: 200,
      title: texts('your-sessions', { organization: organization.name }),
      body: html`<p>${texts('logged-in-as', { name: account.name })}</p><ul>${items}</ul>`,
    })
  },
}

const WAYS = { OIDC: 'session-by-provider', MAIL: 'session-by-mail', DEMO: 'session-by-demo' } as const
const minute = (at: Date): string => `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`

function describe({ method, createdAt, expiresAt }: LogInSession, isOwn: boolean): Message {
  const begun = texts(WAYS[method], { from: minute(createdAt), until: minute(expiresAt) })
  return isOwn ? new MessageRow([begun, texts('this-browser')]) : begun
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
