import type { Mail } from '@portevoix/sdk/plugin'
import addressparser from 'nodemailer/lib/addressparser'
import MailComposer from 'nodemailer/lib/mail-composer'
import type { Text } from '../../../core/texts/index.ts'
import { PluginFailure } from '../failure.ts'
import { texts } from './texts.ts'

/** The envelope and the text of a mail. */
export interface ComposedMail {
  readonly from: string
  readonly to: string
  readonly message: Buffer
}

const MAX_BYTES = 1_000_000
const refuse = (kind: 'config' | 'permanent', told: Text): PluginFailure => new PluginFailure(kind, 'thrown', told)

/** One mailbox, with or without a name. Anything that could begin another line or address is refused. */
function mailboxOf(text: string, what: 'sender' | 'recipient'): { name: string; address: string } {
  const [mailbox, ...others] = /\p{Cc}/u.test(text) ? [] : addressparser(text)
  const address = mailbox?.address ?? ''
  const isOne = others.length === 0 && mailbox?.group === undefined
  if (!isOne || address.length > 320 || !/^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\]+$/u.test(address)) {
    throw refuse('config', texts(`mail-${what}`))
  }
  return { name: mailbox?.name ?? '', address }
}

/** Whether it is a web address that can stand between angle brackets in a header. */
const isAddress = (text: string): boolean =>
  text.length <= 500 && /^https?:\/\/[^\s<>"]+$/.test(text) && URL.canParse(text)

/** @throws PluginFailure `config` for an invalid address, `permanent` for anything else that cannot be sent. */
export async function composeMail({ from, to, subject, text, messageId, unsubscribeUrl }: Mail): Promise<ComposedMail> {
  const sender = mailboxOf(from, 'sender')
  const recipient = mailboxOf(to, 'recipient')
  if (/\p{Cc}/u.test(subject)) throw refuse('permanent', texts('mail-subject'))
  if (messageId.length > 250 || !/^[^\s<>@]+@[^\s<>@]+$/.test(messageId)) {
    throw refuse('permanent', texts('mail-id'))
  }
  if (unsubscribeUrl !== undefined && !isAddress(unsubscribeUrl)) {
    throw refuse('permanent', texts('mail-ending'))
  }
  const tooLarge = refuse('permanent', texts('mail-too-large', { most: MAX_BYTES }))
  if (Buffer.byteLength(text) + Buffer.byteLength(subject) > MAX_BYTES) throw tooLarge
  const composer = new MailComposer({
    from: sender,
    to: recipient,
    subject,
    text,
    messageId: `<${messageId}>`,
    headers: {
      // RFC 3834: automatic replies, such as out-of-office notes, are suppressed.
      'auto-submitted': 'auto-generated',
      // RFC 8058: mailboxes show a button, which needs one POST.
      ...(unsubscribeUrl !== undefined && {
        'list-unsubscribe': `<${unsubscribeUrl}>`,
        'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
      }),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const message = await composer.compile().build()
  if (message.length > MAX_BYTES) throw tooLarge
  return { from: sender.address, to: recipient.address, message }
}
