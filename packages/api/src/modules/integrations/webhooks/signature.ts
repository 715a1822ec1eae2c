import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { WebhookSignature } from '@portevoix/sdk/plugin'
import { Webhook } from 'standardwebhooks'

/** A verified delivery. */
export interface Verified {
  /** Identifies this delivery; null when nothing does, so that each counts as new. */
  readonly key: string | null
}

/** A delivery as received. */
interface Delivery {
  readonly headers: IncomingHttpHeaders
  /** As sent. */
  readonly raw: Buffer
  /** With its content codings decoded. */
  readonly body: Buffer
  readonly now: Date
}

/**
 * Verifies the signature of a delivery, over its body as sent or decoded.
 * @param secret null when it is not set: then only the scheme `none` passes.
 * @returns null for a delivery that is forged, altered or too old.
 */
export function verify(signature: WebhookSignature, secret: string | null, delivery: Delivery): Verified | null {
  if (signature.scheme === 'none') return { key: null }
  if (secret === null) return null
  const { headers, raw, body, now } = delivery
  for (const signed of raw === body ? [body] : [body, raw]) {
    const verified =
      signature.scheme === 'standard-webhooks'
        ? verifyStandard(secret, { headers, body: signed })
        : verifyHmac(signature, secret, { headers, signed, body, now })
    if (verified) return verified
  }
  return null
}

const oneHeader = (headers: IncomingHttpHeaders, name: string): string | null => {
  const value = headers[name.toLowerCase()]
  return typeof value === 'string' ? value : null
}

/** Standard Webhooks: signs the id, the time (within five minutes) and the body together. */
function verifyStandard(secret: string, request: { headers: IncomingHttpHeaders; body: Buffer }): Verified | null {
  const [id, timestamp, signatures] = ['id', 'timestamp', 'signature'].map((part) =>
    oneHeader(request.headers, `webhook-${part}`),
  )
  if (!id || !timestamp || !signatures) return null
  // The three parts are joined by dots, so a dot inside a part could turn an old delivery into a new one.
  if (id.includes('.') || !/^\d{1,12}$/.test(timestamp)) return null
  try {
    // Bytes that are not valid UTF-8 would be signed as different text.
    const body = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(request.body)
    const headers = { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures }
    new Webhook(secret).verify(body, headers, { jsonParse: false })
    return { key: `id ${createHash('sha256').update(id).digest('hex')}` }
  } catch {
    return null
  }
}

/** Maximum difference between the delivery's time and ours. */
const TOLERANCE_MS = 5 * 60_000

/** Whether it is seconds or milliseconds since 1970, within five minutes of now. */
function isTimely(timestamp: string, now: Date): boolean {
  if (!/^(\d{10}|\d{13})$/.test(timestamp)) return false
  const at = Number(timestamp) * (timestamp.length === 10 ? 1_000 : 1)
  return Math.abs(now.getTime() - at) <= TOLERANCE_MS
}

/** `t=1,v1=a,v1=b`: the values of a part. */
const partsOf = (header: string, name: string): string[] =>
  header.split(',').flatMap((piece) => {
    const at = piece.indexOf('=')
    return at > 0 && piece.slice(0, at).trim() === name ? [piece.slice(at + 1).trim()] : []
  })

/** During a change of secrets a header contains one signature for each valid secret. */
const MOST_SIGNATURES = 10

/**
 * HMAC-SHA-256 in hex or base64, over the body or over the parts in `signs`. The same body again is a replay; with a
 * timestamp, only the same body with the same timestamp.
 */
function verifyHmac(
  { header: name, signs = '{body}', timestamp: place, part }: WebhookSignature,
  secret: string,
  { headers, signed, body, now }: { headers: IncomingHttpHeaders; signed: Buffer; body: Buffer; now: Date },
): Verified | null {
  const header = oneHeader(headers, name)
  if (header === null) return null
  let timestamp = ''
  if (place) {
    const times = 'header' in place ? [oneHeader(headers, place.header) ?? ''] : partsOf(header, place.part)
    timestamp = times.length === 1 ? (times[0] ?? '').trim() : ''
    if (!isTimely(timestamp, now)) return null
  }
  const [before = '', after = ''] = signs.replace('{timestamp}', () => timestamp).split('{body}')
  const right = createHmac('sha256', secret).update(before).update(signed).update(after).digest()
  const claims = part === undefined ? [header] : partsOf(header, part).slice(0, MOST_SIGNATURES)
  if (!claims.some((claim) => isRight(claim, right))) return null
  const print = createHash('sha256').update(body).digest('hex')
  return { key: place ? `at ${timestamp} ${print}` : `body ${print}` }
}

function isRight(claim: string, right: Buffer): boolean {
  const text = claim.trim().replace(/^sha256=/i, '')
  const claimed = Buffer.from(text, /^[0-9a-f]{64}$/i.test(text) ? 'hex' : 'base64')
  return claimed.length === right.length && timingSafeEqual(claimed, right)
}
