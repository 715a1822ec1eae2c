import { once } from 'node:events'
import { isIP, type LookupFunction } from 'node:net'
import { Readable } from 'node:stream'
import { setImmediate, setTimeout } from 'node:timers/promises'
import type { Mail } from '@portevoix/sdk/plugin'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { PluginFailure } from '../failure.ts'
import { addressRefusal, openSocket } from './addresses.ts'
import type { NetworkGrant } from './grant.ts'
import { isMailAllowed } from './hosts.ts'
import { type ComposedMail, composeMail } from './mail-text.ts'
import { mailDestinationOf } from './seal.ts'
import { texts } from './texts.ts'

export interface MailOptions {
  /** `host:port` entries that may lead to private addresses. */
  readonly open: ReadonlySet<string>
  readonly lookup?: LookupFunction | undefined
  /** For the whole dialogue. */
  readonly timeoutMs: number
}

interface Server {
  /** As in a URL. */
  readonly hostname: string
  readonly port: number
  readonly isOpen: boolean
}
/** Progress of the transfer: a server takes a mail only once the final dot has ended its text (RFC 5321, 4.1.1.4). */
interface Progress {
  ended: boolean
  broken: boolean
}
interface SmtpError extends Error {
  readonly code?: string
  readonly responseCode?: number
  readonly response?: string
}

const MAX_RESPONSE_BYTES = 64_000
/** Enough to see that a connection within reach has broken. */
const PAUSE_BEFORE_END_MS = 20
const TURNS_BEFORE_END = 4
/** Replies that ask for other credentials, or for any (RFC 4954). */
const AUTH_CODES: ReadonlySet<number> = new Set([530, 534, 535, 538])

