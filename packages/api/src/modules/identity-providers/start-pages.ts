import { randomBytes } from 'node:crypto'
import { isUuid } from '../../core/ids.ts'
import { html } from '../../platform/http/index.ts'
import { type OrganizationPage, openBrowser, PageRefused, type PageRequest } from '../sessions/index.ts'
import { linkOf } from './account-links.ts'
import { openClientSecret } from './client-secret.ts'
import { discover } from './discovery.ts'
import { browserPrint, states } from './login-state.ts'
import { enabledProviders, offerOf } from './offers.ts'
import { BY_LINK, redirectUrl, WITH_PROVIDER } from './paths.ts'
import { refusalOf } from './refusals.ts'
import { texts } from './texts.ts'
import { authorizationUrl } from './token-exchange.ts'

/** The settings of a provider for a log-in that goes on now; null unless it is enabled. */
export async function clientOf(request: PageRequest, providerId: string) {
  const { environment, organization, within } = request
  if (!isUuid(providerId)) return null
  const found = await within(async (ctx) => {
    const provider = await ctx.db.identityProvider.findFirst({ where: { id: providerId, enabled: true } })
    return provider && { provider, clientSecret: openClientSecret(ctx, provider) }
  })
  if (!found) return null
  const { provider, clientSecret } = found
  const known = await discover(environment.services, provider.issuer, environment.now())
  const redirectUri = redirectUrl(environment.publicUrl, organization, provider.id)
  return { provider, client: { known, clientId: provider.clientId, clientSecret, redirectUri } }
}

/** `GET /o/SLUG/log-in/with/ID`: sends the browser to the provider. It changes nothing, and counts in this browser only. */
export const withProviderPage: OrganizationPage = {
  path: WITH_PROVIDER,
  methods: ['GET'],
  authenticatedBy: 'nothing',
  handle: async (request) => {
    const { environment, organization, response, rest, url } = request
    const found = await clientOf(request, rest).catch((error: unknown) => {
      throw refusalOf(error)
    })
    if (!found) throw new PageRefused(400, texts('no-provider'))
    const secret = url.searchParams.get('link')
    const link = secret === null ? null : await request.within((ctx) => linkOf(ctx, secret))
    if (secret !== null && link === null) throw new PageRefused(400, texts('link-spent'))
    const { provider, client } = found
    const [verifier, nonce] = [randomBytes(32).toString('base64url'), randomBytes(16).toString('base64url')]
    const state = states.seal(environment.services.secrets, {
      organizationId: organization.id,
      providerId: provider.id,
      browser: browserPrint(openBrowser(request)),
      linkId: link?.id ?? null,
      beganAt: environment.now().getTime(),
      verifier,
      nonce,
    })
    const to = await authorizationUrl(client, { scopes: provider.scopes, state, nonce, verifier })
    response.writeHead(303, { location: to.href }).end()
  },
}

/** `GET /o/SLUG/log-in/link/SECRET`: says what an account link is for. Opening it changes nothing: mail scanners do. */
export const byLinkPage: OrganizationPage = {
  path: BY_LINK,
  methods: ['GET'],
  authenticatedBy: 'address',
  handle: async (request) => {
    const { organization, rest, show, within } = request
    const offers = await within(async (ctx) =>
      (await linkOf(ctx, rest)) ? (await enabledProviders(ctx)).map((one) => offerOf(organization, one, rest)) : null,
    )
    if (offers === null) throw new PageRefused(400, texts('link-spent'))
    show({
      status: 200,
      title: texts('connect-at', { organization: organization.name }),
      body: html`<p>${texts('connect-by-link')}</p><ul>${offers}</ul>`,
    })
  },
}
