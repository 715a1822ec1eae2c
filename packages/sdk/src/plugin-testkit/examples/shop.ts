import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import {
  type ContentRecord,
  defineConnector,
  type FailureKind,
  forgetEach,
  type Manifest,
  type MetricRecord,
  type Page,
  type PersonRecord,
  type PluginContext,
  PluginError,
  type StreamContext,
} from '../../plugin/index.ts'
import { type Likes, likesOf } from './shop-likes.ts'

/** Each names one way to get a connector wrong; the tests show which property notices. */
export type ShopBug =
  | 'finds none'
  | 'relative address'
  | 'used by another name'
  | 'set in state'
  | 'migrates into another shape'
  | 'state of the whole answer with each page'
  | 'strictly later'
  | 'stops at an empty page'
  | 'asks for ever where nothing is'
  | 'takes disorder for the end'
  | 'time of reading in the text'
  | 'first posts for all'
  | 'truncated is the end'
  | 'no time to wait'
  | 'server error is for good'
  | 'broken line is for good'
  | 'refused token is a wrong setting'
  | 'remembers the placeholder'
  | 'overlooks what is gone'
  | 'goes on after the end'
  | 'logs the placeholder'
  | 'secret in the text of a post'
  | 'token in the address'
  | 'sleeps after the abort'
  | 'calls home'
  | 'takes a refusal for emptiness'
  | 'check writes'
  | 'check calls it a setting'
  | 'lost answer is for good'
  | 'another key each time'
  | 'does not count'
  | 'finds any post'
  | 'too many is a fault of the server'
  | 'retracts the newest'
  | 'cannot forget twice'
  | 'logs whom it forgets'
  | 'trusts the delivery'

export const shopManifest: Manifest = {
  api: 1,
  host: '*',
  provides: ['connector:shop'],
  permissions: {
    network: ['{config.url}'],
    data: ['content:write', 'people:write', 'metrics:write', 'posts:read'],
  },
}

const config = z.object({ url: z.url(), reads: z.enum(['all', 'items']).default('all') })
type Settings = z.infer<typeof config>
type Secret = 'token' | 'signing'
type Context = PluginContext<Settings, Secret>
const cursor = z.object({ at: z.number(), id: z.string() })
type Cursor = z.infer<typeof cursor>
interface Item {
  id: string
  at: number
  title: string
  gone: boolean
}
const PER_PAGE = 2
const MOST_CHARACTERS = 40

