import { gunzipSync } from 'node:zlib'
import type { PluginContext } from '@portevoix/sdk/plugin'
import { PluginError } from '@portevoix/sdk/plugin'
import { decodeText } from './charset.ts'

/** Validators for which a server can answer "not modified" (RFC 9110, section 13). */
export interface Validators {
  etag?: string | undefined
  lastModified?: string | undefined
}

export interface Download extends Validators {
  text: string
  /** Final address after redirects, for relative links. */
  url: string
  warning?: string | undefined
}

const ACCEPT =
  'application/rss+xml, application/atom+xml, application/rdf+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1'
const DEFAULT_RETRY_AFTER_MS = 15 * 60_000
const MAX_VALIDATOR_LENGTH = 200
const MAX_UNPACKED_BYTES = 64 * 1024 * 1024

/** Retry-After in seconds or as a date (RFC 9110, section 10.2.3). */
const retryAfterMs = (header: string | null, now: Date): number => {
  if (header === null || header.trim() === '') return DEFAULT_RETRY_AFTER_MS
  const seconds = Number(header)
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000)
  const at = Date.parse(header)
  return Number.isNaN(at) ? DEFAULT_RETRY_AFTER_MS : Math.max(0, at - now.getTime())
}

const failureOf = (response: Response, now: Date): PluginError => {
  const { status } = response
  const said = `The server answered ${status}${response.statusText ? ` ${response.statusText}` : ''}`
  if (status === 429) {
    return new PluginError('rate_limit', `${said}: too many requests.`, {
      retryAfterMs: retryAfterMs(response.headers.get('retry-after'), now),
    })
  }
  if (status === 401 || status === 403) return new PluginError('auth', `${said}: the feed is not open to us.`)
  if (status === 404 || status === 410)
    return new PluginError('permanent', `${said}: there is no feed at this address.`)
  if (status >= 500 || status === 408 || status === 425) return new PluginError('transient', `${said}.`)
  return new PluginError('permanent', `${said}, which is no answer a feed can be read from.`)
}

/** Validators are stored for every feed, so one with an unusual length is not used. */
const validator = (header: string | null): string | undefined =>
  header !== null && header.length <= MAX_VALIDATOR_LENGTH ? header : undefined

/** The content of a `.xml.gz`; some servers do not declare it. */
const unpacked = (bytes: Uint8Array): Uint8Array => {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_UNPACKED_BYTES })
  } catch (cause) {
    throw new PluginError('permanent', 'The answer is gzip that is damaged, or more than 64 MiB when unpacked.', {
      cause,
    })
  }
}

/**
 * Downloads the feed. Returns null when it has not changed since `validators`.
 *
 * @throws PluginError of the kind that the status means for the next attempt.
 */
export async function downloadFeed(
  ctx: Pick<PluginContext<unknown, never>, 'fetch' | 'signal' | 'now'>,
  url: string,
  validators: Validators,
): Promise<Download | null> {
  const headers: Record<string, string> = { accept: ACCEPT }
  if (validators.etag !== undefined) headers['if-none-match'] = validators.etag
  if (validators.lastModified !== undefined) headers['if-modified-since'] = validators.lastModified
  const response = await ctx.fetch(url, { headers, signal: ctx.signal })
  if (response.status === 304) return null
  if (!response.ok) throw failureOf(response, ctx.now())
  const { text, warning } = decodeText(unpacked(await response.bytes()), response.headers.get('content-type'))
  return {
    text,
    url: response.url || url,
    etag: validator(response.headers.get('etag')),
    lastModified: validator(response.headers.get('last-modified')),
    warning,
  }
}
