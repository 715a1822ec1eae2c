import { createHash, randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { LOGIN_S } from './login-state.ts'

const SHAPE = /^[\w-]{43}$/

/** With https, no other host of the domain can set a cookie of this name. */
const nameAt = (publicUrl: string): string =>
  publicUrl.startsWith('https:') ? '__Host-portevoix-login' : 'portevoix-login'

/** Identifies the browser; null where the log-in was not started from here within ten minutes. */
export function browserOf(request: IncomingMessage, publicUrl: string): string | null {
  const name = `${nameAt(publicUrl)}=`
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim())
  const value = pairs.find((pair) => pair.startsWith(name))?.slice(name.length)
  return value !== undefined && SHAPE.test(value) ? value : null
}

export const newBrowser = (): string => randomBytes(32).toString('base64url')

/** `Lax`, since the provider sends the browser back from its own site. */
export function cookieOf(browser: string, publicUrl: string): string {
  const secure = publicUrl.startsWith('https:') ? '; Secure' : ''
  return `${nameAt(publicUrl)}=${browser}; Path=/; Max-Age=${LOGIN_S}; HttpOnly; SameSite=Lax${secure}`
}

/** What the state holds of the cookie: the cookie cannot be derived from it. */
export const printOf = (browser: string): string => createHash('sha256').update(browser).digest('base64url')
