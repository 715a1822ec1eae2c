import {
  type ContentRecord,
  defineConnector,
  type Json,
  type PluginContext,
  PluginError,
  type StreamName,
} from '@portevoix/sdk/plugin'
import { z } from 'zod'

const Config = z.strictObject({ url: z.url({ protocol: /^https?$/ }).meta({ title: 'Address of the newsroom' }) })
type Context = PluginContext<z.infer<typeof Config>, 'token' | 'signing'>

/** What the newsroom sends: that something happened, without the records. */
const Delivery = z.object({ topic: z.string() })

/** Accepts any delivery: an unknown one refreshes nothing, and never throws. */
function refresh(body: Json): StreamName[] {
  const delivery = Delivery.safeParse(body)
  return delivery.success && delivery.data.topic.startsWith('article.') ? ['content'] : []
}

function failureOf({ status, headers }: Response): PluginError {
  if (status === 401) return new PluginError('auth', 'the newsroom refused the token')
  if (status === 429) {
    const retryAfterMs = Number(headers.get('retry-after') ?? 60) * 1_000
    return new PluginError('rate_limit', 'the newsroom was asked too often', { retryAfterMs })
  }
  return new PluginError(status >= 500 ? 'transient' : 'permanent', `the newsroom answered ${status}`)
}

async function ask(ctx: Context, path: string): Promise<unknown> {
  const headers = { authorization: `Bearer ${ctx.secret('token')}` }
  const response = await ctx.fetch(new URL(path, ctx.config.url), { headers, signal: ctx.signal })
  if (!response.ok) throw failureOf(response)
  return await response.json()
}

/** A change has a number; a corrected article is listed again under a new one. */
const Changes = z.array(z.object({ number: z.int(), id: z.string(), title: z.string(), url: z.url() }))

const recordOf = ({ id, title, url }: z.infer<typeof Changes>[number]): ContentRecord => ({
  key: id,
  kind: 'article',
  title,
  url,
})

/** Reads a newsroom, which calls a webhook when there is something to read. */
export const webhookNewsroomConnector = defineConnector({
  id: 'webhook-newsroom',
  title: 'Newsroom with webhook',
  config: Config,
  auth: {
    token: { type: 'header', name: 'authorization', prefix: 'Bearer ' },
    signing: { type: 'value', title: 'Signing secret' },
  },
  async check(ctx) {
    try {
      await ask(ctx, '/v1/account')
      return { ok: true }
    } catch (error) {
      if (!(error instanceof PluginError)) throw error
      return { ok: false, kind: error.kind, message: error.message }
    }
  },
  streams: {
    content: {
      state: z.strictObject({ after: z.int() }),
      stateVersion: 1,
      mode: 'incremental',
      deletes: 'none',
      async *read(ctx, state) {
        let after = state?.after ?? 0
        for (;;) {
          const changes = Changes.parse(await ask(ctx, `/v1/changes?after=${after}`))
          after = changes.at(-1)?.number ?? after
          yield { upserts: changes.map(recordOf), state: { after } }
          if (changes.length === 0) return
        }
      },
    },
  },
  webhook: {
    signature: { scheme: 'hmac-sha256', header: 'x-signature', secret: 'signing' },
    refresh,
  },
})
