import { createServer, type Server, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LogLine, PluginFailure } from './index.ts'
import { startServer, startTestHost, type TestHost, type TestServer } from './test-host.ts'

const LIMITS = { callMs: 3_000, attemptMs: 2_500, strikes: 100 }
const TOKEN = 'a-secret-of-somebody'

/** Says yes to every line of a mail, and keeps what it received. */
async function startSmtp(): Promise<{ port: number; mails: string[]; server: Server }> {
  const mails: string[] = []
  const server = createServer((socket: Socket) => {
    let text: string | null = null
    socket.on('error', () => undefined)
    socket.write('220 here\r\n')
    socket.on('data', (chunk) => {
      const lines = chunk.toString('utf8')
      if (text !== null) {
        text += lines
        if (!text.endsWith('\r\n.\r\n')) return
        mails.push(text)
        text = null
        socket.write('250 taken\r\n')
      } else if (/^DATA/i.test(lines)) {
        text = ''
        socket.write('354 go on\r\n')
      } else socket.write(/^QUIT/i.test(lines) ? '221 bye\r\n' : '250 ok\r\n')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return { port: typeof address === 'object' ? (address?.port ?? 0) : 0, mails, server }
}

describe('calls that change something', () => {
  let host: TestHost
  let provider: TestServer
  let smtp: Awaited<ReturnType<typeof startSmtp>>
  const slow = Promise.withResolvers<void>()

  beforeAll(async () => {
    smtp = await startSmtp()
    provider = await startServer((request, response) => {
      if (request.url === '/reset') request.socket.destroy()
      else if (request.url === '/slow') slow.resolve()
      else if (request.url === '/until-slow') void slow.promise.then(() => response.end('ok'))
      else response.writeHead(201, { 'x-id': 'made-1' }).end('{}')
    })
    const allowPrivate = [`127.0.0.1:${provider.port}`, '127.0.0.1:1', `127.0.0.1:${smtp.port}`]
    host = await startTestHost(['acting'], { allowPrivate, limits: LIMITS })
  })
  afterAll(async () => {
    await host.close()
    provider.close()
    smtp.server.close()
  })

  const lines: LogLine[] = []
  const facts = (behaviour = 'fine') => ({
    connector: 'acting',
    organizationId: 'o',
    integrationId: 'i',
    config: { url: provider.url, behaviour },
    secrets: { token: { value: TOKEN, sealedTo: 'anywhere' as const } },
    onLog: (line: LogLine) => lines.push(line),
  })
  const publish = (behaviour?: string, more: object = {}) =>
    host.publish({ ...facts(behaviour), ...more, post: { key: 'k', text: 'Hello', media: [] } })
  const failureOf = async (call: Promise<unknown>): Promise<PluginFailure> => {
    const error: unknown = await call.catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(PluginFailure)
    return error as PluginFailure
  }

  it('describe publisher, webhook, quotas, upstream and secrets as plain data', () => {
    expect(host.connector('acting')).toMatchObject({
      auth: { token: { type: 'header', name: 'authorization' }, signing: { type: 'value', title: 'Signing secret' } },
      quotas: [{ id: 'reads', scope: 'integration', units: 1_000, window: 'utc-day' }],
      upstream: { api: 'Acting', version: '2026-01', sunsetAt: '2027-01-01' },
      publishes: true,
      publisher: {
        idempotency: { by: 'header', ttlMs: 3_600_000 },
        limits: { maxCharacters: 300, countAs: 'graphemes' },
        retracts: true,
      },
      forgets: true,
      receivesWebhooks: true,
      webhook: { signature: { scheme: 'standard-webhooks', header: 'webhook-signature', secret: 'signing' } },
    })
    expect(host.notifier('acting')).toMatchObject({
      channel: 'mail',
      auth: { password: { type: 'value' } },
      secrets: [{ name: 'password', type: 'value' }],
      configSchema: { type: 'object', required: ['port'] },
    })
    expect(host.notifiers().map(({ id, forgets }) => [id, forgets])).toEqual([['acting', false]])
  })

  it('publish, find and take back, with the secret in its place', async () => {
    expect(await publish()).toEqual({ status: 'created', externalId: 'made-1', url: 'https://x.example/made-1' })
    expect(provider.requests.at(-1)).toMatchObject({ method: 'POST', headers: { authorization: TOKEN } })
    const find = (key: string) => host.findPublished({ ...facts(), post: { key, since: new Date(0), text: 'Hello' } })
    expect(await find('known')).toMatchObject({ status: 'created', externalId: 'fine' })
    expect(await find('other')).toBe('absent')
    expect(await failureOf(find('odd'))).toMatchObject({ kind: 'permanent', reason: 'shape' })
    await host.retract({ ...facts(), externalId: 'made-1' })
    expect(provider.requests.at(-1)).toMatchObject({ method: 'DELETE', url: '/posts/made-1' })
  })

  it('forget a person, with what was passed on alone', async () => {
    const data = { key: 'k', addresses: ['a@example.org'], posts: ['made-1'] }
    const forget = (behaviour?: string, part: 'connector' | 'notifier' = 'connector') =>
      host.forget({ ...facts(behaviour), part, data })
    expect(await forget()).toBe('forgotten')
    expect(provider.requests.at(-1)).toMatchObject({ method: 'POST', url: '/forget' })
    expect(await failureOf(forget('posts-and-dies'))).toMatchObject({ kind: 'ambiguous', reason: 'exit' })
    expect(await failureOf(forget('posts-and-misreports'))).toMatchObject({ kind: 'ambiguous', reason: 'shape' })
    expect(await failureOf(forget('dies-before'))).toMatchObject({ kind: 'transient', reason: 'exit' })
    expect(await failureOf(forget('fine', 'notifier'))).toMatchObject({ kind: 'permanent', reason: 'unavailable' })
  })

  it.each([
    ['posts-and-dies', 'exit'],
    ['loops-meanwhile', 'timeout'],
    ['posts-and-throws', 'bug'],
    ['posts-and-misreports', 'shape'],
    ['is-cut-off', 'network'],
  ])('are ambiguous when they die after a request has left: %s', async (behaviour, reason) => {
    expect(await failureOf(publish(behaviour))).toMatchObject({ kind: 'ambiguous', reason })
  })

  it('are ambiguous when the caller cancels while a request is under way', async () => {
    const abort = new AbortController()
    const before = provider.requests.length
    const failure = failureOf(publish('loops-meanwhile', { signal: abort.signal }))
    await expect.poll(() => provider.requests.slice(before).some(({ url }) => url === '/slow')).toBe(true)
    abort.abort()
    expect(await failure).toMatchObject({ kind: 'ambiguous', reason: 'cancelled' })
  })

  it.each([
    ['dies-before', 'transient', 'exit'],
    ['throws-before', 'transient', 'bug'],
    ['reads-and-dies', 'transient', 'exit'],
    ['is-not-heard', 'transient', 'network'],
    ['is-not-allowed', 'config', 'network'],
  ])('are not ambiguous when nothing has left: %s', async (behaviour, kind, reason) => {
    expect(await failureOf(publish(behaviour))).toMatchObject({ kind, reason })
  })

  it('believe a plugin that says what happened', async () => {
    expect(await failureOf(publish('posts-and-says-so'))).toMatchObject({ kind: 'permanent', reason: 'thrown' })
  })

  it('tell plugin and caller how long a used-up quota lasts', async () => {
    let asked = 0
    const quotas = {
      take: async () => {
        asked += 1
        return asked === 1 ? ({ ok: true } as const) : ({ ok: false, retryAfterMs: 3_600_000 } as const)
      },
      rest: async () => undefined,
    }
    const limited = await startTestHost(['acting'], { allowPrivate: [`127.0.0.1:${provider.port}`], quotas })
    try {
      const call = limited.publish({ ...facts('is-limited'), post: { key: 'k', text: '', media: [] } })
      expect(await failureOf(call)).toMatchObject({ kind: 'rate_limit', retryAfterMs: 3_600_000 })
      expect(lines.at(-1)).toMatchObject({ message: 'limited', fields: { retryAfterMs: 3_600_000 } })
    } finally {
      await limited.close()
    }
  })

  it('tell which streams a delivery makes worth reading, and only those that there are', async () => {
    expect(await host.streamsToRefresh({ ...facts(), body: ['content', 'content'] })).toEqual(['content'])
    expect(await failureOf(host.streamsToRefresh({ ...facts(), body: ['people'] }))).toMatchObject({
      reason: 'shape',
      message: expect.stringMatching(/names the stream people/),
    })
  })

  const notice = { key: 'n-1', to: 'somebody@example.org', subject: 'News', text: 'There is something new.' }
  const notify = (behaviour: string, port = smtp.port) =>
    host.notify({ connector: 'acting', organizationId: 'o', integrationId: 'n', config: { port, behaviour }, notice })

  it('send a mail for a notifier', async () => {
    expect(await notify('fine')).toEqual({ status: 'created', externalId: 'n-1@example.org' })
    expect(smtp.mails.at(-1)).toContain('There is something new.')
    expect(smtp.mails.at(-1)).toContain('n-1@example.org')
  })

  it('are ambiguous when a notifier dies after its mail was taken, and not when it was never sent', async () => {
    expect(await failureOf(notify('dies'))).toMatchObject({ kind: 'ambiguous', reason: 'exit' })
    expect(await failureOf(notify('fine', 1))).toMatchObject({ kind: 'transient', reason: 'network' })
  })

  it('validate the settings of a notifier', async () => {
    expect(await host.validateNotifierConfig({ organizationId: 'o', id: 'acting', value: { port: 25 } })).toMatchObject(
      { ok: true },
    )
    expect(await host.validateNotifierConfig({ organizationId: 'o', id: 'acting', value: {} })).toMatchObject({
      ok: false,
      issues: [{ path: ['port'] }],
    })
  })
})
