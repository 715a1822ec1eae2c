import { createHash, randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { cookieHeader, readCookie } from '../../platform/http/index.ts'
import { LOGIN_S } from './login-state.ts'

const SHAPE = /^[\w-]{43}$/

const COOKIE = { name: 'portevoix-login', maxAgeS: LOGIN_S }

/** Reads the browser id from the cookie; null when the log-in was not started in this browser within ten minutes. */
export function browserOf(request: IncomingMessage, publicUrl: string): string | null {
  const value = readCookie(request, COOKIE, publicUrl)
  return value !== null && SHAPE.test(value) ? value : null
}

export const newBrowser = (): string => randomBytes(32).toString('base64url')

/** The header that gives a browser its id. */
export const cookieOf = (browser: string, publicUrl: string): string =>
  cookieHeader(COOKIE, { value: browser, publicUrl })

/** The hash that the state contains. The cookie cannot be derived from it. */
export const browserFingerprint = (browser: string): string => createHash('sha256').update(browser).digest('base64url')
