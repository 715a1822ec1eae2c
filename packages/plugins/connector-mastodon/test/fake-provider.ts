import type { Json } from '@portevoix/sdk/plugin'
import type { FakeAnswer, FakeProvider, FakeRequest, PublishedPost } from '@portevoix/sdk/plugin-testkit'
import { FAKE_NOW, startFakeProvider } from '@portevoix/sdk/plugin-testkit'
import { htmlOf } from './html.ts'

const HOUR_MS = 60 * 60_000
const APPLICATION = { name: 'Portevoix', website: null }

interface StatusRow {
  id: string
  account: string
  text: string
  at: number
  visibility: string
  language: string | null
  favourites: number
  application: typeof APPLICATION | null
  /** The idempotency key that it was made with. */
  key: string
}
interface NotificationRow {
  id: string
  account: string
  type: string
  status: StatusRow
}

export interface MastodonOptions {
  /** Whose a token is, null for one that is not valid; all tokens belong to account 1 when absent. */
  accountOf?: (token: string) => string | null
  /** Asked for every post: whether the connection breaks after it has been taken. */
  resets?: () => boolean
  maxCharacters?: number
}

export interface FakeMastodon extends FakeProvider {
  /** A status of an account that was not made by this application. */
  write(text: string, changes?: Partial<StatusRow>): string
  /** Somebody mentions account 1. */
  mention(text: string, changes?: Partial<StatusRow>): void
  /** Other people like a status. */
  like(id: string): void
}

