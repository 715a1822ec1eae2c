import type { IncomingMessage } from 'node:http'

/** A cookie of this server's own pages. */
export interface Cookie {
  /** Without prefix. */
  readonly name: string
  readonly maxAgeS: number
}

/** The full name. Browsers accept the prefix `__Host-` only by https; it stops other hosts of the domain from setting the cookie. */
export const cookieName = ({ name }: Cookie, publicUrl: string): string =>
  publicUrl.startsWith('https:') ? `__Host-${name}` : name

/** The value of a cookie; null when the browser sent none. */
export function readCookie(request: IncomingMessage, cookie: Cookie, publicUrl: string): string | null {
  const start = `${cookieName(cookie, publicUrl)}=`
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim())
  return pairs.find((pair) => pair.startsWith(start))?.slice(start.length) ?? null
}

/**
 * The header that sets a cookie. `SameSite=Lax`, because links of mails and sites of providers lead to these pages.
 */
export function cookieHeader(cookie: Cookie, { value, publicUrl }: { value: string; publicUrl: string }): string {
  const secure = publicUrl.startsWith('https:') ? '; Secure' : ''
  const attributes = `Path=/; Max-Age=${cookie.maxAgeS}; HttpOnly; SameSite=Lax${secure}`
  return `${cookieName(cookie, publicUrl)}=${value}; ${attributes}`
}

/** The header that removes a cookie from the browser. */
export const removalHeader = (cookie: Cookie, publicUrl: string): string =>
  cookieHeader({ ...cookie, maxAgeS: 0 }, { value: '', publicUrl })
