import { describe, expect, it } from 'vitest'
import { signatureProblem, type WebhookSignature, webhookSecrets } from './webhook.ts'

const hmac = (more: Partial<WebhookSignature>): WebhookSignature => ({
  scheme: 'hmac-sha256',
  header: 'x-signature',
  secret: 'signing',
  ...more,
})
const t = { part: 't' }

describe('a declared signature', () => {
  it.each([
    {},
    { signs: '{body}' },
    { signs: 'v0:{timestamp}:{body}', timestamp: { header: 'x-time' }, part: 'v0' },
    { signs: '{timestamp}.{body}', timestamp: t, part: 'v1' },
    { signs: '{body}|{timestamp}', timestamp: t },
  ])('can be %o', (more) => {
    expect(signatureProblem(hmac(more))).toBeNull()
  })

  it.each([
    [{ signs: 'v0' }, /\{body\} once/],
    [{ signs: '{body}{body}' }, /\{body\} once/],
    [{ signs: '{timestamp}.{body}' }, /timestamp must say where/],
    [{ timestamp: t }, /prove nothing/],
    [{ signs: '{timestamp}{body}', timestamp: t }, /no digit/],
    [{ signs: '{timestamp}0{body}', timestamp: t }, /no digit/],
    [{ signs: '{timestamp}.{timestamp}.{body}', timestamp: t }, /\{timestamp\} once/],
    [{ scheme: 'none' as const, part: 'v1' }, /belong to hmac-sha256/],
  ])('cannot be %o', (more, problem) => {
    expect(signatureProblem(hmac(more))).toMatch(problem)
  })

  it('names the secrets that the host alone uses', () => {
    const handshake = { challenge: { in: 'query' as const, field: 'c' }, token: { field: 't', secret: 'verify' } }
    expect(webhookSecrets({ signature: hmac({}), handshake })).toEqual(['signing', 'verify'])
    expect(webhookSecrets({ signature: hmac({ scheme: 'none' }) })).toEqual([])
    expect(webhookSecrets(undefined)).toEqual([])
  })
})