/** A Mastodon server as its documentation describes it, with the parts that the connector uses. */
export async function startMastodon(options: MastodonOptions = {}): Promise<FakeMastodon> {
  const { accountOf = () => '1', resets = () => false, maxCharacters = 500 } = options
  const statuses: StatusRow[] = []
  const notifications: NotificationRow[] = []
  const remembered = new Map<string, { id: string; at: number }>()
  let lastSequence = 0
  let lastSeed = FAKE_NOW.getTime() - 30 * 24 * HOUR_MS
  let address = ''

  /** Milliseconds and a counter, as Mastodon's own ids. */
  const idAt = (at: number): string => {
    lastSequence += 1
    return `${(BigInt(at) << 16n) + BigInt(lastSequence)}`
  }
  const add = (row: Partial<StatusRow> & { text: string; at: number }): StatusRow => {
    const blank = { account: '1', visibility: 'public', language: 'en', favourites: 0, application: null, key: '' }
    const status = { id: idAt(row.at), ...blank, ...row }
    statuses.push(status)
    return status
  }
  const notify = (row: Partial<StatusRow> & { text: string; at: number }): void => {
    const status = add({ account: '9', ...row })
    notifications.push({ id: `${1_000 + notifications.length}`, account: '1', type: 'mention', status })
  }

  const accountJson = (id: string): { [field: string]: Json } => ({
    id,
    username: `user${id}`,
    acct: id === '9' ? 'kit@elsewhere.example' : `user${id}`,
    display_name: `User ${id}`,
    url: `${address}/@user${id}`,
    uri: `${address}/users/user${id}`,
    followers_count: 40 + Number(id),
    following_count: 2,
    statuses_count: statuses.filter(({ account }) => account === id).length,
  })
  const statusJson = (status: StatusRow): { [field: string]: Json } => ({
    id: status.id,
    uri: `${address}/users/user${status.account}/statuses/${status.id}`,
    url: `${address}/@user${status.account}/${status.id}`,
    created_at: new Date(status.at).toISOString(),
    account: accountJson(status.account),
    content: htmlOf(status.text),
    spoiler_text: '',
    visibility: status.visibility,
    language: status.language,
    favourites_count: status.favourites,
    reblogs_count: 2,
    quotes_count: 1,
    replies_count: 3,
    application: status.application,
    reblog: null,
    mentions: [],
    tags: [],
  })

  /** Newest first; with `min_id` the oldest of those that are newer. */
  const paged = <Row extends { id: string }>(rows: Row[], { path, query }: FakeRequest, most: number) => {
    const idOf = (name: string): bigint | null => (query.has(name) ? BigInt(query.get(name) ?? '') : null)
    const [minId, maxId, limit] = [idOf('min_id'), idOf('max_id'), Math.min(most, Number(query.get('limit') ?? 20))]
    const fitting = rows
      .filter(({ id }) => (minId === null || BigInt(id) > minId) && (maxId === null || BigInt(id) < maxId))
      .sort((a, b) => (BigInt(b.id) > BigInt(a.id) ? 1 : -1))
    const page = minId === null ? fitting.slice(0, limit) : fitting.slice(-limit)
    const [first, last] = [page[0], page.at(-1)]
    const links = `<${address}${path}?max_id=${last?.id}>; rel="next", <${address}${path}?min_id=${first?.id}>; rel="prev"`
    const headers: { [name: string]: string } = page.length > 0 ? { link: links } : {}
    return { page, headers }
  }

  const create = (request: FakeRequest, account: string): FakeAnswer => {
    const input = JSON.parse(request.body) as { status?: string; visibility?: string; language?: string }
    const key = request.headers['idempotency-key'] ?? ''
    const memory = remembered.get(`${account}:${key}`)
    const known = memory && request.at < memory.at + HOUR_MS ? statuses.find(({ id }) => id === memory.id) : undefined
    if (known) return { body: statusJson(known) }
    const text = input.status ?? ''
    if (text.trim() === '') return { status: 422, body: { error: "Validation failed: Text can't be blank" } }
    const length = [...new Intl.Segmenter().segment(text.replace(/https?:\/\/\S+/g, 'x'.repeat(23)))].length
    if (length > maxCharacters) {
      return { status: 422, body: { error: `Validation failed: Text character limit of ${maxCharacters} exceeded` } }
    }
    const { visibility = 'public', language = 'en' } = input
    const status = add({ account, text, at: request.at, visibility, language, key, application: APPLICATION })
    if (key !== '') remembered.set(`${account}:${key}`, { id: status.id, at: request.at })
    return { body: statusJson(status) }
  }

  const remove = (id: string, account: string): FakeAnswer => {
    const index = statuses.findIndex((status) => status.id === id && status.account === account)
    const [status] = index < 0 ? [] : statuses.splice(index, 1)
    return status ? { body: { ...statusJson(status), text: status.text } } : missing
  }

  const route = (request: FakeRequest, account: string): FakeAnswer => {
    const { method, path, query } = request
    if (path === '/api/v1/accounts/verify_credentials') return { body: accountJson(account) }
    if (path === '/api/v1/apps/verify_credentials') return { body: { ...APPLICATION, id: '5' } }
    if (path === '/api/v2/instance') {
      const limits = { max_characters: maxCharacters, max_media_attachments: 4, characters_reserved_per_url: 23 }
      return { body: { domain: 'fake.example', version: '4.5.0', configuration: { statuses: limits } } }
    }
    if (path === '/api/v1/statuses' && method === 'POST') return create(request, account)
    const status = /^\/api\/v1\/statuses\/(\d+)$/.exec(path)?.[1]
    if (status !== undefined && method === 'DELETE') return remove(status, account)
    const owner = /^\/api\/v1\/accounts\/(\d+)\/statuses$/.exec(path)?.[1]
    if (owner !== undefined) {
      const rows = statuses.filter(({ account: by }) => by === owner)
      const { page, headers } = paged(rows, request, 40)
      return { headers, body: page.map(statusJson) }
    }
    if (path !== '/api/v1/notifications') return missing
    const types = query.getAll('types[]')
    const rows = notifications.filter((row) => row.account === account && types.includes(row.type))
    const { page, headers } = paged(rows, request, 80)
    const body = page.map(({ id, type, status: about }) => ({
      ...{ id, type, created_at: new Date(about.at).toISOString() },
      ...{ account: accountJson(about.account), status: statusJson(about) },
    }))
    return { headers, body }
  }

  const provider: FakeProvider = await startFakeProvider({
    answer(request) {
      const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1]
      const account = token === undefined ? null : accountOf(token)
      const isPost = request.method === 'POST' && request.path === '/api/v1/statuses'
      const { headers, ...answer } =
        account === null
          ? { headers: {}, status: 401, body: { error: 'The access token is invalid' } }
          : route(request, account)
      // The next post, since this one is on its way back.
      if (isPost && resets()) provider.fault('commit-then-reset')
      return { ...answer, headers: { ...headers, ...countersAt(request.at) } }
    },
    seed(count, { tied }) {
      for (let index = 0; index < count; index += 1) {
        if (!tied) lastSeed += 5 * 60_000
        const at = tied ? FAKE_NOW.getTime() - 24 * HOUR_MS : lastSeed
        add({ text: `Own ${lastSequence}`, at, application: APPLICATION })
        notify({ text: `Hello @user1, number ${lastSequence}`, at })
      }
    },
    published: () => statuses.flatMap(({ key, id, text }): PublishedPost[] => (key === '' ? [] : [{ key, id, text }])),
  })
  address = provider.url
  if (resets()) provider.fault('commit-then-reset')

  const now = (): number => provider.now().getTime()
  return {
    ...provider,
    write: (text, changes = {}) => add({ text, at: now(), ...changes }).id,
    mention: (text, changes = {}) => notify({ text, at: now(), ...changes }),
    like(id) {
      const status = statuses.find((row) => row.id === id)
      if (status) status.favourites += 1
    },
  }
}

const missing: FakeAnswer = { status: 404, body: { error: 'Record not found' } }

/** Mastodon tells the end of its window as an instant in ISO 8601, and its own clock in Date. */
const countersAt = (at: number): { [name: string]: string } => ({
  date: new Date(at).toUTCString(),
  'x-ratelimit-limit': '300',
  'x-ratelimit-remaining': '299',
  'x-ratelimit-reset': new Date(at + 5 * 60_000).toISOString(),
})
