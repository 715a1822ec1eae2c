import { createHash, randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { LOGIN_S } from './login-state.ts'

const SHAPE = /^[\w-]{43}$/

/** The prefix `__Host-` stops other hosts of the domain from setting this cookie. */
const nameAt = (publicUrl: string): string =>
  publicUrl.startsWith('https:') ? '__Host-portevoix-login' : 'portevoix-login'

/** Reads the browser id from the cookie; null when the log-in was not started in this browser within ten minutes. */
export function browserOf(request: IncomingMessage, publicUrl: string): string | null {
  const name = `${nameAt(publicUrl)}=`
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim())
  const value = pairs.find((pair) => pair.startsWith(name))?.slice(name.length)
  return value !== undefined && SHAPE.test(value) ? value : null
}

export const newBrowser = (): string => randomBytes(32).toString('base64url')

/** `SameSite=Lax`, because the provider's site sends the browser back. */
export function cookieOf(browser: string, publicUrl: string): string {
  const secure = publicUrl.startsWith('https:') ? '; Secure' : ''
  return `${nameAt(publicUrl)}=${browser}; Path=/; Max-Age=${LOGIN_S}; HttpOnly; SameSite=Lax${secure}`
}

/** The hash that the state contains. The cookie cannot be derived from it. */
export const browserFingerprint = (browser: string): string => createHash('sha256').update(browser).digest('base64url')
