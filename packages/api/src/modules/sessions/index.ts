import './error-codes.ts'
import './events.ts'
import './permissions.ts'
import './reach.ts'
import './retention.ts'
import './session-mutations.ts'
import { logInPage, logOutPage } from './pages/log-in-page.ts'
import { endSessionPage, sessionsPage } from './pages/sessions-page.ts'

export { hashOfSecret, newSecret, sessionCookieName } from './cookie.ts'
export { endSession, endSessionsByMail, endSessionsOfProvider, endSessionsOfRemoved } from './end-session.ts'
export { ACTIVE_ACCOUNT, isActiveSession, sessionOfCookie } from './find-session.ts'
export { actorOfSession } from './pages/actor-of-session.ts'
export { AUTHORIZE, continueAfterLogIn, continueAtPage, formTargetsOf, LONGEST_QUERY } from './pages/continuation.ts'
export { browserOf, formField, openBrowser, readForm, type SentForm } from './pages/forms.ts'
export { AGAIN, finishLogIn, LOG_IN, redirect, sessionOf, sessionSecretOf } from './pages/log-in-page.ts'
export { declareLogInWay, type LogInPage, type LogInWay } from './pages/log-in-ways.ts'
export {
  findOrganization,
  type OrganizationPage,
  organizationPages,
  type PageOrganization,
  PageRefused,
  type PageRequest,
  type PageRoot,
  pageAddress,
} from './pages/organization-pages.ts'
export { type SessionToken, sessionToken } from './session-token.ts'
export { asAccount, type LogIn, noteAct, type RoleByClaim, type StartedSession, startSession } from './start-session.ts'

/** Pages at `/o/SLUG/…` on which people log in and out, and end their sessions. */
export const SESSION_PAGES = [logInPage, logOutPage, sessionsPage, endSessionPage]
