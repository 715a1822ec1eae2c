import type { Auth, Json } from '@portevoix/sdk/plugin'
import { decodeJwt } from 'jose'
import { PluginFailure } from '../../platform/plugin-host/index.ts'
import { LoginRefused } from './oauth.ts'
import { fillAddress, fillJson } from './template.ts'
import { texts } from './texts.ts'
import type { Tokens } from './tokens.ts'

export type Session = Extract<Auth, { type: 'session' }>

export interface SessionLogin {
  readonly auth: Session
  readonly config: Json
  /** As entered. */
  readonly password: string
  readonly fetch: typeof fetch
}

/**
 * Logs in with the password.
 * @throws LoginRefused when it is refused; PluginFailure otherwise.
 */
export async function logIn({ auth, config, password, fetch }: SessionLogin): Promise<Tokens> {
  const { url, body, token, refreshToken } = auth.login
  const text = JSON.stringify(fillJson(body, config, password))
  const headers = { 'content-type': 'application/json', accept: 'application/json' }
  const answer = await fetch(addressOf(url, config), { method: 'POST', headers, body: text })
  return await tokensIn(answer, { token, refreshToken })
}

/**
 * Renews the session with the refresh token.
 * @throws LoginRefused when the token is no longer valid; PluginFailure otherwise.
 */
export async function renewSession({ auth, config, fetch }: SessionLogin, refresh: string): Promise<Tokens> {
  if (!auth.refresh) throw new LoginRefused(texts('no-renewal'))
  const { url, token, refreshToken } = auth.refresh
  const headers = { authorization: `Bearer ${refresh}`, accept: 'application/json' }
  const answer = await fetch(addressOf(url, config), { method: 'POST', headers })
  const renewed = await tokensIn(answer, { token, refreshToken })
  return { ...renewed, refresh: renewed.refresh ?? refresh }
}

/**
 * Ends the session at the provider. One that has already ended is refused, which is as good.
 * @returns whether the plugin declares where.
 * @throws PluginFailure when the provider does not answer.
 */
export async function endSession({ auth, config, fetch }: SessionLogin, tokens: Tokens): Promise<boolean> {
  if (!auth.logout) return false
  const headers = { authorization: `Bearer ${tokens.refresh ?? tokens.access}`, accept: 'application/json' }
  const answer = await fetch(addressOf(auth.logout.url, config), { method: 'POST', headers })
  if (answer.status === 429 || answer.status >= 500) {
    throw new PluginFailure('transient', 'thrown', texts('no-end-now'))
  }
  return true
}

function addressOf(template: string, config: Json): URL {
  const url = fillAddress(template, config)
  if (!url) throw new PluginFailure('config', 'thrown', texts('no-log-in-address'))
  return url
}

async function tokensIn(
  answer: Response,
  names: { token: string; refreshToken?: string | undefined },
): Promise<Tokens> {
  if (answer.status === 429) throw new PluginFailure('rate_limit', 'thrown', texts('too-many-log-ins'))
  if (answer.status >= 500) throw new PluginFailure('transient', 'thrown', texts('no-log-ins-now'))
  if (!answer.ok) throw new LoginRefused(texts('log-in-refused-status', { status: answer.status }))
  const found = (await answer.json().catch(() => null)) as { [name: string]: unknown } | null
  const access = found?.[names.token]
  const refresh = names.refreshToken === undefined ? undefined : found?.[names.refreshToken]
  if (typeof access !== 'string' || access === '') {
    throw new PluginFailure('permanent', 'thrown', texts('no-token'))
  }
  return { access, refresh: typeof refresh === 'string' ? refresh : undefined, expiresAt: endOf(access) }
}

/** Many tokens are JWTs that state their expiry; the expiry of others only shows as a 401. */
function endOf(token: string): Date | null {
  try {
    const { exp } = decodeJwt(token)
    return typeof exp === 'number' ? new Date(exp * 1_000) : null
  } catch {
    return null
  }
}
