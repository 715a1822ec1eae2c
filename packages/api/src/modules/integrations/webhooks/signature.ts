import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { Webhook } from 'standardwebhooks'

/** How a connector says that deliveries are signed. */
export interface Signature {
  readonly scheme: string
  readonly header: string
}

/** A delivery that is what it seems to be. */
export interface Verified {
  /** What tells this delivery from others; null where nothing does, and each counts. */
  readonly key: string | null
}

/**
 * Verifies the signature of a delivery over its raw body.
 * @param secret null where nobody has set it: then nothing passes but the scheme `none`.
 * @returns null for what is forged, altered or too old.
 */
export function verify(
  signature: Signature,
  secret: string | null,
  given: { headers: IncomingHttpHeaders; body: Buffer },
): Verified | null {
  if (signature.scheme === 'none') return { key: null }
  if (secret === null) return null
  if (signature.scheme === 'standard-webhooks') return verifyStandard(secret, given)
  return verifyHmac(secret, given.body, oneHeader(given.headers, signature.header))
}

const oneHeader = (headers: IncomingHttpHeaders, name: string): string | null => {
  const value = headers[name.toLowerCase()]
  return typeof value === 'string' ? value : null
}

/** Standard Webhooks: the id, the time (within five minutes) and the body are signed together. */
function verifyStandard(secret: string, given: { headers: IncomingHttpHeaders; body: Buffer }): Verified | null {
  const [id, timestamp, signatures] = ['id', 'timestamp', 'signature'].map((part) =>
    oneHeader(given.headers, `webhook-${part}`),
  )
  if (!id || !timestamp || !signatures) return null
  // The three are signed joined by dots: moved to another place, a dot would make a new delivery of an old one.
  if (id.includes('.') || !/^\d{1,12}$/.test(timestamp)) return null
  try {
    // Bytes that are no text would be signed as something else than what was sent.
    const body = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(given.body)
    const headers = { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures }
    new Webhook(secret).verify(body, headers, { jsonParse: false })
    return { key: `id ${createHash('sha256').update(id).digest('hex')}` }
  } catch {
    return null
  }
}

/** HMAC-SHA-256 of the body, in hex or base64, with or without `sha256=` before it. The same body again is a replay. */
function verifyHmac(secret: string, body: Buffer, header: string | null): Verified | null {
  const text = header?.trim().replace(/^sha256=/i, '') ?? ''
  const claimed = Buffer.from(text, /^[0-9a-f]{64}$/i.test(text) ? 'hex' : 'base64')
  const right = createHmac('sha256', secret).update(body).digest()
  if (claimed.length !== right.length || !timingSafeEqual(claimed, right)) return null
  return { key: `body ${createHash('sha256').update(body).digest('hex')}` }
}
