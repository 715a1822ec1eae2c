import { createHmac } from 'node:crypto'
import type { WebhookSignature } from '@portevoix/sdk/plugin'
import { describe, expect, it } from 'vitest'
import { verify } from './signature.ts'

const SECRET = 'signing-secret'
const NOW = new Date('2026-07-01T12:00:00Z')
const SECONDS = NOW.getTime() / 1_000
const hmac = (text: string, encoding: 'hex' | 'base64' = 'hex', secret = SECRET) =>
  createHmac('sha256', secret).update(text).digest(encoding)

const slack: WebhookSignature = {
  scheme: 'hmac-sha256',
  header: 'X-Slack-Signature',
  secret: 'signing',
  signs: 'v0:{timestamp}:{body}',
  timestamp: { header: 'X-Slack-Request-Timestamp' },
  part: 'v0',
}
const stripe: WebhookSignature = {
  scheme: 'hmac-sha256',
  header: 'stripe-signature',
  secret: 'signing',
  signs: '{timestamp}.{body}',
  timestamp: { part: 't' },
  part: 'v1',
}
const BODY = '{"a":"é"}'
const slackHeaders = (at: number | string = SECONDS, body = BODY) => ({
  'x-slack-request-timestamp': String(at),
  'x-slack-signature': `v0=${hmac(`v0:${at}:${body}`)}`,
})
const stripeHeaders = (at: number | string = SECONDS, more = '') => ({
  'stripe-signature': `t=${at},${more}v1=${hmac(`${at}.${BODY}`)},v0=ffff`,
})
const of = (signature: WebhookSignature, headers: Record<string, string>, body = BODY) => {
  const bytes = Buffer.from(body)
  return verify(signature, SECRET, { headers, raw: bytes, body: bytes, now: NOW })
}

describe('a signature with a timestamp', () => {
  it('is valid for five minutes, with a different key for each timestamp', () => {
    for (const apart of [0, 299, -299]) expect(of(slack, slackHeaders(SECONDS + apart))).not.toBeNull()
    expect(of(stripe, stripeHeaders())).not.toBeNull()
    expect(of(stripe, stripeHeaders(NOW.getTime()))).not.toBeNull()
    // During a change of the secret there are two signatures.
    expect(of(stripe, stripeHeaders(SECONDS, `v1=${hmac('x', 'hex', 'old')},`))).not.toBeNull()
    expect(of(slack, slackHeaders())).toEqual(of(slack, slackHeaders()))
    expect(of(slack, slackHeaders(SECONDS + 1))).not.toEqual(of(slack, slackHeaders()))
  })

  it.each<[string, WebhookSignature, Record<string, string>]>([
    ['too old', slack, slackHeaders(SECONDS - 301)],
    ['too early', slack, slackHeaders(SECONDS + 301)],
    ['without a timestamp', slack, { 'x-slack-signature': slackHeaders()['x-slack-signature'] }],
    ['with a malformed timestamp', slack, slackHeaders('1e9')],
    ['with digits of the body in the timestamp', slack, slackHeaders(`${SECONDS}0`)],
    ['with a later timestamp', slack, { ...slackHeaders(SECONDS - 600), 'x-slack-request-timestamp': String(SECONDS) }],
    ['of another version', slack, { ...slackHeaders(), 'x-slack-signature': `v1=${hmac(`v0:${SECONDS}:${BODY}`)}` }],
    ['of another body', slack, slackHeaders(SECONDS, '{}')],
    ['with two times', stripe, { 'stripe-signature': `t=${SECONDS - 900},${stripeHeaders()['stripe-signature']}` }],
    ['over the body alone', stripe, { 'stripe-signature': `t=${SECONDS},v1=${hmac(BODY)}` }],
    ['empty', stripe, { 'stripe-signature': `t=${SECONDS},v1=` }],
  ])('%s is refused', (_what, signature, headers) => {
    expect(of(signature, headers)).toBeNull()
  })

  it('covers the body as sent or decoded, with the same key', () => {
    const [raw, body] = [Buffer.from('compressed'), Buffer.from(BODY)]
    const signed = (text: string) => ({ 'x-signature': hmac(text, 'base64') })
    const plain: WebhookSignature = { scheme: 'hmac-sha256', header: 'x-signature', secret: 'signing' }
    const keys = ['compressed', BODY].map(
      (text) => verify(plain, SECRET, { headers: signed(text), raw, body, now: NOW })?.key,
    )
    expect(new Set(keys).size).toBe(1)
    expect(keys[0]).toMatch(/^body [0-9a-f]{64}$/)
    expect(verify(plain, SECRET, { headers: signed('else'), raw, body, now: NOW })).toBeNull()
  })
})
