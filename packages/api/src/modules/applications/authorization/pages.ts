import { type AuthorizationSite, authorizationPages } from '../../frontends/index.ts'
import { type OrganizationPage, pageAddress } from '../../sessions/index.ts'
import { CONSENT_PAGE, consentPage } from './consent-page.ts'
import { grantEndPage, grantsPage } from './grants-page.ts'

/** The authorization servers for applications of others, at `/oauth/SLUG`. */
export const APPLICATIONS: AuthorizationSite = {
  root: '/oauth/',
  kindOf: async (server) => {
    const { applicationClients } = await import('./application-clients.ts')
    const slug = server.issuer.slice(server.issuer.lastIndexOf('/') + 1)
    return applicationClients(server, pageAddress({ slug }, CONSENT_PAGE, '/oauth/'))
  },
  complete: () => {},
}

/** What is at `/oauth/SLUG/…`. */
export const APPLICATION_PAGES: readonly OrganizationPage[] = [
  ...authorizationPages(APPLICATIONS),
  consentPage,
  grantsPage,
  grantEndPage,
]
