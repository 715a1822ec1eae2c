import type { Mail, Notice, NotifierContext } from '@portevoix/sdk/plugin'
import { describe, expect, it } from 'vitest'
import { MailConfig, mailNotifier } from './notifier.ts'

const SETTINGS = { host: 'smtp.example.org', from: 'portevoix@example.org' }
const NOTICE: Notice = { key: 'notice-1', to: 'ada@example.org', subject: 'A sync failed', text: 'The feed is gone.' }

async function send(notice: Partial<Notice>, settings: object = {}): Promise<Mail> {
  const sent: Mail[] = []
  const ctx: NotifierContext<MailConfig, 'password'> = {
    integrationId: 'integration',
    config: MailConfig.parse({ ...SETTINGS, ...settings }),
    signal: new AbortController().signal,
    now: () => new Date('2026-01-01T00:00:00Z'),
    fetch: () => Promise.reject(new Error('a mail asks nobody')),
    secret: (name) => `placeholder-of-${name}`,
    log: () => undefined,
    mail: async (mail) => {
      sent.push(mail)
      return { messageId: mail.messageId }
    },
  }
  const published = await mailNotifier.send(ctx, { ...NOTICE, ...notice })
  const [mail] = sent
  if (!mail || sent.length !== 1) throw new Error('not one mail')
  expect(published).toEqual({ status: 'created', externalId: mail.messageId })
  return mail
}

describe('a mail', () => {
  it('says what the notice says, to one recipient, encrypted by default', async () => {
    expect(await send({ url: 'https://portevoix.example/runs/1' })).toEqual({
      server: { host: 'smtp.example.org', port: 587, security: 'starttls' },
      from: 'portevoix@example.org',
      to: 'ada@example.org',
      subject: 'A sync failed',
      text: 'The feed is gone.\n\nhttps://portevoix.example/runs/1',
      messageId: expect.stringMatching(/^[0-9a-f]{40}@example\.org$/),
    })
  })

  it('has the same id for the same notice, and another one for another', async () => {
    const { messageId } = await send({})
    expect((await send({ text: 'again' })).messageId).toBe(messageId)
    expect((await send({ key: 'notice-2' })).messageId).not.toBe(messageId)
  })

  it('logs in with a placeholder of the password, where a user is set', async () => {
    expect(await send({}, { user: 'portevoix' })).toMatchObject({
      user: 'portevoix',
      password: 'placeholder-of-password',
    })
  })

  it('lets no subject, recipient or name begin a header of its own', async () => {
    expect((await send({ subject: 'Hello\r\nBcc: all@example.org' })).subject).toBe('Hello Bcc: all@example.org')
    for (const to of ['ada@example.org\r\nBcc: x@example.org', 'ada@example.org, bob@example.org', '', '<a@b.org>']) {
      await expect(send({ to }), to).rejects.toMatchObject({ name: 'PluginError', kind: 'config' })
    }
    expect((await send({}, { fromName: 'Porte"voix\n' })).from).toBe('"Portevoix" <portevoix@example.org>')
  })

  it('is not configured to send a password in clear', () => {
    const parsed = MailConfig.safeParse({ ...SETTINGS, user: 'portevoix', security: 'none' })
    expect(parsed.error?.issues[0]).toMatchObject({ path: ['security'] })
    expect(MailConfig.safeParse({ ...SETTINGS, security: 'none' }).success).toBe(true)
  })
})
