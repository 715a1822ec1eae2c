import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { hashOfToken } from '../../platform/auth/index.ts'
import { type Cookie, cookieHeader, cookieName, readCookie, removalHeader } from '../../platform/http/index.ts'

/** Where a session's cookie counts: on the pages of one organisation. */
interface Pages {
  readonly publicUrl: string
  /** Short name of the organisation in addresses. */
  readonly slug: string
}

const SECRET = /^[\w-]{43}$/

// One cookie per organisation, because a browser may be logged in to several of the same server.
const cookieFor = (slug: string, maxAgeS = 0): Cookie => ({ name: `portevoix-session-${slug}`, maxAgeS })

/** Full name of the cookie. */
export const sessionCookieName = ({ publicUrl, slug }: Pages): string => cookieName(cookieFor(slug), publicUrl)

/** What is stored of a secret. */
export const hashOfSecret = hashOfToken

/** A new secret for a browser; the server stores its hash alone. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** The secret in the browser's cookie; null when there is none of the right form. */
export function secretOf(request: IncomingMessage, { publicUrl, slug }: Pages): string | null {
  const value = readCookie(request, cookieFor(slug), publicUrl)
  return value !== null && SECRET.test(value) ? value : null
}

/** The header that gives a browser the secret of its session, until the session expires. */
export function sessionCookie(
  { secret, expiresAt, now }: { secret: string; expiresAt: Date; now: Date },
  { publicUrl, slug }: Pages,
): string {
  const maxAgeS = Math.max(0, Math.floor((expiresAt.getTime() - now.getTime()) / 1000))
  return cookieHeader(cookieFor(slug, maxAgeS), { value: secret, publicUrl })
}

/** The header that makes a browser forget its session. */
export const noSessionCookie = ({ publicUrl, slug }: Pages): string => removalHeader(cookieFor(slug), publicUrl)
