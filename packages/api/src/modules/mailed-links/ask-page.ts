import { MailAddress } from '../../core/keys.ts'
import { placesOf } from '../../core/parse.ts'
import { type Html, html } from '../../platform/http/index.ts'
import { enqueue } from '../../platform/jobs/index.ts'
import {
  declareLogInWay,
  formField,
  formTargetsOf,
  type OrganizationPage,
  PageRefused,
  type PageRequest,
  pageAddress,
  readForm,
} from '../sessions/index.ts'
import { storeRequest } from './links.ts'
import { BY_CODE, BY_MAIL } from './paths.ts'
import { LINK_QUEUE } from './send-link.ts'
import { confirmedSender } from './sender.ts'
import { texts } from './texts.ts'

declareLogInWay({
  offers: async (ctx, { organization, formField }) =>
    (await confirmedSender(ctx))
      ? [
          html`<li><form method="post" action="${pageAddress(organization, BY_MAIL)}">${formField}<label>${texts('your-address', { organization: organization.name })}
<input type="email" name="address" autocomplete="email" maxlength="254" required></label>
<button>${texts('mail-me')}</button></form></li>`,
        ]
      : [],
})

/** The form for the code of a mail. */
export const codeForm = ({ organization }: PageRequest, { browser, id }: { browser: string; id: string }): Html =>
  html`<form method="post" action="${pageAddress(organization, BY_CODE)}">${formField(browser)}<input
type="hidden" name="id" value="${id}"><label>${texts('code')} <input name="code" inputmode="numeric" autocomplete="one-time-code"
maxlength="20" required></label> <button>${texts('log-in')}</button></form>`

/** `POST /o/SLUG/log-in/mail`: asks for a link. It does and answers the same for every address. */
export const askPage: OrganizationPage = {
  path: BY_MAIL,
  methods: ['POST'],
  authenticatedBy: 'browser',
  handle: async (request) => {
    const { fields, browser } = await readForm(request)
    const address = MailAddress.safeParse(fields.get('address') ?? '')
    if (!address.success) throw new PageRefused(400, placesOf(address.error)[0]?.message ?? '')
    const asked = await request.within(async (ctx) => {
      if (!(await confirmedSender(ctx))) throw new PageRefused(400, texts('not-offered'))
      const id = await storeRequest(ctx, { address: address.data, browser })
      if (id !== null) await enqueue(ctx, LINK_QUEUE, { linkId: id })
      return id
    })
    if (asked === null) throw new PageRefused(429, texts('too-many'))
    const told = texts('on-its-way', { organization: request.organization.name, address: address.data })
    request.show({
      status: 200,
      title: texts('look-into-mailbox'),
      formTargets: formTargetsOf(request),
      body: html`<p>${told}</p>${codeForm(request, { browser, id: asked })}`,
    })
  },
}
