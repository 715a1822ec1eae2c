import { html } from '../../platform/http/index.ts'
import { type OrganizationPage, PageRefused, pageAddress } from '../sessions/index.ts'
import { linkOfEnd } from './links.ts'
import { END } from './paths.ts'
import { setPreference } from './preferences.ts'
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
      const link = await linkOfEnd(ctx, secret)
      const participation =
        link &&
        (await ctx.db.participation.findFirst({
          where: { id: link.message.participationId },
          select: { ambassador: { select: { personId: true } } },
        }))
      const personId = participation?.ambassador.personId ?? null
      if (!link || personId === null) throw new PageRefused(400, texts('end-spent'))
      if (!isPost) return
      // Whoever ends invitations wants no reminders of them either; ending reminders leaves invitations as they are.
      const kinds = link.message.kind === 'FIRST' ? (['INVITATION', 'REMINDER'] as const) : (['REMINDER'] as const)
      for (const kind of kinds) await setPreference(ctx, personId, { kind, ended: true })
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
