import { defineNotifier, PluginError } from '@portevoix/sdk/plugin'
import { z } from 'zod'
import { messageIdOf } from './message-id.ts'

/** Settings of one mail server. */
export const MailConfig = z
  .strictObject({
    host: z.hostname().meta({
      title: 'Mail server',
      description: 'Its name; nothing else is reached.',
      examples: ['smtp.example.org'],
    }),
    port: z
      .int()
      .min(1)
      .max(65_535)
      .default(587)
      .meta({ title: 'Port', description: '587 for `starttls`, 465 for `tls`.' }),
    security: z.enum(['starttls', 'tls', 'none']).default('starttls').meta({
      title: 'Encryption',
      description: '`starttls` on port 587, `tls` on port 465; `none` only within a trusted network.',
    }),
    from: z
      .email()
      .meta({ title: 'Sender', description: 'Address that mails come from.', examples: ['portevoix@example.org'] }),
    fromName: z
      .string()
      .trim()
      .min(1)
      .max(100)
      .optional()
      .meta({ title: 'Name of the sender', description: 'Shown beside the address.' }),
    user: z.string().min(1).max(320).optional().meta({
      title: 'User',
      description: 'Left out for a server that asks for no log-in; otherwise set the secret `password` too.',
    }),
  })
  .refine(({ user, security }) => user === undefined || security !== 'none', {
    path: ['security'],
    error: 'A password is not sent over a line without encryption: choose starttls or tls.',
  })

export type MailConfig = z.infer<typeof MailConfig>

const Address = z.email().max(320)

/** A name with letters only needs no quotes; other names do (RFC 5322, 3.2.4). */
const withName = (name: string | undefined, address: string): string =>
  name === undefined ? address : `"${name.replaceAll(/["\\\r\n]/g, '')}" <${address}>`

/** Sends notices by mail, through a mail server of the organisation. */
export const mailNotifier = defineNotifier({
  id: 'mail',
  title: 'Mail',
  description: 'Sends notices as plain text through a mail server (SMTP).',
  channel: 'mail',
  config: MailConfig,
  auth: {
    password: {
      type: 'value',
      use: { in: 'mail' },
      title: 'Password of the mail server',
      description: 'Of the user in the settings; none is needed without a user.',
      required: false,
    },
  },
  async send(ctx, notice) {
    const to = Address.safeParse(notice.to)
    if (!to.success) throw new PluginError('config', 'the recipient is no mail address')
    const { host, port, security, user, from, fromName } = ctx.config
    const text = notice.url === undefined ? notice.text : `${notice.text}\n\n${notice.url}`
    const { messageId } = await ctx.mail({
      server: { host, port, security },
      ...(user === undefined ? {} : { user, password: ctx.secret('password') }),
      from: withName(fromName, from),
      to: to.data,
      // A subject is one line; characters that could begin another header become a space.
      subject: notice.subject.replaceAll(/[\r\n\u2028\u2029]+/g, ' ').trim(),
      text,
      messageId: await messageIdOf(notice.key, from),
      ...(notice.unsubscribeUrl === undefined ? {} : { unsubscribeUrl: notice.unsubscribeUrl }),
    })
    return { status: 'created', externalId: messageId }
  },
})
