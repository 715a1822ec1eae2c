import './error-codes.ts'
import './permissions.ts'

export { noSessionCookie, secretOf, sessionCookie } from './cookie.ts'
export { endSession, endSessionsOfProvider } from './end-session.ts'
export { sessionOfCookie } from './find-session.ts'
export { sessionToken } from './session-token.ts'
export { type LogIn, type RoleByClaim, type StartedSession, startSession } from './start-session.ts'