/** A correct connector, or one with a single bug. */
export function shopConnector(bug?: ShopBug) {
  let remembered: string | undefined
  const token = (ctx: Context): string => {
    remembered ??= ctx.secret('token')
    return bug === 'remembers the placeholder' ? remembered : ctx.secret('token')
  }

  const failed = (status: number, path: string, { headers, writing }: { headers: Headers; writing: boolean }) => {
    if (status === 401) {
      const aSetting = bug === 'refused token is a wrong setting' && path.startsWith('/changes')
      return new PluginError(aSetting ? 'config' : 'auth', 'refused')
    }
    if (status === 429) {
      const retryAfterMs = Number(headers.get('retry-after')) * 1_000
      if (bug === 'no time to wait' && !writing) return new PluginError('rate_limit', 'too many requests')
      if (bug === 'too many is a fault of the server' && writing) return new PluginError('transient', 'later')
      return new PluginError('rate_limit', 'too many requests', { retryAfterMs })
    }
    const forGood = bug === 'server error is for good' && !writing
    return new PluginError(status >= 500 && !forGood ? 'transient' : 'permanent', `the shop answered ${status}`)
  }
  const ask = async (ctx: Context, path: string, init: RequestInit = {}): Promise<Response> => {
    const writing = init.method !== undefined
    const body = bug === 'secret in the text of a post' && init.body ? JSON.stringify({ text: token(ctx) }) : init.body
    const address = bug === 'token in the address' ? `${path}${path.includes('?') ? '&' : '?'}t=${token(ctx)}` : path
    try {
      const headers = { authorization: `Bearer ${token(ctx)}`, 'content-type': 'application/json', ...init.headers }
      const response = await ctx.fetch(new URL(address, ctx.config.url), { ...init, headers, body: body ?? null })
      if (response.ok) return response
      throw failed(response.status, path, { headers: response.headers, writing })
    } catch (error) {
      if (bug === 'sleeps after the abort' && ctx.signal.aborted) await wait(2_000)
      const broken = error instanceof PluginError && error.message === 'the connection broke'
      if (broken && bug === 'broken line is for good' && !writing) throw new PluginError('permanent', 'no connection')
      if (broken && bug === 'lost answer is for good' && writing) throw new PluginError('permanent', 'no connection')
      throw error
    }
  }

  async function* readContent(ctx: Context, state: Cursor | null): AsyncGenerator<Page<ContentRecord, Cursor>> {
    let after: Cursor = state ?? { at: 0, id: '' }
    if (bug === 'logs the placeholder') ctx.log('info', 'asks the shop', { with: token(ctx) })
    if (bug === 'calls home') await ctx.fetch('https://telemetry.example/ping').catch(() => undefined)
    for (let more = true; more; ) {
      let answer: { items: Item[]; more: boolean }
      try {
        const id = bug === 'strictly later' ? '~' : after.id
        answer = (await (await ask(ctx, `/changes?at=${after.at}&id=${id}`)).json()) as typeof answer
      } catch (error) {
        const { message = '', kind } = error instanceof PluginError ? error : { kind: undefined }
        if (bug === 'truncated is the end' && message.includes('truncated')) return
        if (bug === 'takes a refusal for emptiness' && kind === 'config') return
        throw error
      }
      while (bug === 'asks for ever where nothing is' && answer.items.length === 0 && after.id === '') {
        yield { upserts: [], state: after }
        await ask(ctx, '/changes?at=0&id=')
      }
      if (bug === 'stops at an empty page' && answer.items.length === 0) return
      const disorder = answer.items.some(({ at }, index) => at < (answer.items[index - 1]?.at ?? 0))
      if (bug === 'takes disorder for the end' && disorder) return
      const items = answer.items.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
      const end = items.at(-1) ?? after
      for (let start = 0; start < items.length; start += PER_PAGE) {
        const some = items.slice(start, start + PER_PAGE)
        const last = bug === 'state of the whole answer with each page' ? end : (some.at(-1) ?? end)
        const position = { at: last.at, id: last.id }
        yield {
          upserts: some.filter(({ gone }) => !gone).map((item) => contentOf(ctx, item)),
          deletes: bug === 'overlooks what is gone' ? [] : some.filter(({ gone }) => gone).map(({ id }) => id),
          state: bug === 'set in state' ? Object.assign(position, { seen: new Set([end.id]) }) : position,
        }
      }
      after = { at: end.at, id: end.id }
      more = answer.more
    }
  }
  const contentOf = (ctx: Context, { id, title, at }: Item): ContentRecord => ({
    key: id,
    kind: 'article',
    title,
    url: bug === 'relative address' ? `/items/${id}` : `https://shop.example/items/${id}`,
    publishedAt: new Date(at).toISOString(),
    ...(bug === 'time of reading in the text' ? { text: `Read at ${ctx.now().getUTCHours()} o’clock` } : {}),
  })

  async function* readPeople(
    ctx: Context,
    state: { page: number } | null,
  ): AsyncGenerator<Page<PersonRecord, { page: number }>> {
    for (let page = (state?.page ?? 0) + 1, pages = page; page <= pages; page += 1) {
      const answer = (await (await ask(ctx, `/sellers?page=${page}`)).json()) as {
        sellers: { id: string; name: string }[]
        pages: number
      }
      pages = answer.pages
      const upserts = answer.sellers.map(({ id, name }) => ({ key: id, displayName: name }))
      const complete = page >= pages
      yield { upserts, state: { page: complete ? 0 : page }, complete }
      if (complete && bug === 'goes on after the end') yield { upserts: [], state: { page: 0 } }
    }
  }

  async function* readMetrics(ctx: StreamContext<Settings, Secret>): AsyncGenerator<Page<MetricRecord, null>> {
    const path = bug === 'finds none' ? '/sales?closed=1' : '/sales'
    const sales = (await (await ask(ctx, path)).json()) as { id: string; at: number }[]
    const upserts = sales.map(({ id, at }): MetricRecord => {
      const subject = { type: 'content' as const, externalId: id }
      return { key: `sales:${id}`, metric: 'sales', subject, at: new Date(at).toISOString(), value: 1 }
    })
    yield { upserts, state: null }
    if (bug === 'finds none') return
    for await (const posts of ctx.published()) {
      const ids = posts.map(({ externalId }) => externalId)
      const likes = (await (await ask(ctx, `/likes?ids=${ids.join()}`)).json()) as Likes[]
      yield { upserts: likes.map((counted) => likesOf(counted, ctx.now())), state: null }
      if (bug === 'first posts for all') return
    }
  }

  const postsOf = async (ctx: Context) =>
    (await (await ask(ctx, '/posts')).json()) as { id: string; key: string; text: string }[]

  return defineConnector({
    id: 'shop',
    title: 'Shop',
    config,
    auth: {
      token: {
        type: 'oauth2',
        authorize: 'https://shop.example/authorize',
        token: 'https://shop.example/token',
        scopes: [],
        pkce: true,
        clientId: 'portevoix',
      },
      signing: { type: 'value' },
    },
    async check(ctx) {
      try {
        const answer = await ask(ctx, '/me', bug === 'check writes' ? { method: 'POST' } : {})
        return { ok: true, account: ((await answer.json()) as { name: string }).name }
      } catch (error) {
        if (!(error instanceof PluginError)) throw error
        const kind: FailureKind = bug === 'check calls it a setting' ? 'config' : error.kind
        return { ok: false, kind, message: error.message }
      }
    },
    streams: {
      content: {
        state: bug === 'set in state' ? cursor.loose() : cursor,
        stateVersion: 2,
        migrateState: (_from, old) => {
          const at = (old as { since: number }).since
          return bug === 'migrates into another shape' ? ({ since: at } as unknown as Cursor) : { at, id: '~' }
        },
        mode: 'incremental',
        deletes: 'explicit',
        read: readContent,
      },
      people: {
        state: z.object({ page: z.int() }),
        stateVersion: 1,
        mode: 'snapshot',
        deletes: 'absence',
        usedWhen: { reads: bug === 'used by another name' ? ['items'] : ['all'] },
        read: readPeople,
      },
      metrics: { state: z.null(), stateVersion: 1, mode: 'incremental', deletes: 'none', read: readMetrics },
    },
    publisher: {
      idempotency: { by: 'header', ttlMs: 3_600_000 },
      limits: { maxCharacters: MOST_CHARACTERS, countAs: 'codepoints', media: [] },
      async publish(ctx, { key, text }) {
        const tooLong = [...text].length > MOST_CHARACTERS
        if (tooLong && bug !== 'does not count') throw new PluginError('permanent', `more than ${MOST_CHARACTERS}`)
        const sent = bug === 'another key each time' ? crypto.randomUUID() : key
        const init = { method: 'POST', headers: { 'idempotency-key': sent }, body: JSON.stringify({ text }) }
        const response = await ask(ctx, '/posts', init)
        const { id } = (await response.json()) as { id: string }
        return { status: response.status === 201 ? 'created' : 'exists', externalId: id }
      },
      async find(ctx, { key, text }) {
        const posts = await postsOf(ctx)
        const found = posts.find((post) => bug === 'finds any post' || post.key === key || post.text === text)
        return found ? { status: 'exists', externalId: found.id } : 'absent'
      },
      async retract(ctx, externalId) {
        const id = bug === 'retracts the newest' ? (await postsOf(ctx)).at(-1)?.id : externalId
        await ask(ctx, `/posts/${id}`, { method: 'DELETE' })
      },
    },
    async forget(ctx, { posts }) {
      if (bug === 'logs whom it forgets') ctx.log('info', 'forgets posts', { posts })
      const known = new Set((await postsOf(ctx)).map(({ id }) => id))
      return await forgetEach(posts, async (id) => {
        const isOne = bug === 'cannot forget twice' && /^post-/.test(id)
        if (!known.has(id) && !isOne) return false
        await ask(ctx, `/posts/${id}`, { method: 'DELETE' })
        return true
      })
    },
    webhook: {
      signature: { scheme: 'hmac-sha256', header: 'x-signature', secret: 'signing' },
      refresh(body) {
        const delivery = body as { topic?: unknown } | null
        const topic = bug === 'trusts the delivery' ? (body as { topic: unknown }).topic : delivery?.topic
        return topic === 'item' ? ['content', 'metrics'] : []
      },
    },
  })
}
