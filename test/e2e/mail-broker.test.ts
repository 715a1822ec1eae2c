import { once } from 'node:events'
import { type AddressInfo, createServer, type LookupFunction, type Server, type Socket } from 'node:net'
import tls from 'node:tls'
import {
  type Broker,
  type CoveredSecret,
  coverSecrets,
  createBroker,
  hostRules,
  type NetworkGrant,
  type SecretCover,
} from '@portevoix/api/platform/plugin-host/broker/index.ts'
import { PluginFailure } from '@portevoix/api/platform/plugin-host/index.ts'
import type { Mail } from '@portevoix/sdk/plugin'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

/** Made for this test, and for mail.example alone. */
const CERTIFICATE = {
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQghLCgmCdiKGoY6YF7
hTTiS2sjhsUzXLYrrCQNq5VHe8uhRANCAARS+rTOzHUURqkd9MtfCFOZnq4JPQqx
WhE7+GWe7+cygBRO8fvRKdMWogsl71n1qs+UbaHE1g7IXrDZMPNz4vxm
-----END PRIVATE KEY-----`,
  cert: `-----BEGIN CERTIFICATE-----
MIIBnjCCAUSgAwIBAgIUVqrazKzt/eULV9veB4MBN0MhI9EwCgYIKoZIzj0EAwIw
FzEVMBMGA1UEAwwMbWFpbC5leGFtcGxlMCAXDTI2MTEyMjAzMDExN1oYDzIxMjYx
MDI5MDMwMTE3WjAXMRUwEwYDVQQDDAxtYWlsLmV4YW1wbGUwWTATBgcqhkjOPQIB
BggqhkjOPQMBBwNCAARS+rTOzHUURqkd9MtfCFOZnq4JPQqxWhE7+GWe7+cygBRO
8fvRKdMWogsl71n1qs+UbaHE1g7IXrDZMPNz4vxmo2wwajAdBgNVHQ4EFgQUI9pb
kioxCoeQcRJlvNXdnxE83U4wHwYDVR0jBBgwFoAUI9pbkioxCoeQcRJlvNXdnxE8
3U4wDwYDVR0TAQH/BAUwAwEB/zAXBgNVHREEEDAOggxtYWlsLmV4YW1wbGUwCgYI
KoZIzj0EAwIDSAAwRQIgf8NPTODBgvbAbvep6ZnBAWSbCnVo7nz8B8gBA5je8RUC
IQC4XcM0Otkp8L8NuIctxV8WyZXBAHMzVk+Pq1r4Oii8AA==
-----END CERTIFICATE-----`,
}
const PASSWORD = 'a pass, and "a" word'

interface Received {
  from: string
  to: string[]
  text: string
  secure: boolean
  user: string
}
const received: Received[] = []
const names: string[] = []
const closing: (() => void)[] = []
let usage = 0

/** A name leads where the test says. */
let addresses: { [name: string]: string } = {}
const asked: string[] = []
const lookup: LookupFunction = (hostname, options, callback) => {
  asked.push(hostname)
  const address = addresses[hostname] ?? '127.0.0.1'
  if (options.all) callback(null, [{ address, family: 4 }])
  else callback(null, address, 4)
}

async function startMailServer(options: SMTPServerOptions = {}): Promise<number> {
  const server = new SMTPServer({
    ...CERTIFICATE,
    authOptional: true,
    logger: false,
    SNICallback: (name: string, done: (error: null, context: tls.SecureContext) => void) => {
      names.push(name)
      done(null, tls.createSecureContext(CERTIFICATE))
    },
    onAuth({ username = '', password }, _session, done) {
      if (password === PASSWORD) done(null, { user: username })
      else done(Object.assign(new Error(`no such user ${username}`), { responseCode: 535 }))
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        received.push({
          from: session.envelope.mailFrom === false ? '' : session.envelope.mailFrom.address,
          to: session.envelope.rcptTo.map(({ address }) => address),
          text: Buffer.concat(chunks).toString('utf8'),
          secure: session.secure,
          user: `${session.user ?? ''}`,
        })
        done()
      })
    },
    ...options,
  } as SMTPServerOptions)
  server.on('error', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  closing.push(() => server.close())
  return (server.server.address() as AddressInfo).port
}

/** A server that follows a script: what it answers to a line that begins so, to the text, or to its end, or what it does. */
async function startScript(script: { [line: string]: string | ((socket: Socket) => void) }): Promise<number> {
  const answers: typeof script = { EHLO: '250 hello', MAIL: '250 ok', RCPT: '250 ok', DATA: '354 go on', ...script }
  const server: Server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.write('220 ready\r\n')
    socket.on('data', (chunk) => {
      const text = chunk.toString('latin1')
      const isEnd = text === '.\r\n' || text.endsWith('\r\n.\r\n')
      const line = isEnd
        ? '.'
        : text.includes('\r\n\r\n')
          ? 'TEXT'
          : Object.keys(answers).find((one) => text.startsWith(one))
      const found = Object.entries(answers).find(([one]) => one === line)
      if (typeof found?.[1] === 'function') found[1](socket)
      else if (found) socket.write(`${found[1]}\r\n`)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => server.close())
  return (server.address() as AddressInfo).port
}

afterEach(() => {
  for (const close of closing.splice(0)) close()
  received.length = 0
  names.length = 0
  asked.length = 0
  addresses = {}
  usage = 0
})

const entered = (value: string): CoveredSecret => ({ value, uses: [{ in: 'mail' }], sealedTo: 'anywhere' })
const secrets = coverSecrets({ password: entered(PASSWORD), wrong: entered('another word') }, 'token')
const { password = '', wrong = '' } = secrets.placeholders
const brokerFor = (allowPrivate: readonly string[], attemptTimeoutMs = 5_000): Broker =>
  createBroker({
    allowPrivate,
    maxBodyBytes: 1_000,
    attemptTimeoutMs,
    userAgent: 'test',
    lookup,
    quotas: { take: async () => ({ ok: true }), rest: async () => undefined },
    random: () => 0,
  })
const grantFor = (host: string, own = secrets): NetworkGrant => ({
  hosts: hostRules(['{config.host}'], { host }),
  secrets: own,
  quotas: [],
  caller: 'integration',
  provider: 'mail',
  onUsage: ({ requests }) => {
    usage += requests
  },
})
interface SendOptions extends Partial<Omit<Mail, 'server'>> {
  host?: string
  security?: Mail['server']['security']
  allowed?: string
  allowPrivate?: string[]
  signal?: AbortSignal
  timeoutMs?: number
  secrets?: SecretCover
}
function send(port: number, options: SendOptions = {}): Promise<{ messageId: string }> {
  const {
    host = 'mail.example',
    security = 'none',
    allowed = host,
    allowPrivate,
    signal,
    timeoutMs,
    ...others
  } = options
  const { secrets: own, ...rest } = others
  const mail: Mail = {
    server: { host, port, security },
    from: 'Portevoix <portevoix@example.org>',
    to: 'ada@example.org',
    subject: 'A sync failed',
    text: 'The feed is gone.',
    messageId: 'one@example.org',
    ...rest,
  }
  const never = new AbortController().signal
  return brokerFor(allowPrivate ?? [`${host}:${port}`], timeoutMs).mail(mail, grantFor(allowed, own), signal ?? never)
}
async function failureOf(port: number, options: SendOptions = {}): Promise<PluginFailure> {
  const error: unknown = await send(port, options).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(PluginFailure)
  return error as PluginFailure
}

describe('mail through the broker', () => {
  const trusted = tls.getCACertificates('default')
  beforeAll(() => tls.setDefaultCACertificates([...trusted, CERTIFICATE.cert]))
  afterAll(() => tls.setDefaultCACertificates(trusted))

  it('goes to one recipient, with its own id, marked as automatic', async () => {
    const port = await startMailServer({ disabledCommands: ['STARTTLS'] })
    expect(await send(port, { subject: 'Échec', text: 'Début\n.\nFin' })).toEqual({ messageId: 'one@example.org' })
    expect(received).toEqual([
      expect.objectContaining({ from: 'portevoix@example.org', to: ['ada@example.org'], secure: false }),
    ])
    const text = received[0]?.text ?? ''
    expect(text).toMatch(/^Message-ID: <one@example\.org>\r$/m)
    expect(text).toMatch(/^From: Portevoix <portevoix@example\.org>\r$/m)
    expect(text).toMatch(/^Auto-Submitted: auto-generated\r$/im)
    expect(text).toMatch(/^Subject: =\?UTF-8\?/m)
    expect(usage).toBe(1)
  })

  it.each(['starttls', 'tls'] as const)('logs in over %s, for the name and not for its address', async (security) => {
    const port = await startMailServer({ secure: security === 'tls', authOptional: false })
    await send(port, { security, user: 'portevoix', password })
    expect(received).toEqual([expect.objectContaining({ secure: true, user: 'portevoix' })])
    expect(names).toContain('mail.example')
    expect(asked).toEqual(['mail.example'])
  })

  it('tells mailboxes where to end such mails by one POST, where it is told', async () => {
    const port = await startMailServer()
    await send(port, { unsubscribeUrl: 'https://portevoix.example/end/one' })
    const headers = (received.at(-1)?.text ?? '').split('\r\n\r\n')[0]
    expect(headers).toContain('List-Unsubscribe: <https://portevoix.example/end/one>')
    expect(headers).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
    for (const unsubscribeUrl of ['javascript:x', 'https://a.example/>\r\nBcc: x@y.example', 'https://a.example/ b']) {
      expect(await failureOf(port, { unsubscribeUrl })).toMatchObject({ kind: 'permanent' })
    }
  })

  it('rejects a certificate for another name, and requires encryption', async () => {
    const secured = await startMailServer({ secure: true })
    expect(await failureOf(secured, { security: 'tls', host: 'other.example' })).toMatchObject({ kind: 'transient' })
    const plain = await startMailServer({ disabledCommands: ['STARTTLS'] })
    expect(await failureOf(plain, { security: 'starttls', user: 'portevoix', password })).toMatchObject({
      kind: 'config',
      message: expect.stringMatching(/no encryption/),
    })
    expect(received).toEqual([])
  })

  it.each(['user', 'from', 'to', 'subject', 'text', 'messageId'] as const)(
    'refuses a mail with the placeholder of a secret in %s',
    async (part) => {
      const port = await startMailServer({ disabledCommands: ['STARTTLS'] })
      const failure = await failureOf(port, { user: 'portevoix', password, [part]: `${password}@example.org` })
      expect(failure).toMatchObject({ kind: 'permanent', message: expect.stringMatching(/beside its password/) })
      expect(received).toEqual([])
    },
  )

  it.each([
    ['mail+starttls://mail.example:PORT', true],
    ['mail+starttls://mail.example:*', true],
    ['mail+*://mail.example:PORT', true],
    ['mail+starttls://mail.example:1', false],
    ['mail+tls://mail.example:PORT', false],
    ['mail+starttls://other.example:PORT', false],
    ['https://mail.example:PORT', false],
  ])('uses a password that is sealed to %s: %s', async (seal, taken) => {
    const port = await startMailServer({ authOptional: false })
    const sealedTo = [seal.replace('PORT', String(port))]
    const sealed = coverSecrets({ password: { value: PASSWORD, uses: [{ in: 'mail' }], sealedTo } }, 'token')
    const sent = send(port, { security: 'starttls', user: 'portevoix', password, secrets: sealed })
    const failure = await sent.then(
      () => null,
      (thrown: unknown) => thrown,
    )
    if (taken) expect(failure).toBeNull()
    else expect(failure).toMatchObject({ kind: 'config', message: expect.stringMatching(/enters it anew/) })
    expect(received).toHaveLength(taken ? 1 : 0)
  })

  it('reports a refused log-in without the server’s text', async () => {
    const port = await startMailServer({ authOptional: false })
    const failure = await failureOf(port, { security: 'starttls', user: 'portevoix', password: wrong })
    expect(failure).toMatchObject({ kind: 'auth', message: expect.stringMatching(/535/) })
    expect(failure.message).not.toMatch(/another word|no such user/)
    const open = await startScript({ MAIL: '530 5.7.0 authentication required' })
    expect(await failureOf(open)).toMatchObject({ kind: 'auth' })
  })

  it.each([
    ['a full mailbox', { RCPT: '452 4.2.2 ada@example.org is full' }, 'transient'],
    ['an unknown mailbox', { RCPT: '550 5.1.1 ada@example.org is unknown' }, 'permanent'],
    ['a refused sender', { MAIL: '550 5.7.1 no' }, 'permanent'],
    ['a busy server', { EHLO: '421 4.3.2 later', HELO: '421 4.3.2 later' }, 'transient'],
    ['a refused text', { '.': '554 5.6.0 spam' }, 'permanent'],
    ['a text that is put off', { '.': '451 4.7.1 greylisted' }, 'transient'],
    ['a line that breaks before the text', { RCPT: (socket: Socket) => socket.destroy() }, 'transient'],
    ['a line that breaks within the text', { TEXT: (socket: Socket) => socket.destroy() }, 'transient'],
    ['a line that breaks after the text', { '.': (socket: Socket) => socket.destroy() }, 'ambiguous'],
  ])('tells %s', async (_what, script, kind) => {
    const port = await startScript(script)
    const failure = await failureOf(port)
    expect(failure).toMatchObject({ kind })
    expect(failure.message).not.toContain('ada@')
  })

  it('reports an unknown outcome when the server does not answer after the text', async () => {
    const reached = Promise.withResolvers<void>()
    const port = await startScript({ '.': () => reached.resolve() })
    const cancel = new AbortController()
    void reached.promise.then(() => cancel.abort())
    expect(await failureOf(port, { signal: cancel.signal })).toMatchObject({ kind: 'ambiguous' })
    const mute = await startScript({ EHLO: () => undefined })
    expect(await failureOf(mute, { timeoutMs: 200 })).toMatchObject({ kind: 'transient', reason: 'timeout' })
  })

  it('reports a missing server as a transient failure', async () => {
    const port = await startScript({})
    for (const close of closing.splice(0)) close()
    expect(await failureOf(port)).toMatchObject({ kind: 'transient' })
    expect(usage).toBe(0)
  })

  it('goes only to the named host, at any port or the named one', async () => {
    const port = await startMailServer({ disabledCommands: ['STARTTLS'] })
    for (const allowed of ['smtp.example', `mail.example:${port + 1}`, 'https://mail.example', '']) {
      expect(await failureOf(port, { allowed }), allowed).toMatchObject({ kind: 'config' })
    }
    for (const host of ['mail.example/x', 'user@mail.example', 'mail.example:25', '']) {
      expect(await failureOf(port, { host, allowed: 'mail.example' }), host).toMatchObject({ kind: 'config' })
    }
    expect(asked).toEqual([])
    await send(port, { allowed: `mail.example:${port}` })
    expect(received).toHaveLength(1)
  })

  it.each([
    ['127.0.0.1', ''],
    ['2130706433', ''],
    ['0x7f.1', ''],
    ['[::ffff:127.0.0.1]', ''],
    ['[::7f00:1]', ''],
    ['inside.example', '10.0.0.1'],
    ['metadata.example', '169.254.169.254'],
    ['wire.example', '168.63.129.16'],
    ['loop.example', '127.0.0.1'],
  ])('cannot reach the internal %s (%s) unless the operator opened it', async (host, address) => {
    const port = await startMailServer({ disabledCommands: ['STARTTLS'] })
    if (address !== '') addresses = { [host]: address }
    expect(await failureOf(port, { host, allowPrivate: [] })).toMatchObject({
      kind: 'config',
      message: expect.stringMatching(/internal address/),
    })
    expect(received).toEqual([])
    expect(usage).toBe(0)
  })

  it.each([
    ['a line in the recipient', { to: 'ada@example.org\r\nBcc: all@example.org' }, 'config'],
    ['two recipients', { to: 'ada@example.org, bob@example.org' }, 'config'],
    ['a group', { to: 'all: ada@example.org, bob@example.org;' }, 'config'],
    ['no domain', { to: 'ada' }, 'config'],
    ['no recipient', { to: '' }, 'config'],
    ['a line in the sender', { from: 'Portevoix\n<portevoix@example.org>' }, 'config'],
    ['a quoted sender', { from: '"a b"@example.org' }, 'config'],
    ['a user without a password', { user: 'portevoix' }, 'config'],
    ['a line in the subject', { subject: 'Hello\r\nBcc: all@example.org' }, 'permanent'],
    ['a line in the id', { messageId: 'one@example.org>\r\nBcc: all@example.org' }, 'permanent'],
    ['too long a text', { text: 'x'.repeat(1_000_001) }, 'permanent'],
  ] as const)('sends nothing of a mail that cannot be: %s', async (_what, options, kind) => {
    const port = await startMailServer({ disabledCommands: ['STARTTLS'] })
    expect(await failureOf(port, options)).toMatchObject({ kind })
    expect(asked).toEqual([])
    expect(received).toEqual([])
  })

  it('sends no password in clear text to a server that is not the operator’s own', async () => {
    addresses = { 'mail.example': '93.184.216.34' }
    expect(await failureOf(25, { user: 'portevoix', password, allowPrivate: [] })).toMatchObject({
      kind: 'config',
      message: expect.stringMatching(/without encryption/),
    })
    expect(asked).toEqual([])
  })
})
