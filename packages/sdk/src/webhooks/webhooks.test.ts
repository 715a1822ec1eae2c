import { Webhook } from 'standardwebhooks'
import { describe, expect, it } from 'vitest'
import { verifyWebhook, WebhookVerificationError } from './index.ts'

const SECRET = `whsec_${btoa('a secret of thirty-two bytes !!!')}`
const OTHER = `whsec_${btoa('another one of thirty-two bytes!')}`
const BODY = JSON.stringify({
  type: 'campaign.launched',
  timestamp: '2026-03-01T08:00:00.000Z',
  data: { events: { id: 'e', cursor: 'c', type: 'campaign.launched', subject: { id: 's', type: 'Campaign' } } },
})

/** As the library of the specification signs it. */
function signed(body = BODY, { secret = SECRET, at = new Date() } = {}): Record<string, string> {
  return {
    'webhook-id': 'msg_1',
    'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
    'webhook-signature': new Webhook(secret).sign('msg_1', at, body),
  }
}
const problem = async (...args: Parameters<typeof verifyWebhook>) => {
  const error = await verifyWebhook(...args).catch((thrown: unknown) => thrown)
  return error instanceof WebhookVerificationError ? error.code : error
}

describe('verifyWebhook', () => {
  it('reads what is signed, from text and bytes, headers of fetch and of Node', async () => {
    const headers = signed()
    for (const body of [BODY, new TextEncoder().encode(BODY), new TextEncoder().encode(BODY).buffer]) {
      const message = await verifyWebhook(body, headers, SECRET)
      expect(message).toMatchObject({ id: 'msg_1', type: 'campaign.launched', errors: [] })
      expect(message.at).toEqual(new Date('2026-03-01T08:00:00.000Z'))
      expect(message.data.events.subject.type).toBe('Campaign')
    }
    expect((await verifyWebhook(BODY, new Headers(headers), SECRET)).id).toBe('msg_1')
  })

  it('takes any of several signatures and any of several secrets', async () => {
    const [one, two] = [signed(), signed(BODY, { secret: OTHER })]
    const both = { ...one, 'webhook-signature': `v1a,xyz ${two['webhook-signature']} ${one['webhook-signature']}` }
    expect(await problem(BODY, both, SECRET)).toMatchObject({ id: 'msg_1' })
    expect(await problem(BODY, two, [SECRET, OTHER])).toMatchObject({ id: 'msg_1' })
    expect(await problem(BODY, two, SECRET)).toBe('NO_SIGNATURE_MATCHES')
  })

  it('says what is wrong', async () => {
    const headers = signed()
    const without = { ...headers, 'webhook-id': undefined }
    expect(await problem(BODY, without, SECRET)).toBe('MISSING_HEADER')
    expect(await problem(BODY, { ...headers, 'webhook-timestamp': 'soon' }, SECRET)).toBe('BAD_TIMESTAMP')
    expect(await problem(BODY, signed(BODY, { at: new Date(Date.now() - 400_000) }), SECRET)).toBe('TOO_OLD')
    expect(await problem(BODY, signed(BODY, { at: new Date(Date.now() + 400_000) }), SECRET)).toBe('TOO_NEW')
    const old = signed(BODY, { at: new Date(Date.now() - 400_000) })
    expect(await problem(BODY, old, SECRET, { toleranceSeconds: 500 })).toMatchObject({ id: 'msg_1' })
    expect(await problem(`${BODY} `, headers, SECRET)).toBe('NO_SIGNATURE_MATCHES')
    expect(await problem(BODY, { ...headers, 'webhook-id': 'msg_2' }, SECRET)).toBe('NO_SIGNATURE_MATCHES')
    expect(await problem(BODY, { ...headers, 'webhook-signature': 'v1,€' }, SECRET)).toBe('NO_SIGNATURE_MATCHES')
    expect(await problem(BODY, headers, 'whsec_€')).toBe('BAD_SECRET')
    expect(await problem('[]', signed('[]'), SECRET)).toBe('BAD_BODY')
    expect(await problem('no json', signed('no json'), SECRET)).toBe('BAD_BODY')
  })
})
