import type { Context } from '../../core/context.ts'
import { isUuid } from '../../core/ids.ts'
import type { MailedLink } from '../../generated/prisma/client.ts'
import { html } from '../../platform/http/index.ts'
import {
  browserOf,
  finishLogIn,
  formField,
  formTargetsOf,
  type OrganizationPage,
  PageRefused,
  type PageRequest,
  pageAddress,
  readForm,
  type StartedSession,
  sessionSecretOf,
  startSession,
} from '../sessions/index.ts'
import { codeForm } from './ask-page.ts'
import { addressOf, linkIn, takeCode, takeLink } from './links.ts'
import { BY_CODE, MAILED, OPEN_MAILED } from './paths.ts'
import { accountOf, recipientOf } from './recipient.ts'
import { confirmedSender } from './sender.ts'
import { texts } from './texts.ts'

/** `GET /o/SLUG/log-in/mail/link/SECRET`: shows a button. It changes nothing, because mail scanners open links. */
export const mailedPage: OrganizationPage = {
  path: MAILED,
  methods: ['GET'],
  authenticatedBy: 'browser',
  handle: async (request) => {
    const { organization, rest: secret } = request
    const browser = browserOf(request)
    const worth = await request.within((ctx) => linkIn(ctx, { secret, browser }))
    if (worth === 'SPENT') throw new PageRefused(400, texts('spent'))
    if (worth === 'OTHER_BROWSER' || browser === null) throw new PageRefused(400, texts('other-browser'))
    request.show({
      status: 200,
      title: texts('log-in-at', { organization: organization.name }),
      formTargets: formTargetsOf(request),
      body: html`<form method="post" action="${pageAddress(organization, OPEN_MAILED)}">${formField(browser)}<input
type="hidden" name="secret" value="${secret}"><button>${texts('log-in')}</button></form>`,
    })
  },
}

/** `POST /o/SLUG/log-in/mail/open`: logs in by the link, once, in the browser that asked for it. */
export const openMailedPage: OrganizationPage = {
  path: OPEN_MAILED,
  methods: ['POST'],
  authenticatedBy: 'browser',
  handle: async (request) => {
    const { fields, browser } = await readForm(request)
    const secret = fields.get('secret') ?? ''
    const started = await request.within(async (ctx) => {
      const link = await takeLink(ctx, { secret, browser })
      return link && (await startByMail(ctx, request, link))
    })
    if (!started) throw new PageRefused(400, texts('spent'))
    finishLogIn(request, started)
  },
}

/** `POST /o/SLUG/log-in/mail/code`: logs in by the code, in the browser that asked for it. */
export const codePage: OrganizationPage = {
  path: BY_CODE,
  methods: ['POST'],
  authenticatedBy: 'browser',
  handle: async (request) => {
    const { fields, browser } = await readForm(request)
    const id = fields.get('id') ?? ''
    if (!isUuid(id)) throw new PageRefused(400, texts('spent'))
    const code = (fields.get('code') ?? '').replaceAll(/\D/g, '')
    // A wrong code is counted, so the transaction commits whatever came of it.
    const outcome = await request.within(async (ctx) => {
      const taken = await takeCode(ctx, { id, browser, code })
      return typeof taken === 'string' ? taken : ((await startByMail(ctx, request, taken)) ?? 'SPENT')
    })
    if (outcome === 'SPENT') throw new PageRefused(400, texts('spent'))
    if (outcome === 'WRONG') return showAgain(request, { browser, id })
    finishLogIn(request, outcome)
  },
}

function showAgain(request: PageRequest, link: { browser: string; id: string }): void {
  request.show({
    status: 400,
    title: texts('not-this-code'),
    formTargets: formTargetsOf(request),
    body: html`<p>${texts('wrong-code')}</p>${codeForm(request, link)}`,
  })
}

/**
 * Starts the session of whoever the link was sent to, if they still have the address and an owner still confirms the
 * sender.
 */
async function startByMail(ctx: Context, request: PageRequest, link: MailedLink): Promise<StartedSession | null> {
  const sender = await confirmedSender(ctx)
  const address = addressOf(ctx, link)
  const recipient = sender && address ? await recipientOf(ctx, address, sender.roles) : null
  if (!recipient || recipient.id !== link.recipientId) return null
  const { id: accountId } = await accountOf(ctx, recipient)
  const logIn = { accountId, method: 'MAIL', authenticatedAt: ctx.now() } as const
  return await startSession(ctx, logIn, sessionSecretOf(request))
}
