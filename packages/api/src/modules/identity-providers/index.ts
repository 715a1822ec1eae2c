import './error-codes.ts'
import './events.ts'
import './looks.ts'
import './permissions.ts'
import './reach.ts'
import './account-link-mutations.ts'
import './doubtful-login-mutations.ts'
import './identity-mutations.ts'
import './offers.ts'
import './provider-check.ts'
import './provider-mutations.ts'
import './role-rule-mutations.ts'
import { callbackPage } from './callback-page.ts'
import { connectPage } from './connect-page.ts'
import { logoutEndpoint } from './logout-endpoint.ts'
import { byLinkPage, withProviderPage } from './start-pages.ts'

export { SEALED_CLIENT_SECRETS } from './client-secret.ts'
export { SEALED_DOUBTFUL_LOGINS } from './doubtful-logins.ts'
export { forgetOldLogins } from './forget-old-logins.ts'
export { pageOfFirstLogIn } from './link-for-first-log-in.ts'

/** Pages at `/o/SLUG/…` on which people log in with identity providers, and providers report log-outs. */
export const PROVIDER_PAGES = [withProviderPage, callbackPage, byLinkPage, connectPage, logoutEndpoint]
