import type { IdentityProvider } from '../../generated/prisma/client.ts'
import { html } from '../../platform/http/index.ts'
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
import { browserPrint, MOST_PENDING_RULES, pendings, type State } from './login-state.ts'
import { CONNECT } from './paths.ts'
import { momentOf, startProviderSession } from './provider-session.ts'
import { idsOfRulesMet, rolesByRules } from './roles-of-claims.ts'
import { texts } from './texts.ts'
import type { Claims } from './token-exchange.ts'

/** Asks whoever opened an account link and logged in whether to connect the two. */
export async function askToConnect(
  request: PageRequest,
  login: { provider: IdentityProvider; claims: Claims; state: State & { linkId: string | null } },
): Promise<void> {
  const { environment, organization, show } = request
  const { provider, claims, state } = login
  const browser = openBrowser(request)
  const { authenticatedAt, providerSessionId } = momentOf(claims, environment.now())
  const ruleIds = await request.within((ctx) => idsOfRulesMet(ctx, provider.id, claims))
  const pending = pendings.seal(environment.services.secrets, {
    organizationId: organization.id,
    providerId: provider.id,
    browser: browserPrint(browser),
    linkId: state.linkId ?? '',
    beganAt: environment.now().getTime(),
    subject: claims.sub,
    providerSessionId,
    authenticatedAt: authenticatedAt.getTime(),
    ruleIds: ruleIds.slice(0, MOST_PENDING_RULES),
  })
  const address = shownAddress(claims) ?? textOf(claims, 'name')
  const named = { provider: provider.name }
  const told = address === null ? texts('connect-yourself', named) : texts('connect-as', { ...named, address })
  show({
    status: 200,
    title: texts('connect-at', { organization: organization.name }),
    formTargets: formTargetsOf(request),
    body: html`<p>${told}</p><form method="post" action="${pageAddress(organization, CONNECT)}">${formField(browser)}<input
type="hidden" name="pending" value="${pending}"><button>${texts('connect')}</button></form>`,
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
      throw new PageRefused(400, texts('not-valid'))
    }
    const started = await request.within(async (ctx) => {
      const provider = await ctx.db.identityProvider.findFirst({ where: { id: pending.providerId, enabled: true } })
      if (!provider) throw new PageRefused(400, texts('no-provider'))
      const link = await takeLink(ctx, pending.linkId)
      if (!link) throw new PageRefused(400, texts('link-spent'))
      const { subject, providerSessionId, ruleIds } = pending
      const { accountId } = link
      const linked = await linkIdentity(ctx, { issuer: provider.issuer, subject, accountId, cause: 'LINK' })
      if (!linked) throw new PageRefused(400, texts('connected-already'))
      const authenticatedAt = new Date(pending.authenticatedAt)
      return await startProviderSession(ctx, request, {
        provider,
        accountId,
        authenticatedAt,
        providerSessionId,
        subject,
        roles: await rolesByRules(ctx, provider.id, ruleIds),
      })
    })
    finishLogIn(request, started)
  },
}
