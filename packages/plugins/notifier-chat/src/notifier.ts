import { defineNotifier, PluginError } from '@portevoix/sdk/plugin'
import { z } from 'zod'
import { slackMessage, teamsMessage } from './shapes.ts'

const PLACE = '{secret}'
/** Query parameters in which some chats have a secret instead of a segment of the path. */
const PARAMETERS = ['sig', 'token']

/** Whether the secret part is one that the declaration below names: the host fills it in nowhere else. */
function isUsed(text: string): boolean {
  const url = URL.parse(text)
  if (!url) return true
  return (
    decodeURIComponent(url.pathname).includes(PLACE) || PARAMETERS.some((name) => url.searchParams.get(name) === PLACE)
  )
}

/** Settings of one webhook of a chat. */
export const ChatConfig = z.strictObject({
  service: z
    .enum(['slack', 'teams'])
    .meta({ title: 'Chat', description: '`slack` also for Mattermost and Rocket.Chat.' }),
  url: z
    .string()
    .max(2_000)
    .refine((text) => /^https?:$/.test(URL.parse(text)?.protocol ?? ''), 'must be an http or https address')
    .refine((text) => text.split(PLACE).length === 2, `must hold ${PLACE} once, in place of the part that is secret`)
    .refine((text) => !URL.parse(text)?.host.includes('secret'), 'the host cannot be secret')
    .refine(isUsed, `must hold ${PLACE} in its path, or as all of the parameter ${PARAMETERS.join(' or ')}`)
    .meta({
      title: 'Address of the webhook',
      description: `With ${PLACE} in place of its secret part, which goes into the secret \`token\`.`,
      examples: ['https://hooks.slack.com/services/T000/B000/{secret}'],
    }),
})

export type ChatConfig = z.infer<typeof ChatConfig>

const MOST_UNITS = 20_000

/** Milliseconds until the provider accepts the next request; it may send seconds or a date. */
function retryAfterMs(headers: Headers, now: Date): number {
  const value = headers.get('retry-after') ?? ''
  const ms = /^\d+$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - now.getTime()
  return Number.isFinite(ms) && ms > 0 ? ms : 60_000
}

/** Sends notices to a chat, through an incoming webhook. */
export const chatNotifier = defineNotifier({
  id: 'chat',
  title: 'Chat',
  description: 'Posts notices into a channel of Slack, Microsoft Teams, or what takes the same webhooks.',
  channel: 'chat',
  config: ChatConfig,
  auth: {
    token: {
      type: 'value',
      // A segment of the path for Slack and similar chats, the signature of the address for workflows of Teams.
      use: [{ in: 'path' }, ...PARAMETERS.map((name) => ({ in: 'query' as const, name }))],
      title: 'Secret part of the address',
      description: 'What stands for {secret} in the address of the incoming webhook.',
    },
  },
  async send(ctx, notice) {
    const { service, url } = ctx.config
    const shortened = { ...notice, text: notice.text.slice(0, MOST_UNITS).toWellFormed() }
    const body = JSON.stringify(service === 'slack' ? slackMessage(shortened) : teamsMessage(shortened))
    let response: Response
    try {
      response = await ctx.fetch(url.replace(PLACE, ctx.secret('token')), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
        redirect: 'error',
      })
    } catch (error) {
      // Webhooks have no idempotency keys, so a message that may have arrived is not sent again.
      if (error instanceof PluginError && (error.kind !== 'transient' || error.retryAfterMs !== undefined)) throw error
      throw new PluginError('ambiguous', 'the chat gave no answer: the notice may have arrived', { cause: error })
    }
    if (response.ok) return { status: 'created', externalId: notice.key }
    const reason = (await response.text()).slice(0, 200)
    if (response.status === 429) {
      const wait = retryAfterMs(response.headers, ctx.now())
      throw new PluginError('rate_limit', 'the chat takes no more messages for now', { retryAfterMs: wait })
    }
    if (response.status >= 500) throw new PluginError('ambiguous', `the chat failed with ${response.status}: ${reason}`)
    const gone = response.status === 404 || response.status === 410
    if (gone || response.status === 401 || response.status === 403) {
      throw new PluginError(
        'auth',
        `the chat does not know this webhook (${response.status}): make a new one. ${reason}`,
      )
    }
    throw new PluginError('permanent', `the chat refused the notice with ${response.status}: ${reason}`)
  },
})
