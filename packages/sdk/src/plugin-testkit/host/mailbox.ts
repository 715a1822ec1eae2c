import { type FailureKind, type Mail, PluginError } from '../../plugin/index.ts'
import type { AllowList } from './allow-list.ts'
import type { SecretCover } from './secrets.ts'

/** Receives the mails of a call. No mail leaves the process. */
export interface Mailbox {
  /** The mails as recipients see them: two mails with the same message id are one. */
  readonly arrived: readonly Mail[]
  send(mail: Mail): Promise<{ messageId: string }>
  /** The next mail fails with this kind of error; an `ambiguous` one arrives nevertheless. */
  failNext(kind: FailureKind): void
}

const CONTROL = /\p{Cc}/u

function refuseOdd({ from, to, subject, messageId }: Mail): void {
  const address = /^[^\s@]+@[^\s@]+$/
  const bare = (text: string): string => /<([^<>]*)>$/.exec(text)?.[1] ?? text
  for (const [what, text] of [
    ['sender', from],
    ['recipient', to],
  ] as const) {
    if (CONTROL.test(text) || text.includes(',') || !address.test(bare(text))) {
      throw new PluginError('config', `the ${what} of the mail is not one mail address`)
    }
  }
  if (CONTROL.test(subject)) throw new PluginError('permanent', 'the subject of the mail has more than one line')
  if (!/^[^\s<>@]+@[^\s<>@]+$/.test(messageId)) throw new PluginError('permanent', 'the id of the mail is none')
}

/**
 * Sends mails as the host does: allowed servers only, one address each, and the placeholder replaced by the user's
 * password.
 */
export function openMailbox(
  allowed: AllowList,
  secrets: SecretCover,
  told: { onRefused(host: string): void; onMisplaced(problem: string): void },
): Mailbox {
  const arrived = new Map<string, Mail>()
  const failures: FailureKind[] = []
  return {
    get arrived() {
      return [...arrived.values()]
    },
    failNext: (kind) => void failures.push(kind),
    async send(mail) {
      const { host, port } = mail.server
      if (!allowed.mail(host, port)) {
        told.onRefused(`${host}:${port}`)
        throw new PluginError('config', `the manifest and the settings do not allow mail to ${host}:${port}`)
      }
      refuseOdd(mail)
      const { password, user = '', from, to, subject, text, messageId } = mail
      const misplaced = secrets.misplacedInMail(password, [user, from, to, subject, text, messageId])
      if (misplaced !== null) told.onMisplaced(misplaced)
      const foreign = mail.password !== undefined && secrets.out(mail.password) === mail.password
      if (foreign) throw new PluginError('auth', 'the password is no placeholder of a secret')
      const failure = failures.shift()
      if (failure === undefined || failure === 'ambiguous') arrived.set(mail.messageId, mail)
      if (failure !== undefined) throw new PluginError(failure, `the mail server made it ${failure}`)
      return { messageId: mail.messageId }
    },
  }
}
