import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { vi } from 'vitest'

export interface ReceivedMail {
  readonly to: string
  /** Headers and body, with soft line breaks joined. */
  readonly text: string
  readonly messageId: string
}

/** A mail server that keeps what it gets. */
export interface MailServer {
  readonly port: number
  readonly mails: ReceivedMail[]
  /** Addresses that it refuses for good. */
  readonly refuse: Set<string>
  /** Addresses that it refuses for now. */
  readonly refuseForNow: Set<string>
  /** Waits for the next mail to an address, from the number that it had before. */
  next(to: string, before?: number): Promise<ReceivedMail>
  stop(): void
}

/** Starts a mail server without encryption or log-in. @param options replace how it behaves. */
export async function startMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const mails: ReceivedMail[] = []
  const refuse = new Set<string>()
  const refuseForNow = new Set<string>()
  const refusal = (responseCode: number) => Object.assign(new Error('no such mailbox'), { responseCode })
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo: ({ address }, _session, done) =>
      done(refuse.has(address) ? refusal(550) : refuseForNow.has(address) ? refusal(450) : undefined),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const text = decoded(Buffer.concat(chunks).toString('utf8'))
        const messageId = /^Message-ID: <([^>]+)>/im.exec(text)?.[1] ?? ''
        for (const { address } of session.envelope.rcptTo) mails.push({ to: address, text, messageId })
        done()
      })
    },
    ...options,
  })
  server.on('error', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const to = (address: string) => mails.filter((mail) => mail.to === address)
  return {
    port: (server.server.address() as AddressInfo).port,
    mails,
    refuse,
    refuseForNow,
    next: (address, before = 0) =>
      vi.waitFor(
        () => {
          const mail = to(address)[before]
          if (!mail) throw new Error(`no mail to ${address}`)
          return mail
        },
        { timeout: 20_000, interval: 50 },
      ),
    stop: () => server.close(),
  }
}

/** Quoted-printable text as it was written. */
const decoded = (text: string): string =>
  /^Content-Transfer-Encoding: quoted-printable/im.test(text)
    ? Buffer.from(
        text
          .replaceAll(/=\r?\n/g, '')
          .replaceAll(/=([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      ).toString('utf8')
    : text
