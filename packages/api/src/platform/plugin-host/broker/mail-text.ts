import type { Mail } from '@portevoix/sdk/plugin'
import addressparser from 'nodemailer/lib/addressparser'
import MailComposer from 'nodemailer/lib/mail-composer'
import { PluginFailure } from '../failure.ts'

/** The envelope and the text of a mail. */
export interface ComposedMail {
  readonly from: string
  readonly to: string
  readonly message: Buffer
}

const MAX_BYTES = 1_000_000
const refuse = (kind: 'config' | 'permanent', message: string): PluginFailure =>
  new PluginFailure(kind, 'thrown', message)

/** One mailbox, with or without a name. Anything that could begin another line or address is refused. */
function mailboxOf(text: string, what: string): { name: string; address: string } {
  const [mailbox, ...others] = /\p{Cc}/u.test(text) ? [] : addressparser(text)
  const address = mailbox?.address ?? ''
  const isOne = others.length === 0 && mailbox?.group === undefined
  if (!isOne || address.length > 320 || !/^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\]+$/u.test(address)) {
    throw refuse('config', `the ${what} of the mail is not one mail address`)
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
  if (/\p{Cc}/u.test(subject)) throw refuse('permanent', 'the subject of the mail has more than one line')
  if (messageId.length > 250 || !/^[^\s<>@]+@[^\s<>@]+$/.test(messageId)) {
    throw refuse('permanent', 'the id of the mail is none')
  }
  if (unsubscribeUrl !== undefined && !isAddress(unsubscribeUrl)) {
    throw refuse('permanent', 'the address that ends such mails is none')
  }
  const tooLarge = refuse('permanent', `the mail is larger than ${MAX_BYTES} bytes`)
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
