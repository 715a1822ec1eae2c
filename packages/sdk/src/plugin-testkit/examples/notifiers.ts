import { z } from 'zod'
import { defineNotifier, type Manifest, type Notice, PluginError } from '../../plugin/index.ts'
import { type FakeProvider, type PublishedPost, startFakeProvider } from '../index.ts'

/** Each names one way to get a notifier wrong; the tests show which property notices. */
export type NotifierBug =
  | 'forgets the address'
  | 'another id each time'
  | 'a lost answer passes'
  | 'too many is for good'
  | 'receiver into the path'
  | 'logs the placeholder'
  | 'calls home'
  | 'takes a refusal for success'
  | 'forgets nobody'

export const notifierManifest: Manifest = {
  api: 1,
  host: '*',
  provides: ['notifier:chat', 'notifier:mail'],
  permissions: { network: ['{config.url}', '{config.server}'], data: ['notices:read'] },
}
export const CHAT_TOKEN = 'chat-token-52c1'

/** A chat with channels: `POST /channels/NAME/messages` with a client key; DELETE empties one. */
export function startFakeChat(): Promise<FakeProvider> {
  const messages: (PublishedPost & { readonly path: string })[] = []
  return startFakeProvider({
    answer({ method, path, headers, body }) {
      if (headers.authorization !== `Bearer ${CHAT_TOKEN}`) return { status: 401 }
      if (method === 'DELETE') {
        const left = messages.filter((message) => message.path !== path)
        const deleted = messages.length - left.length
        messages.splice(0, messages.length, ...left)
        return { body: { deleted } }
      }
      if (method !== 'POST' || !/^\/channels\/[^/]+\/messages$/.test(path)) return { status: 404 }
      const { key, text } = JSON.parse(body) as { key: string; text: string }
      const known = messages.find((message) => message.key === key)
      if (known) return { body: { id: known.id } }
      const message = { key, text, path, id: `message-${messages.length + 1}` }
      messages.push(message)
      return { status: 201, body: { id: message.id } }
    },
    published: () => messages,
  })
}

const textOf = ({ subject, text, url }: Notice, bug?: NotifierBug): string =>
  [subject, text, bug === 'forgets the address' ? undefined : url].filter(Boolean).join('\n')

/** A correct notifier of a chat, or one with a single bug. */
export function chatNotifier(bug?: NotifierBug) {
  const failed = (status: number, headers: Headers): PluginError => {
    if (status === 401) return new PluginError('auth', 'the chat refused the token')
    if (status === 429 && bug !== 'too many is for good') {
      return new PluginError('rate_limit', 'later', { retryAfterMs: Number(headers.get('retry-after')) * 1_000 })
    }
    return new PluginError(status >= 500 ? 'transient' : 'permanent', `the chat answered ${status}`)
  }
  return defineNotifier({
    id: 'chat',
    title: 'Chat',
    channel: 'chat',
    config: z.object({ url: z.url() }),
    auth: { token: { type: 'header', name: 'authorization', prefix: 'Bearer ' } },
    async send(ctx, notice) {
      if (bug === 'logs the placeholder') ctx.log('info', `sends with ${ctx.secret('token')}`)
      if (bug === 'calls home') await ctx.fetch('https://telemetry.example/').catch(() => undefined)
      const channel = bug === 'receiver into the path' ? notice.to : channelOf(notice.to)
      const key = bug === 'another id each time' ? crypto.randomUUID() : notice.key
      let response: Response
      try {
        response = await ctx.fetch(`${ctx.config.url}/channels/${channel}/messages`, {
          method: 'POST',
          headers: { authorization: `Bearer ${ctx.secret('token')}`, 'content-type': 'application/json' },
          body: JSON.stringify({ key, text: textOf(notice, bug) }),
        })
      } catch (error) {
        const { kind } = error instanceof PluginError ? error : { kind: undefined }
        if (kind === 'config' && bug === 'takes a refusal for success') return { status: 'created', externalId: '' }
        if (kind !== 'transient' || bug === 'a lost answer passes') throw error
        throw new PluginError('ambiguous', 'the chat did not say whether it took the message')
      }
      if (!response.ok) throw failed(response.status, response.headers)
      const { id } = (await response.json()) as { id: string }
      return { status: response.status === 201 ? 'created' : 'exists', externalId: id }
    },
    async forget(ctx, { addresses }) {
      let deleted = 0
      for (const address of addresses) {
        const response = await ctx.fetch(`${ctx.config.url}/channels/${channelOf(address)}/messages`, {
          method: 'DELETE',
          headers: { authorization: `Bearer ${ctx.secret('token')}` },
        })
        if (!response.ok) throw failed(response.status, response.headers)
        deleted += ((await response.json()) as { deleted: number }).deleted
      }
      return deleted > 0 && bug !== 'forgets nobody' ? 'forgotten' : 'unknown'
    },
  })
}

const channelOf = (name: string): string => encodeURIComponent(name.replaceAll('.', ''))

/** A correct notifier of mails. */
export const mailNotifier = defineNotifier({
  id: 'mail',
  title: 'Mail',
  channel: 'mail',
  config: z.object({ server: z.string(), from: z.string() }),
  auth: { password: { type: 'value' } },
  async send(ctx, notice) {
    const { server: host, from } = ctx.config
    const { to, subject, key } = notice
    const { messageId } = await ctx.mail({
      server: { host, port: 587, security: 'starttls' },
      user: 'portevoix',
      password: ctx.secret('password'),
      from,
      to,
      subject,
      text: textOf(notice),
      messageId: `${key}@portevoix.example`,
    })
    return { status: 'created', externalId: messageId }
  },
})
