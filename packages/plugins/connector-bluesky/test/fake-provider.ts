import { createHash } from 'node:crypto'
import type { Json } from '@portevoix/sdk/plugin'
import {
  FAKE_NOW,
  type FakeAnswer,
  type FakeProvider,
  type FakeRequest,
  type PublishedPost,
  startFakeProvider,
} from '@portevoix/sdk/plugin-testkit'
import { recordKeyOf } from '../src/record-key.ts'

const HOUR_MS = 60 * 60_000
const COLLECTION = 'app.bsky.feed.post'
export const HANDLE = 'ana.test'
export const DID = 'did:plc:ana23456789abcdefghijklm'
const OTHER = { did: 'did:plc:bruno456789abcdefghijklm', handle: 'bruno.test' }
/** What the server takes for a log-in, and what it gives for it. */
export const PASSWORD = 'aaaa-bbbb-cccc-dddd'
export const ACCESS_TOKEN = 'access-token-of-the-fake-server'
/** One that a log-in brought a while ago. */
export const EXPIRED_TOKEN = 'expired-token-of-the-fake-server'
const REFRESH_TOKEN = 'refresh-token-of-the-fake-server'

type Fields = { [field: string]: Json }
interface PostRow {
  uri: string
  rkey: string
  at: number
  sequence: number
  record: Fields
  likes: number
  /** Made by a call, and not by `seed` or `write`. */
  published: boolean
}
interface NotificationRow {
  uri: string
  at: number
  sequence: number
  reason: string
  record: Fields
}

export interface FakeBluesky extends FakeProvider {
  /** A post of the account that another program made. */
  write(text: string, at?: Date): void
  /** Somebody mentions the account, or does something else about it. */
  notify(text: string, options?: { reason?: string; at?: Date }): void
  like(uri: string): void
  records(): readonly Fields[]
}

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567'
/** A content identifier of the right form: version 1, DAG-CBOR, SHA-256. */
function cidOf(text: string): string {
  const bytes = [0x01, 0x71, 0x12, 0x20, ...createHash('sha256').update(text).digest()]
  const bits = bytes.map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return `b${(bits.match(/.{1,5}/g) ?? []).map((five) => BASE32[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')}`
}

const failure = (status: number, error: string, message: string): FakeAnswer => ({ status, body: { error, message } })
const iso = (at: number): string => new Date(at).toISOString()

