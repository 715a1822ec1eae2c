import { defineConnector, type PluginContext, PluginError, type Published } from '@portevoix/sdk/plugin'
import { z } from 'zod'
import { ReactionsState, readReactions } from './reactions.ts'

const Config = z.strictObject({ url: z.url({ protocol: /^https?$/ }).meta({ title: 'Address of the board' }) })
type Context = PluginContext<z.infer<typeof Config>, 'token'>

const Post = z.object({ id: z.string(), url: z.url() })
const Found = z.object({ posts: z.array(Post) })
const MOST_CHARACTERS = 500
const HOUR_MS = 3_600_000

function failureOf({ status, headers }: Response): PluginError {
  if (status === 401 || status === 403) return new PluginError('auth', 'the board refused the token')
  if (status === 429) {
    const retryAfterMs = Number(headers.get('retry-after') ?? 60) * 1_000
    return new PluginError('rate_limit', 'the board takes no more posts for now', { retryAfterMs })
  }
  return new PluginError(status >= 500 ? 'transient' : 'permanent', `the board answered ${status}`)
}

async function ask(ctx: Context, path: string, init: RequestInit = {}): Promise<Response> {
  const headers = { ...init.headers, authorization: `Bearer ${ctx.secret('token')}` }
  const response = await ctx.fetch(new URL(path, ctx.config.url), { ...init, headers, signal: ctx.signal })
  if (!response.ok) throw failureOf(response)
  return response
}

const published = (status: Published['status'], { id, url }: z.infer<typeof Post>): Published => ({
  status,
  externalId: id,
  url,
})

/** Publishes on a board that remembers idempotency keys for an hour, and finds posts by them later. */
export const boardConnector = defineConnector({
  id: 'board',
  title: 'Board',
  config: Config,
  auth: { token: { type: 'header', name: 'authorization', prefix: 'Bearer ' } },
  async check(ctx) {
    try {
      await ask(ctx, '/v1/account')
      return { ok: true }
    } catch (error) {
      if (!(error instanceof PluginError)) throw error
      return { ok: false, kind: error.kind, message: error.message }
    }
  },
  publisher: {
    idempotency: { by: 'header', ttlMs: HOUR_MS },
    limits: { maxCharacters: MOST_CHARACTERS, countAs: 'codepoints', media: [] },
    async publish(ctx, { key, text }) {
      if ([...text].length > MOST_CHARACTERS) {
        throw new PluginError('permanent', `a post has at most ${MOST_CHARACTERS} characters`)
      }
      let response: Response
      try {
        const init = { method: 'POST', headers: { 'idempotency-key': key }, body: JSON.stringify({ text }) }
        response = await ask(ctx, '/v1/posts', init)
      } catch (error) {
        // The connection broke, or the board failed while it worked: the post may exist.
        if (error instanceof PluginError && error.kind === 'transient') {
          throw new PluginError('ambiguous', 'the board did not say whether it took the post', { cause: error })
        }
        throw error
      }
      return published(response.status === 201 ? 'created' : 'exists', Post.parse(await response.json()))
    },
    async find(ctx, { key }) {
      const { posts } = Found.parse(await (await ask(ctx, `/v1/posts?key=${encodeURIComponent(key)}`)).json())
      return posts[0] ? published('exists', posts[0]) : 'absent'
    },
    async retract(ctx, externalId) {
      await ask(ctx, `/v1/posts/${encodeURIComponent(externalId)}`, { method: 'DELETE' })
    },
  },
  streams: {
    metrics: {
      state: ReactionsState,
      stateVersion: 1,
      mode: 'incremental',
      deletes: 'none',
      read: readReactions(ask),
    },
  },
})
