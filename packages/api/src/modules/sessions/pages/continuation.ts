import { type Cookie, cookieHeader, readCookie, removalHeader } from '../../../platform/http/index.ts'
import { type PageRequest, pageAddress } from './organization-pages.ts'

/** The page that a log-in leads back to. It is fixed, so that no link can lead a log-in to another site. */
export const AUTHORIZE = 'authorize'
/** Browsers keep cookies of up to 4,096 bytes. */
export const LONGEST_QUERY = 2_800

// One cookie per organisation: a log-in at one does not forget what another waits for.
const cookieFor = (slug: string): Cookie => ({ name: `portevoix-continue-${slug}`, maxAgeS: 60 * 60 })

type Exchange = Pick<PageRequest, 'request' | 'response' | 'environment' | 'organization'>

/**
 * Makes the next log-in in this browser go on with a request to the authorization server.
 * @param query of the request, without question mark, of at most `LONGEST_QUERY` characters.
 */
export function continueAfterLogIn(
  { response, environment, organization }: Omit<Exchange, 'request'>,
  query: string,
): void {
  const value = Buffer.from(query).toString('base64url')
  response.appendHeader(
    'set-cookie',
    cookieHeader(cookieFor(organization.slug), { value, publicUrl: environment.publicUrl }),
  )
}

/** Where a log-in in this browser leads: back to the front-end that asked for it; null when none did. */
export function continuationOf({ request, environment, organization }: Exchange): string | null {
  const value = readCookie(request, cookieFor(organization.slug), environment.publicUrl)
  if (!value) return null
  return `${pageAddress(organization, AUTHORIZE)}?${Buffer.from(value, 'base64url').toString()}`
}

/** Forgets where a log-in leads, once it has led there. */
export function forgetContinuation({ response, environment, organization }: Exchange): void {
  response.appendHeader('set-cookie', removalHeader(cookieFor(organization.slug), environment.publicUrl))
}

/** An origin that adds nothing else to a content security policy. */
const ORIGIN = /^https?:\/\/[\w.:[\]-]+$/

/**
 * The origin of the front-end to which a log-in in this browser leads, for pages whose form finishes it: browsers apply
 * `form-action` to the redirections that follow a form. Empty when no front-end asked.
 */
export function formTargetsOf(exchange: Exchange): string[] {
  const to = continuationOf(exchange)
  const query = to === null ? '' : to.slice(to.indexOf('?'))
  const origin = URL.parse(new URLSearchParams(query).get('redirect_uri') ?? '')?.origin ?? ''
  return ORIGIN.test(origin) ? [origin] : []
}
