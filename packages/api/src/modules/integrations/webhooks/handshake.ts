import { createHash, timingSafeEqual } from 'node:crypto'
import type { Json, WebhookHandshake } from '@portevoix/sdk/plugin'

/** The response to a handshake. */
export interface HandshakeAnswer {
  readonly contentType: string
  readonly text: string
}

const LONGEST_CHALLENGE = 1_000

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
const isSame = (value: unknown, right: string | null): boolean =>
  typeof value === 'string' && right !== null && timingSafeEqual(digest(value), digest(right))

/**
 * The response to a handshake challenge; null when there is no challenge, or it lacks the required token.
 * @param request.field reads a field of the query or of the body.
 * @param request.token the secret that the declaration names; null when it is not set.
 */
export function answerTo(
  handshake: WebhookHandshake,
  request: { field(name: string): unknown; token: string | null },
): HandshakeAnswer | null {
  const { challenge, when = {}, token, answer = 'text' } = handshake
  const text = request.field(challenge.field)
  // The response comes from our host, so it must not contain markup or long text.
  if (typeof text !== 'string' || text === '' || text.length > LONGEST_CHALLENGE || /\p{Cc}/u.test(text)) return null
  if (Object.entries(when).some(([name, value]) => request.field(name) !== value)) return null
  if (token && !isSame(request.field(token.field), request.token)) return null
  return answer === 'text'
    ? { contentType: 'text/plain; charset=utf-8', text }
    : { contentType: 'application/json', text: JSON.stringify({ [answer.json]: text }) }
}

/** Reads fields of a parsed body; only objects have fields. */
export const fieldOf =
  (body: Json | undefined) =>
  (name: string): unknown =>
    typeof body === 'object' && body !== null && !Array.isArray(body) && Object.hasOwn(body, name)
      ? body[name]
      : undefined
