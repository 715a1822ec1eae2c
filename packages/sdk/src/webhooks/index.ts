import type { GraphQLErrorEntry } from '../errors.ts'
import type { FollowEventsSubscription } from '../generated/documents.ts'

/** What is wrong with a request that should be a webhook. */
export type WebhookProblem =
  | 'BAD_SECRET'
  | 'MISSING_HEADER'
  | 'BAD_TIMESTAMP'
  | 'TOO_OLD'
  | 'TOO_NEW'
  | 'NO_SIGNATURE_MATCHES'
  | 'BAD_BODY'

/** A request is no webhook of this endpoint: answer it with status 400, and do nothing. The message says what is wrong. */
export class WebhookVerificationError extends Error {
  override name = 'WebhookVerificationError'
  readonly code: WebhookProblem

  constructor(code: WebhookProblem, message: string) {
    super(message)
    this.code = code
  }
}

/** A message whose signature is right. */
export interface WebhookMessage<Data = FollowEventsSubscription> {
  /** The same for an event at each attempt and each replay: remember it, and do nothing twice. */
  readonly id: string
  /** When this attempt was made. */
  readonly sentAt: Date
  /** Type of the event, such as `campaign.launched`. */
  readonly type: string
  /** When it happened. */
  readonly at: Date
  /** The answer to the document of the endpoint. */
  readonly data: Data
  /** What could not be read; empty where everything could. */
  readonly errors: readonly GraphQLErrorEntry[]
}

interface VerifyOptions {
  /** How far the clocks may be apart, in seconds. Default: 300. */
  readonly toleranceSeconds?: number
  /** The time of now; that of the machine when left out. */
  readonly now?: Date
}

/** Headers of a request: those of `fetch`, or an object as Node's `request.headers` with names in lower case. */
export type WebhookHeaders = Headers | Readonly<Record<string, string | readonly string[] | undefined>>

const PREFIX = 'whsec_'
const encoder = new TextEncoder()

/**
 * Verifies a request by Standard Webhooks (v1, HMAC-SHA256) and reads its body.
 * @param body as it came, before anything parses it: a body that was parsed and written again has another signature.
 * @param secrets of the endpoint; several while a secret is changed.
 * @throws WebhookVerificationError
 */
export async function verifyWebhook<Data = FollowEventsSubscription>(
  body: string | Uint8Array<ArrayBuffer> | ArrayBuffer,
  headers: WebhookHeaders,
  secrets: string | readonly string[],
  { toleranceSeconds = 300, now = new Date() }: VerifyOptions = {},
): Promise<WebhookMessage<Data>> {
  const keys = await Promise.all((typeof secrets === 'string' ? [secrets] : secrets).map(keyOf))
  const id = headerOf(headers, 'webhook-id')
  const timestamp = headerOf(headers, 'webhook-timestamp')
  const signatures = headerOf(headers, 'webhook-signature')
  const bytes = typeof body === 'string' ? encoder.encode(body) : new Uint8Array(body)
  const sentAt = checkedTime(timestamp, now, toleranceSeconds)
  const signed = joined(encoder.encode(`${id}.${timestamp}.`), bytes)
  if (!(await isSigned(signed, signatures, keys))) {
    throw new WebhookVerificationError(
      'NO_SIGNATURE_MATCHES',
      'No signature in `webhook-signature` is of this body and one of the secrets: check the secret, and pass the body exactly as it came.',
    )
  }
  const { type, timestamp: at, data, errors = [] } = read(bytes)
  return { id, sentAt, type, at: new Date(at), data: data as Data, errors }
}

async function isSigned(signed: Uint8Array<ArrayBuffer>, header: string, keys: readonly CryptoKey[]): Promise<boolean> {
  for (const part of header.split(' ')) {
    const signature = part.startsWith('v1,') ? bytesOf(part.slice(3)) : null
    if (!signature) continue
    // Compares in constant time.
    for (const key of keys) if (await crypto.subtle.verify('HMAC', key, signature, signed)) return true
  }
  return false
}

async function keyOf(secret: string): Promise<CryptoKey> {
  const bytes = bytesOf(secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : secret)
  if (!bytes || bytes.length === 0) {
    throw new WebhookVerificationError(
      'BAD_SECRET',
      'A secret is `whsec_` and Base64, as it was shown when the endpoint was created.',
    )
  }
  return await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify'])
}

function headerOf(headers: WebhookHeaders, name: string): string {
  const value = headers instanceof Headers ? headers.get(name) : headers[name]
  if (typeof value === 'string' && value !== '') return value
  throw new WebhookVerificationError(
    'MISSING_HEADER',
    `The header \`${name}\` is missing, or stands there more than once.`,
  )
}

function checkedTime(timestamp: string, now: Date, toleranceSeconds: number): Date {
  const seconds = /^\d{1,12}$/.test(timestamp) ? Number(timestamp) : Number.NaN
  if (Number.isNaN(seconds)) {
    throw new WebhookVerificationError('BAD_TIMESTAMP', '`webhook-timestamp` is no number of seconds since 1970.')
  }
  const age = now.getTime() / 1_000 - seconds
  const apart = `${Math.round(Math.abs(age))} s, and ${toleranceSeconds} s are allowed`
  if (age > toleranceSeconds) {
    throw new WebhookVerificationError('TOO_OLD', `The request was signed too long ago (${apart}): it may be a replay.`)
  }
  if (age < -toleranceSeconds) {
    throw new WebhookVerificationError('TOO_NEW', `The request was signed in the future (${apart}): check the clock.`)
  }
  return new Date(seconds * 1_000)
}

interface Body {
  readonly type: string
  readonly timestamp: string
  readonly data: unknown
  readonly errors?: readonly GraphQLErrorEntry[]
}

function read(bytes: Uint8Array): Body {
  try {
    const body = JSON.parse(new TextDecoder().decode(bytes)) as Body | null
    if (typeof body?.type === 'string' && typeof body.timestamp === 'string') return body
  } catch {
    // Told below.
  }
  throw new WebhookVerificationError('BAD_BODY', 'The body is signed, and is not what Portevoix sends.')
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  } catch {
    return null
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(first.length + second.length)
  all.set(first)
  all.set(second, first.length)
  return all
}
