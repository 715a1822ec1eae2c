import { type Cookie, cookieHeader, readCookie, removalHeader } from '../../../platform/http/index.ts'
import { type PageRequest, type PageRoot, pageAddress } from './organization-pages.ts'

/** The page of the authorization server that a log-in leads back to. */
export const AUTHORIZE = 'authorize'
/** A page of the organisation that a log-in leads back to, with its secret. Fixed, so that no link can lead elsewhere. */
const PAGE = /^[a-z-]+\/[\w-]{43}$/
const PAGE_MARK = 'page:'
/** Of a request to the authorization server for applications. */
const APPLICATION_MARK = 'application:'
/** Browsers keep cookies of up to 4,096 bytes. */
export const LONGEST_QUERY = 2_800

// One cookie per organisation: a log-in at one does not forget what another waits for.
const cookieFor = (slug: string): Cookie => ({ name: `portevoix-continue-${slug}`, maxAgeS: 60 * 60 })

type Exchange = Pick<PageRequest, 'request' | 'response' | 'environment' | 'organization'>

/**
 * Makes the next log-in in this browser go on with a request to the authorization server.
 * @param query of the request, without question mark, of at most `LONGEST_QUERY` characters.
 * @param root of the authorization server.
 */
export function continueAfterLogIn(
  { response, environment, organization }: Omit<Exchange, 'request'>,
  query: string,
  root: PageRoot,
): void {
  const value = Buffer.from(`${root === '/oauth/' ? APPLICATION_MARK : ''}${query}`).toString('base64url')
  response.appendHeader(
    'set-cookie',
    cookieHeader(cookieFor(organization.slug), { value, publicUrl: environment.publicUrl }),
  )
}

/** Makes the next log-in in this browser lead to a page of the organisation. @param page its path with a secret. */
export function continueAtPage({ response, environment, organization }: Omit<Exchange, 'request'>, page: string): void {
  if (!PAGE.test(page)) throw new Error('A log-in leads to pages with a secret alone.')
  const value = Buffer.from(`${PAGE_MARK}${page}`).toString('base64url')
  const cookie = cookieHeader(cookieFor(organization.slug), { value, publicUrl: environment.publicUrl })
  response.appendHeader('set-cookie', cookie)
}

/** Where a log-in in this browser leads: back to the front-end or the page that asked for it; null when none did. */
export function continuationOf({ request, environment, organization }: Exchange): string | null {
  const value = readCookie(request, cookieFor(organization.slug), environment.publicUrl)
  if (!value) return null
  const text = Buffer.from(value, 'base64url').toString()
  const page = text.startsWith(PAGE_MARK) ? text.slice(PAGE_MARK.length) : null
  if (page !== null) return PAGE.test(page) ? pageAddress(organization, page) : null
  if (!text.startsWith(APPLICATION_MARK)) return `${pageAddress(organization, AUTHORIZE)}?${text}`
  return `${pageAddress(organization, AUTHORIZE, '/oauth/')}?${text.slice(APPLICATION_MARK.length)}`
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
