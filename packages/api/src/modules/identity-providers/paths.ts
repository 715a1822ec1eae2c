import { pageAddress } from '../sessions/index.ts'

/** Pages below `/o/SLUG/`, each followed by an id or a token. */
export const WITH_PROVIDER = 'log-in/with/'
export const CALLBACK = 'log-in/callback/'
export const BY_LINK = 'log-in/link/'
export const CONNECT = 'log-in/connect'
export const LOG_OUT = 'log-out-by/'

/**
 * The address to which a provider sends browsers back. Each has its own, so that the answer of one is never taken for
 * that of another (RFC 9700, 4.4.2.2), also where providers do not name themselves in it.
 */
export const redirectUrl = (publicUrl: string, organization: { slug: string }, providerId: string): string =>
  `${publicUrl}${pageAddress(organization, CALLBACK)}${providerId}`

/** The address at which a provider reports that somebody logged out there. */
export const logoutUrl = (publicUrl: string, organization: { slug: string }, providerId: string): string =>
  `${publicUrl}${pageAddress(organization, LOG_OUT)}${providerId}`
