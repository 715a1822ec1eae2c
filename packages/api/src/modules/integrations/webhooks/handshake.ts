import { createHash, timingSafeEqual } from 'node:crypto'
import type { Json, WebhookHandshake } from '@portevoix/sdk/plugin'

/** What a provider is told when it tries the address. */
export interface HandshakeAnswer {
  readonly contentType: string
  readonly text: string
}

const LONGEST_CHALLENGE = 1_000

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
const isSame = (value: unknown, right: string | null): boolean =>
  typeof value === 'string' && right !== null && timingSafeEqual(digest(value), digest(right))

/**
 * The answer to a challenge; null for what is none, or lacks the token that it must have.
 * @param request.field what stands in a field of the query or of the body.
 * @param request.token the secret that the declaration names; null where it is not set.
 */
export function answerTo(
  handshake: WebhookHandshake,
  request: { field(name: string): unknown; token: string | null },
): HandshakeAnswer | null {
  const { challenge, when = {}, token, answer = 'text' } = handshake
  const text = request.field(challenge.field)
  // The answer is served from our host: it holds no markup, and nothing long.
  if (typeof text !== 'string' || text === '' || text.length > LONGEST_CHALLENGE || /\p{Cc}/u.test(text)) return null
  if (Object.entries(when).some(([name, value]) => request.field(name) !== value)) return null
  if (token && !isSame(request.field(token.field), request.token)) return null
  return answer === 'text'
    ? { contentType: 'text/plain; charset=utf-8', text }
    : { contentType: 'application/json', text: JSON.stringify({ [answer.json]: text }) }
}

/** Fields of a delivered body; an object alone has any. */
export const fieldOf =
  (body: Json | undefined) =>
  (name: string): unknown =>
    typeof body === 'object' && body !== null && !Array.isArray(body) && Object.hasOwn(body, name)
      ? body[name]
      : undefined
