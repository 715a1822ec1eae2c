import type { PluginContext } from '@portevoix/sdk/plugin'
import { PluginError } from '@portevoix/sdk/plugin'
import type { CsvConfig } from './config.ts'

export type SecretName = 'token' | 'login'
export type CsvContext = PluginContext<CsvConfig, SecretName>

/** Validators for which a server can answer "not modified" (RFC 9110, section 13). */
export interface Validators {
  etag?: string | undefined
  lastModified?: string | undefined
}

export interface Download extends Validators {
  bytes: Uint8Array
  /** As declared by the server. */
  charset: string | null
}

const DEFAULT_RETRY_AFTER_MS = 15 * 60_000
const MAX_VALIDATOR_LENGTH = 1_000

/** Retry-After in seconds or as a date (RFC 9110, section 10.2.3). */
const retryAfterMs = (header: string | null, now: Date): number => {
  const seconds = Number(header?.trim() || Number.NaN)
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000)
  const at = Date.parse(header ?? '')
  return Number.isNaN(at) ? DEFAULT_RETRY_AFTER_MS : Math.max(0, at - now.getTime())
}

const failureOf = (response: Response, now: Date): PluginError => {
  const { status } = response
  const said = `The server answered ${status}${response.statusText ? ` ${response.statusText}` : ''}`
  if (status === 429) {
    const retry = { retryAfterMs: retryAfterMs(response.headers.get('retry-after'), now) }
    return new PluginError('rate_limit', `${said}: too many requests.`, retry)
  }
  if (status === 401 || status === 403) return new PluginError('auth', `${said}: the file is not open to us.`)
  if (status === 404 || status === 410)
    return new PluginError('permanent', `${said}: there is no file at this address.`)
  if (status >= 500 || status === 408 || status === 425) return new PluginError('transient', `${said}.`)
  return new PluginError('permanent', `${said}, which is no answer a file can be read from.`)
}

const authorization = (ctx: CsvContext): Record<string, string> => {
  if (ctx.config.auth === 'bearer') return { authorization: `Bearer ${ctx.secret('token')}` }
  return ctx.config.auth === 'basic' ? { authorization: `Basic ${ctx.secret('login')}` } : {}
}

const validator = (header: string | null): string | undefined =>
  header !== null && header.length <= MAX_VALIDATOR_LENGTH ? header : undefined

/**
 * Downloads a file. Returns null when it has not changed since `validators`.
 *
 * @throws PluginError of the kind that the status means for the next attempt.
 */
export async function downloadFile(ctx: CsvContext, url: string, validators: Validators): Promise<Download | null> {
  const headers: Record<string, string> = { accept: 'text/csv, text/plain;q=0.9, */*;q=0.1', ...authorization(ctx) }
  if (validators.etag !== undefined) headers['if-none-match'] = validators.etag
  if (validators.lastModified !== undefined) headers['if-modified-since'] = validators.lastModified
  const response = await ctx.fetch(url, { headers, signal: ctx.signal })
  if (response.status === 304) return null
  if (!response.ok) throw failureOf(response, ctx.now())
  const bytes = await response.bytes()
  const contentType = response.headers.get('content-type')
  if (/^application\/json\b/i.test(contentType ?? '')) {
    throw new PluginError('permanent', 'The address does not answer with a CSV file but with JSON.')
  }
  return {
    bytes,
    charset: contentType?.match(/charset\s*=\s*["']?([\w.:-]+)/i)?.[1]?.toLowerCase() ?? null,
    etag: validator(response.headers.get('etag')),
    lastModified: validator(response.headers.get('last-modified')),
  }
}
