import { createHash, timingSafeEqual } from 'node:crypto'
import { type Cookie, cookieHeader, type Html, html, readBody, readCookie } from '../../../platform/http/index.ts'
import { newSecret } from '../cookie.ts'
import { texts } from '../texts.ts'
import { PageRefused, type PageRequest } from './organization-pages.ts'

/** Identifies a browser that opened a page, whether or not somebody is logged in there. */
const BROWSER: Cookie = { name: 'portevoix-browser', maxAgeS: 60 * 60 }
const SECRET = /^[\w-]{43}$/
const LARGEST_FORM_BYTES = 8 * 1024
const FIELD = 'form-token'

type Exchange = Pick<PageRequest, 'request' | 'response' | 'environment'>

/** The secret of the browser’s cookie; null when it has none. */
export function browserOf({ request, environment }: Exchange): string | null {
  const secret = readCookie(request, BROWSER, environment.publicUrl)
  return secret !== null && SECRET.test(secret) ? secret : null
}

/** The secret of the browser, which gets a cookie if it has none. For pages with forms. */
export function openBrowser(exchange: Exchange): string {
  const secret = browserOf(exchange) ?? newSecret()
  const { publicUrl } = exchange.environment
  exchange.response.appendHeader('set-cookie', cookieHeader(BROWSER, { value: secret, publicUrl }))
  return secret
}

/** What forms send to show that they come from a page of this server: other sites can neither read nor guess it. */
const tokenOf = (browser: string): string => createHash('sha256').update(`form ${browser}`).digest('base64url')

/** The hidden field that every form of a page needs. */
export const formField = (browser: string): Html =>
  html`<input type="hidden" name="${FIELD}" value="${tokenOf(browser)}">`

export interface SentForm {
  readonly fields: URLSearchParams
  /** The secret of the browser that sent it. */
  readonly browser: string
}

/**
 * Reads a form that was sent from a page of this server in the same browser.
 * @throws PageRefused for a form of another site (CSRF), and for one of another browser.
 */
export async function readForm(exchange: Exchange): Promise<SentForm> {
  const { request, environment } = exchange
  const own = new URL(environment.publicUrl).origin
  if (request.headers.origin !== own) {
    throw new PageRefused(403, texts('form-of-other-site', { origin: own }))
  }
  const body = await readBody(request, LARGEST_FORM_BYTES)
  const fields = new URLSearchParams(body.toString())
  const browser = browserOf(exchange)
  if (browser === null || !isEqual(fields.get(FIELD) ?? '', tokenOf(browser))) {
    throw new PageRefused(403, texts('form-too-old'))
  }
  return { fields, browser }
}

const isEqual = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