/** A PDS with the AppView behind it, as the lexicons describe them, with the parts that the connector uses. */
export async function startBluesky(): Promise<FakeBluesky> {
  const posts = new Map<string, PostRow>()
  const notifications: NotificationRow[] = []
  let lastSequence = 0
  let lastSeed = FAKE_NOW.getTime() - 30 * 24 * HOUR_MS
  let givesEmptyPages = false

  const nextSequence = (): number => {
    lastSequence += 1
    return lastSequence
  }
  const put = (rkey: string, record: Fields, at: number, published: boolean): PostRow => {
    const uri = `at://${DID}/${COLLECTION}/${rkey}`
    const row = { uri, rkey, at, sequence: nextSequence(), record, likes: posts.get(rkey)?.likes ?? 0, published }
    posts.set(rkey, row)
    return row
  }
  const note = (text: string, reason: string, at: number): void => {
    const sequence = nextSequence()
    const record = { $type: COLLECTION, text, createdAt: iso(at), langs: ['en'] }
    const uri = `at://${OTHER.did}/${COLLECTION}/${recordKeyOf(`other ${sequence}`)}`
    notifications.push({ uri, at, sequence, reason, record })
  }

  /** Newest first; the cursor names the last row, so that rows of one instant are told apart. */
  const paged = <Row extends { at: number; sequence: number }>(all: Row[], { query }: FakeRequest) => {
    const sorted = all.sort((a, b) => b.at - a.at || b.sequence - a.sequence)
    const cursor = query.get('cursor')
    if (cursor?.startsWith('empty ')) return { page: [], cursor: cursor.slice(6) }
    const [at = 0, sequence = 0] = cursor?.split('::').map(Number) ?? []
    const rest = cursor ? sorted.filter((row) => row.at < at || (row.at === at && row.sequence < sequence)) : sorted
    const page = rest.slice(0, Number(query.get('limit') ?? 50))
    const last = page.at(-1)
    const next = last && page.length < rest.length ? `${last.at}::${last.sequence}` : undefined
    return { page, cursor: next !== undefined && givesEmptyPages ? `empty ${next}` : next }
  }

  const putRecord = ({ body, at }: FakeRequest): FakeAnswer => {
    const input = JSON.parse(body) as { rkey: string; record: Fields; swapRecord?: string | null; collection: string }
    const { rkey, record } = input
    if (input.collection !== COLLECTION) return failure(400, 'InvalidRequest', 'Unknown collection')
    if (!/^[2-7a-j][2-7a-z]{12}$/.test(rkey)) return failure(400, 'InvalidRequest', 'Invalid record key')
    if (input.swapRecord === null && posts.has(rkey)) return failure(400, 'InvalidSwap', 'Record was at another CID')
    const { uri } = put(rkey, record, at, true)
    return { body: { uri, cid: cidOf(JSON.stringify(record)), validationStatus: 'valid' } }
  }
  const getRecord = ({ query }: FakeRequest): FakeAnswer => {
    const row = posts.get(query.get('rkey') ?? '')
    if (!row) return failure(400, 'RecordNotFound', 'Could not locate record')
    return { body: { uri: row.uri, cid: cidOf(row.uri), value: row.record } }
  }
  const authorFeed = (request: FakeRequest): FakeAnswer => {
    const { page, cursor } = paged([...posts.values()], request)
    const feed = page.map(({ uri, record, at, likes }) => ({
      post: {
        ...{ uri, cid: cidOf(uri), author: { did: DID, handle: HANDLE }, record, indexedAt: iso(at) },
        ...{ likeCount: likes, repostCount: 2, quoteCount: 1, replyCount: 3 },
      },
    }))
    return { body: cursor === undefined ? { feed } : { feed, cursor } }
  }
  const listNotifications = (request: FakeRequest): FakeAnswer => {
    const reasons = request.query.getAll('reasons')
    const rows = notifications.filter(({ reason }) => reasons.length === 0 || reasons.includes(reason))
    const { page, cursor } = paged(rows, request)
    const listed = page.map(({ uri, at, reason, record }) => ({
      ...{ uri, cid: cidOf(uri), author: { ...OTHER, displayName: 'Bruno' } },
      ...{ reason, record, isRead: false, indexedAt: iso(at) },
    }))
    return { body: cursor === undefined ? { notifications: listed } : { notifications: listed, cursor } }
  }

  const routes: { readonly [method: string]: (request: FakeRequest) => FakeAnswer } = {
    'com.atproto.server.getSession': () => ({ body: { did: DID, handle: HANDLE, active: true } }),
    'com.atproto.identity.resolveHandle': ({ query }) =>
      query.get('handle') === OTHER.handle
        ? { body: { did: OTHER.did } }
        : failure(400, 'HandleNotFound', 'Unable to resolve handle'),
    'com.atproto.repo.getRecord': getRecord,
    'com.atproto.repo.putRecord': putRecord,
    'com.atproto.repo.deleteRecord'({ body }) {
      posts.delete((JSON.parse(body) as { rkey: string }).rkey)
      return { body: {} }
    },
    'app.bsky.actor.getProfile': () => ({ body: { did: DID, handle: HANDLE, followersCount: 41 } }),
    'app.bsky.feed.getAuthorFeed': authorFeed,
    'app.bsky.notification.listNotifications': listNotifications,
  }

  const session = (request: FakeRequest): FakeAnswer => {
    const tokens = { accessJwt: ACCESS_TOKEN, refreshJwt: REFRESH_TOKEN, did: DID, handle: HANDLE }
    const isRefresh = request.path.endsWith('refreshSession')
    const { identifier, password } = isRefresh ? {} : (JSON.parse(request.body) as Fields)
    const granted = isRefresh
      ? request.headers.authorization === `Bearer ${REFRESH_TOKEN}`
      : identifier === HANDLE && password === PASSWORD
    return granted ? { body: tokens } : failure(401, 'AuthenticationRequired', 'Invalid identifier or password')
  }

  const provider = await startFakeProvider({
    resetHeader: 'ratelimit-reset',
    answer(request) {
      const method = request.path.replace('/xrpc/', '')
      if (method === 'com.atproto.server.createSession' || method === 'com.atproto.server.refreshSession') {
        return session(request)
      }
      // As the reference server says it, against the specification of HTTP.
      if (request.headers.authorization === `Bearer ${EXPIRED_TOKEN}`) {
        return failure(400, 'ExpiredToken', 'Token has expired')
      }
      if (request.headers.authorization !== `Bearer ${ACCESS_TOKEN}`) {
        return failure(401, 'AuthenticationRequired', 'Authentication Required')
      }
      return routes[method]?.(request) ?? failure(501, 'MethodNotImplemented', 'Method Not Implemented')
    },
    seed(count, { tied }) {
      for (let index = 0; index < count; index += 1) {
        if (!tied) lastSeed += 5 * 60_000
        const at = tied ? FAKE_NOW.getTime() - 24 * HOUR_MS : lastSeed
        const text = `Number ${lastSequence}`
        put(recordKeyOf(text), { $type: COLLECTION, text, createdAt: iso(at) }, at, false)
        note(`Hello @${HANDLE}, number ${lastSequence}`, ['mention', 'reply', 'quote'][index % 3] ?? 'mention', at)
      }
    },
    emptyPages() {
      givesEmptyPages = true
    },
    published: () =>
      [...posts.values()]
        .filter(({ published }) => published)
        .map(({ rkey, uri, record }): PublishedPost => ({ key: rkey, id: uri, text: `${record.text}` })),
  })

  return {
    ...provider,
    write(text, at = provider.now()) {
      // A key of today, as other programs make them from their clock.
      put(`3l${recordKeyOf(`${lastSequence}`).slice(2)}`, { text, createdAt: iso(at.getTime()) }, at.getTime(), false)
    },
    notify: (text, { reason = 'mention', at = provider.now() } = {}) => note(text, reason, at.getTime()),
    like(uri) {
      for (const row of posts.values()) if (row.uri === uri) row.likes += 1
    },
    records: () => [...posts.values()].map(({ record }) => record),
  }
}
