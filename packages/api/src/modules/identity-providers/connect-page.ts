import type { IdentityProvider } from '../../generated/prisma/client.ts'
import { html, showHtml } from '../../platform/http/index.ts'
import {
  browserOf,
  finishLogIn,
  formField,
  formTargetsOf,
  type OrganizationPage,
  openBrowser,
  PageRefused,
  type PageRequest,
  pageAddress,
  readForm,
} from '../sessions/index.ts'
import { takeLink } from './account-links.ts'
import { shownAddress, textOf } from './claims.ts'
import { linkIdentity } from './link-identity.ts'
import { browserPrint, pendings, type State } from './login-state.ts'
import { CONNECT } from './paths.ts'
import { momentOf, startProviderSession } from './provider-session.ts'
import { CONNECTED_ALREADY, LINK_SPENT, NO_PROVIDER, NOT_VALID } from './refusals.ts'
import type { Claims } from './token-exchange.ts'

/** Asks whoever opened an account link and logged in whether to connect the two. */
export async function askToConnect(
  request: PageRequest,
  login: { provider: IdentityProvider; claims: Claims; state: State & { linkId: string | null } },
): Promise<void> {
  const { environment, organization, response } = request
  const { provider, claims, state } = login
  const browser = openBrowser(request)
  const { authenticatedAt, providerSessionId } = momentOf(claims, environment.now())
  const pending = pendings.seal(environment.services.secrets, {
    organizationId: organization.id,
    providerId: provider.id,
    browser: browserPrint(browser),
    linkId: state.linkId ?? '',
    beganAt: environment.now().getTime(),
    subject: claims.sub,
    providerSessionId,
    authenticatedAt: authenticatedAt.getTime(),
  })
  const who = shownAddress(claims) ?? textOf(claims, 'name') ?? 'yourself'
  showHtml(response, {
    status: 200,
    title: `Connect your log-in at ${organization.name}`,
    formTargets: formTargetsOf(request),
    body: html`<p>You are logged in at ${provider.name} as ${who}. From now on this log-in opens the account for which
the link was made.</p><form method="post" action="${pageAddress(organization, CONNECT)}">${formField(browser)}<input
type="hidden" name="pending" value="${pending}"><button>Connect</button></form>`,
  })
}

/** `POST /o/SLUG/log-in/connect`: connects a log-in with the account of the link, and uses the link up. */
export const connectPage: OrganizationPage = {
  path: CONNECT,
  methods: ['POST'],
  authenticatedBy: 'browser',
  handle: async (request) => {
    const { fields } = await readForm(request)
    const { environment, organization } = request
    const at = { organizationId: organization.id, now: environment.now() }
    const pending = pendings.open(environment.services.secrets, fields.get('pending') ?? '', at)
    const browser = browserOf(request)
    if (!pending || browser === null || browserPrint(browser) !== pending.browser) {
      throw new PageRefused(400, NOT_VALID)
    }
    const started = await request.within(async (ctx) => {
      const provider = await ctx.db.identityProvider.findFirst({ where: { id: pending.providerId, enabled: true } })
      if (!provider) throw new PageRefused(400, NO_PROVIDER)
      const link = await takeLink(ctx, pending.linkId)
      if (!link) throw new PageRefused(400, LINK_SPENT)
      const { subject, providerSessionId } = pending
      const { accountId } = link
      const linked = await linkIdentity(ctx, { issuer: provider.issuer, subject, accountId, cause: 'LINK' })
      if (!linked) throw new PageRefused(400, CONNECTED_ALREADY)
      // The roles of its claims come with the next log-in: this one was for the link.
      const authenticatedAt = new Date(pending.authenticatedAt)
      return await startProviderSession(ctx, request, {
        provider,
        accountId,
        authenticatedAt,
        providerSessionId,
        subject,
        roles: [],
      })
    })
    finishLogIn(request, started)
  },
}
