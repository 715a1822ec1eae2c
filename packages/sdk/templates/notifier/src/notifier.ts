import { defineNotifier, type Notice, PluginError } from '@portevoix/sdk/plugin'
import { z } from 'zod'

const Config = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).meta({
    title: 'Address of the service',
    description: 'Without a path. The notifier may reach this host and no other.',
    examples: ['https://bulletin.example'],
  }),
})
const Answer = z.object({ id: z.string() })

const textOf = ({ subject, text, url }: Notice): string => [subject, text, url].filter(Boolean).join('\n\n')

function failureOf({ status, headers }: Response): PluginError {
  if (status === 401 || status === 403) return new PluginError('auth', 'the service refused the token')
  if (status === 429) {
    const seconds = Number(headers.get('retry-after'))
    const retryAfterMs = seconds > 0 ? seconds * 1_000 : 60_000
    return new PluginError('rate_limit', 'the service takes no more messages for now', { retryAfterMs })
  }
  // The service knows keys: a retry after its own error creates no duplicate.
  return new PluginError(status >= 500 ? 'transient' : 'permanent', `the service answered ${status}`)
}

/** Posts notices to boards of a bulletin service. */
export const bulletinNotifier = defineNotifier({
  id: 'bulletin',
  title: 'Bulletin',
  description: 'Posts notices onto boards; the receiver is the name of a board.',
  channel: 'chat',
  config: Config,
  auth: { token: { type: 'header', name: 'authorization', prefix: 'Bearer ', title: 'Token' } },
  async send(ctx, notice) {
    let response: Response
    try {
      response = await ctx.fetch(new URL('/v1/messages', ctx.config.url), {
        method: 'POST',
        headers: { authorization: `Bearer ${ctx.secret('token')}`, 'content-type': 'application/json' },
        // Recipient and text go into the body, where they cannot change the address of the request.
        body: JSON.stringify({ board: notice.to, key: notice.key, text: textOf(notice) }),
        signal: ctx.signal,
      })
    } catch (error) {
      // The broker says when nothing was sent; otherwise the connection broke, and the message may have been accepted.
      if (error instanceof PluginError && (error.kind !== 'transient' || error.retryAfterMs !== undefined)) throw error
      throw new PluginError('ambiguous', 'no answer: the message may have arrived', { cause: error })
    }
    if (!response.ok) throw failureOf(response)
    const { id } = Answer.parse(await response.json())
    return { status: response.status === 201 ? 'created' : 'exists', externalId: id }
  },
})
