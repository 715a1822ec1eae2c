import { html } from '../../platform/http/index.ts'
import { type OrganizationPage, PageRefused, pageAddress } from '../sessions/index.ts'
import { END, endLinkOf } from './end-links.ts'
import { setPreference, whose } from './preferences.ts'
import { texts } from './texts.ts'

/**
 * `/o/SLUG/invitation-end/SECRET`: a GET shows a button and changes nothing; a POST ends the messages, without a log-in
 * and without the form of a page, because mailboxes send it (RFC 8058). It declines nothing.
 */
export const endPage: OrganizationPage = {
  path: END,
  methods: ['GET', 'POST'],
  authenticatedBy: 'address',
  handle: async (request) => {
    const { organization, rest: secret, show, within } = request
    const isPost = request.request.method === 'POST'
    await within(async (ctx) => {
      const link = await endLinkOf(ctx, secret)
      const of = link && whose(link)
      if (!link || of === null) throw new PageRefused(400, texts('end-spent'))
      if (!isPost) return
      // Whoever ends invitations wants no reminders of them either; ending reminders leaves invitations as they are.
      const kinds = link.kind === 'INVITATION' ? (['INVITATION', 'REMINDER'] as const) : [link.kind]
      for (const kind of kinds) await setPreference(ctx, of, { kind, ended: true })
    })
    const address = `${pageAddress(organization, END)}${secret}`
    show({
      status: 200,
      title: texts('end-title', { organization: organization.name }),
      body: isPost
        ? html`<p>${texts('ended')}</p>`
        : html`<p>${texts('end-asks')}</p><form method="post" action="${address}"><button>${texts('end')}</button></form>`,
    })
  },
}
