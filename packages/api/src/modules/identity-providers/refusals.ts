import { PageRefused } from '../sessions/index.ts'
import { ProviderProblem } from './discovery.ts'
import { LoginRefused } from './token-exchange.ts'

/** Where a log-in cannot go on. The texts name nobody, and do not tell whether an account exists. */
export const NOT_VALID = 'This log-in is not valid here, was used, or took longer than ten minutes. Begin again.'
export const OTHER_BROWSER =
  'This log-in was begun in another browser, or this browser does not keep cookies. Begin again in this browser.'
export const NO_PROVIDER = 'This way to log in does not exist any more. Choose another one on the log-in page.'
export const LINK_SPENT = 'This link was used, was revoked or has expired. Ask whoever sent it for another one.'
export const NOT_CONNECTED =
  'You are logged in at your identity provider, but this log-in is not connected with access here. If you should have access, ask those who manage it: they can confirm your log-in, or send you a link.'
export const NOT_OF_ORGANIZATION =
  'This log-in does not belong to the organisation. Log in with the account that the organisation gave you.'
export const CONNECTED_ALREADY =
  'This log-in is connected already, so the link was not used. Log in without it, or with another log-in.'

/**
 * The page for an expected failure of a provider.
 * @throws any other error.
 */
export function refusalOf(error: unknown): PageRefused {
  if (error instanceof LoginRefused) return new PageRefused(400, `${error.message} Begin again.`)
  if (error instanceof ProviderProblem) return new PageRefused(400, `Logging in does not work now. ${error.message}`)
  throw error
}
