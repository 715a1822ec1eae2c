import { html } from '../../../platform/http/index.ts'
import {
  asAccount,
  formField,
  LOG_IN,
  noteAct,
  type OrganizationPage,
  openBrowser,
  pageAddress,
  readForm,
  redirect,
  sessionOf,
} from '../../sessions/index.ts'
import { activeGrants, revokeGrant } from '../grants.ts'
import { texts } from '../texts.ts'

const GRANTS = 'grants'
const GRANT_END = 'grant-end'
const day = (at: Date): string => at.toISOString().slice(0, 10)

/** `/oauth/SLUG/grants`: the applications that whoever is logged in let in, each with a button that ends it. */
export const grantsPage: OrganizationPage = {
  path: GRANTS,
  methods: ['GET'],
  authenticatedBy: 'session',
  handle: async (request) => {
    const { organization, show } = request
    const own = await sessionOf(request)
    if (!own) return redirect(request, pageAddress(organization, LOG_IN))
    const field = formField(openBrowser(request))
    const granted = await request.within(async (ctx) => {
      const grants = await activeGrants(ctx, own.accountId)
      const ids = grants.map(({ applicationId }) => applicationId)
      const applications = await ctx.db.application.findMany({
        where: { id: { in: ids } },
        select: { id: true, name: true },
      })
      return grants.map(({ id, applicationId, createdAt }) => {
        const name = applications.find((one) => one.id === applicationId)?.name ?? ''
        return { id, told: texts('since', { application: name, from: day(createdAt) }) }
      })
    })
    const action = pageAddress(organization, GRANT_END, '/oauth/')
    const items = granted.map(
      ({ id, told }) =>
        html`<li><form method="post" action="${action}">${told} ${field}<input type="hidden" name="id" value="${id}"><button>${texts('end')}</button></form></li>`,
    )
    show({
      status: 200,
      title: texts('your-applications', { organization: organization.name }),
      body: items.length > 0 ? html`<ul>${items}</ul>` : html`<p>${texts('none')}</p>`,
    })
  },
}

/** `/oauth/SLUG/grant-end`: ends what an application was allowed. */
export const grantEndPage: OrganizationPage = {
  path: GRANT_END,
  methods: ['POST'],
  authenticatedBy: 'session',
  handle: async (request) => {
    const { fields } = await readForm(request)
    const own = await sessionOf(request)
    if (!own) return redirect(request, pageAddress(request.organization, LOG_IN))
    const { accountId } = own
    await request.within(async (ctx) => {
      const grant = (await activeGrants(ctx, accountId)).find(({ id }) => id === fields.get('id'))
      if (!grant || !(await revokeGrant(asAccount(ctx, accountId), grant))) return
      await noteAct(ctx, accountId, 'applicationGrantRevoke', { type: 'ApplicationGrant', id: grant.id })
    })
    redirect(request, pageAddress(request.organization, GRANTS, '/oauth/'))
  },
}