function serverOf({ server }: Mail, { hosts }: NetworkGrant, { open }: MailOptions): Server {
  const { host, port } = server
  const url = /[\s/?#@\\]/.test(host) ? null : URL.parse(`http://${host}:${port}`)
  if (!url || !Number.isInteger(port) || port < 1) {
    throw new PluginFailure('config', 'thrown', texts('mail-server-address'))
  }
  const { hostname } = url
  if (!isMailAllowed(hosts, hostname, port)) {
    throw new PluginFailure('config', 'thrown', texts('mail-not-allowed', { host: `${hostname}:${port}` }))
  }
  return { hostname, port, isOpen: open.has(`${hostname}:${port}`) }
}

/** Describes a failure only by codes, because the server's text may repeat addresses. */
function failureOf(error: unknown, { hostname }: Server, progress: Progress, signal: AbortSignal): PluginFailure {
  const { code, responseCode, response, message } = error as SmtpError
  const refusal = error instanceof PluginFailure ? error : addressRefusal(error as Error, hostname)
  if (refusal) return new PluginFailure('config', 'thrown', refusal.told)
  if (responseCode === undefined) {
    if (progress.ended) {
      return new PluginFailure('ambiguous', 'thrown', texts('mail-unclear', { host: hostname }))
    }
    if (signal.aborted) return new PluginFailure('transient', 'timeout', texts('mail-late', { host: hostname }))
    if (code === 'EAUTH') return new PluginFailure('config', 'thrown', texts('mail-no-log-in', { host: hostname }))
    const why = /^[\w ]{3,60}$/.exec(message)?.[0] ?? code ?? 'unknown'
    return new PluginFailure('transient', 'thrown', texts('mail-no-talk', { host: hostname, problem: why }))
  }
  const details = [responseCode, /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(response ?? '')?.[0]].filter(Boolean).join(' ')
  if (code === 'ETLS') {
    return new PluginFailure('config', 'thrown', texts('mail-no-starttls', { host: hostname, details }))
  }
  if (AUTH_CODES.has(responseCode) || (code === 'EAUTH' && responseCode >= 500)) {
    return new PluginFailure('auth', 'thrown', texts('mail-log-in-refused', { host: hostname, details }))
  }
  const kind = responseCode >= 500 ? 'permanent' : 'transient'
  return new PluginFailure(kind, 'thrown', texts('mail-refused', { host: hostname, details }))
}

/** The dialogue with the server; every step fails when the connection does. */
async function converse(
  connection: SMTPConnection,
  { from, to, message }: ComposedMail,
  login: { user: string; pass: string } | null,
  { progress, textIsOut }: { progress: Progress; textIsOut: () => boolean },
): Promise<void> {
  const step = (start: (done: (error?: Error | null) => void) => void): Promise<void> =>
    new Promise((resolve, reject) => {
      start((error) => (error ? reject(error) : resolve()))
    })
  await step((done) => connection.connect(done))
  if (login) await step((done) => connection.login(login, done))
  // The final dot follows when all of the text has left and the connection still stands: one that broke before it took
  // nothing, and the mail can be sent again.
  async function* textThenEnd() {
    yield message
    do await setTimeout(PAUSE_BEFORE_END_MS)
    while (!textIsOut() && !progress.broken)
    // A process that was busy for longer sees first what has come meanwhile.
    for (let turn = 0; turn < TURNS_BEFORE_END; turn += 1) await setImmediate()
    if (progress.broken) text.destroy()
    else progress.ended = true
  }
  const text = Readable.from(textThenEnd())
  await step((done) => connection.send({ from, to: [to], size: message.length }, text, done))
}

/**
 * Sends one mail through its server. The address is checked as for requests.
 * @throws PluginFailure of the kinds that `NotifierContext.mail` names.
 */
export async function sendMail(
  mail: Mail,
  grant: NetworkGrant,
  callSignal: AbortSignal,
  options: MailOptions,
): Promise<{ messageId: string }> {
  const server = serverOf(mail, grant, options)
  const composed = await composeMail(mail)
  const { security } = mail.server
  if ((mail.user === undefined) !== (mail.password === undefined)) {
    throw new PluginFailure('config', 'thrown', texts('mail-user-and-password'))
  }
  if (mail.password !== undefined && security === 'none' && !server.isOpen) {
    throw new PluginFailure('config', 'thrown', texts('mail-unencrypted'))
  }
  const { secrets } = grant
  const { user, password, from, to, subject, text, messageId, unsubscribeUrl } = mail
  const rest = [user ?? '', from, to, subject, text, messageId, unsubscribeUrl ?? '']
  secrets.assertMayBeMailed(password, rest, mailDestinationOf(server.hostname, mail.server))
  const login = user === undefined || password === undefined ? null : { user, pass: secrets.intoHeader(password) }

  const signal = AbortSignal.any([callSignal, AbortSignal.timeout(options.timeoutMs)])
  const progress: Progress = { ended: false, broken: false }
  const broken = Promise.withResolvers<never>()
  // It may reject when nobody awaits it any more.
  broken.promise.catch(() => {
    progress.broken = true
  })
  const onAbort = (): void => broken.reject(new Error('aborted'))
  signal.addEventListener('abort', onAbort)
  let end = (): void => undefined
  try {
    signal.throwIfAborted()
    const socket = openSocket(server.hostname, server.port, { allowPrivate: server.isOpen, lookup: options.lookup })
    end = () => void socket.destroy()
    socket.on('error', broken.reject)
    socket.on('close', () => broken.reject(new Error('the connection ended')))
    await Promise.race([once(socket, 'connect'), broken.promise])
    grant.onUsage?.({ requests: 1, quotaUnits: 0 })
    const connection = new SMTPConnection({
      connection: socket,
      host: server.hostname,
      port: server.port,
      secure: security === 'tls',
      requireTLS: security === 'starttls',
      ignoreTLS: security === 'none',
      // The certificate must match the name, not the address.
      tls: isIP(server.hostname) === 0 ? { servername: server.hostname } : {},
      connectionTimeout: options.timeoutMs,
      greetingTimeout: options.timeoutMs,
      socketTimeout: options.timeoutMs,
      maxResponseSize: MAX_RESPONSE_BYTES,
    })
    end = () => void connection.close()
    connection.on('error', broken.reject)
    connection.on('end', () => broken.reject(new Error('the connection ended')))
    const textIsOut = (): boolean => socket.writableLength === 0
    await Promise.race([converse(connection, composed, login, { progress, textIsOut }), broken.promise])
    // The server has accepted the mail, so a failing QUIT does not matter.
    end = () => connection.quit()
    return { messageId: mail.messageId }
  } catch (error) {
    throw failureOf(error, server, progress, signal)
  } finally {
    signal.removeEventListener('abort', onAbort)
    end()
  }
}
