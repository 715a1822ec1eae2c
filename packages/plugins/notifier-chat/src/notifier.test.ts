import { type Notice, type NotifierContext, PluginError } from '@portevoix/sdk/plugin'
import { describe, expect, it } from 'vitest'
import { ChatConfig, chatNotifier } from './notifier.ts'

const NOTICE: Notice = { key: 'notice-1', to: 'Ada', subject: 'A sync failed', text: 'The feed <is> gone & lost.' }
const SLACK = { service: 'slack', url: 'https://hooks.slack.com/services/T0/B0/{secret}' }

interface Sent {
  url: string
  body: unknown
}

async function send(answer: () => Promise<Response>, changes: { settings?: object; notice?: Partial<Notice> } = {}) {
  const sent: Sent[] = []
  const ctx: NotifierContext<ChatConfig, 'token'> = {
    integrationId: 'integration',
    config: ChatConfig.parse({ ...SLACK, ...changes.settings }),
    signal: new AbortController().signal,
    now: () => new Date('2026-01-01T00:00:00Z'),
    fetch: (url, init) => {
      sent.push({ url: String(url), body: JSON.parse(String(init?.body)) })
      return answer()
    },
    secret: () => 'placeholder',
    log: () => undefined,
    mail: () => Promise.reject(new Error('a chat mails nobody')),
  }
  const published = await chatNotifier.send(ctx, { ...NOTICE, ...changes.notice })
  return { published, sent }
}
const ok = async () => new Response('ok')

describe('a notice in a chat', () => {
  it('arrives in Slack’s shape at the address with its secret part', async () => {
    const { published, sent } = await send(ok, { notice: { url: 'https://portevoix.example/runs/1' } })
    expect(published).toEqual({ status: 'created', externalId: 'notice-1' })
    expect(sent).toEqual([
      {
        url: 'https://hooks.slack.com/services/T0/B0/placeholder',
        body: {
          text: '*For Ada: A sync failed*\nThe feed &lt;is&gt; gone &amp; lost.\n<https://portevoix.example/runs/1>',
        },
      },
    ])
  })

  it('arrives in Teams as a card, without markup of its own', async () => {
    const settings = { service: 'teams', url: 'https://prod.logic.azure.com/workflows/1/invoke?sig={secret}' }
    const { sent } = await send(ok, { settings, notice: { to: '', text: '[click](https://evil.example) *now*' } })
    expect(sent[0]?.url).toContain('sig=placeholder')
    expect(sent[0]?.body).toMatchObject({
      type: 'message',
      attachments: [
        {
          contentType: 'application/vnd.microsoft.card.adaptive',
          content: {
            body: [{ text: 'A sync failed' }, { text: '\\[click\\]\\(https://evil.example\\) \\*now\\*' }],
          },
        },
      ],
    })
  })

  it('calls nobody by name in Slack', async () => {
    const { sent } = await send(ok, { notice: { text: '<!channel> <@U1>' } })
    expect(JSON.stringify(sent)).not.toMatch(/<[!@]/)
  })

  it.each([
    [429, 'rate_limit', { 'retry-after': '30' }],
    [404, 'auth', {}],
    [403, 'auth', {}],
    [400, 'permanent', {}],
    [503, 'ambiguous', {}],
  ])('that is answered with %d fails as %s', async (status, kind, headers) => {
    const failure = send(async () => new Response('no_service', { status, headers }))
    await expect(failure).rejects.toMatchObject({
      name: 'PluginError',
      kind,
      ...(kind === 'rate_limit' ? { retryAfterMs: 30_000 } : {}),
    })
  })

  it('that may have arrived is ambiguous; one that never left keeps its reason', async () => {
    const broken = () => Promise.reject(new PluginError('transient', 'the answer broke off'))
    await expect(send(broken)).rejects.toMatchObject({ kind: 'ambiguous' })
    const resting = () => Promise.reject(new PluginError('transient', 'resting', { retryAfterMs: 5_000 }))
    await expect(send(resting)).rejects.toMatchObject({ kind: 'transient', retryAfterMs: 5_000 })
    const refused = () => Promise.reject(new PluginError('permanent', 'not allowed'))
    await expect(send(refused)).rejects.toMatchObject({ kind: 'permanent' })
  })

  it('needs an address whose secret part is left out, and no other', () => {
    for (const url of [
      'https://hooks.slack.com/services/T0/B0/XXXX',
      'https://{secret}.example/x',
      'ftp://x/{secret}',
    ]) {
      expect(ChatConfig.safeParse({ ...SLACK, url }).success, url).toBe(false)
    }
  })
})
