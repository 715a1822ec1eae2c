import type { Json, OwnPost } from '../../plugin/index.ts'
import { type FakeProvider, type FakeRequest, startFakeProvider } from '../index.ts'

export const SHOP_TOKEN = 'shop-token-7b1c'

interface Item {
  readonly id: string
  at: number
  title: string
  gone: boolean
}
interface Post {
  readonly id: string
  readonly key: string
  readonly text: string
}

const MINUTE_MS = 60_000
const FIRST = Date.parse('2026-02-20T08:00:00Z')
const PER_ANSWER = 4
const PER_LIST = 3

export interface FakeShop extends FakeProvider {
  /** Each thing that is there was praised in a post, when it came. */
  ownPosts(): OwnPost[]
}

/** A shop with a list of changes, a list of sellers in pages, sales, and posts: the provider of the kit's own tests. */
export async function startFakeShop(): Promise<FakeShop> {
  const items: Item[] = []
  const posts: Post[] = []
  let clock = FIRST
  let reversed = false
  let gaps = false
  let asked = 0
  let lastPost = 0

  const arranged = <T>(list: T[]): T[] => (reversed ? list.toReversed() : list)
  const changes = ({ query }: FakeRequest): Json => {
    const at = Number(query.get('at') ?? 0)
    const id = query.get('id') ?? ''
    const later = items
      .filter((item) => item.at > at || (item.at === at && item.id > id))
      .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    asked += 1
    if (gaps && asked % 2 === 1) return { items: [], more: true }
    const some = arranged(later.slice(0, PER_ANSWER)).map((item) => ({ ...item }))
    return { items: some, more: later.length > PER_ANSWER }
  }
  const sellers = ({ query }: FakeRequest): Json => {
    const page = Number(query.get('page') ?? 1)
    const here = items.filter(({ gone }) => !gone).sort((a, b) => (a.id < b.id ? -1 : 1))
    const lists: Item[][] = []
    for (let start = 0; start === 0 || start < here.length; start += PER_LIST) {
      lists.push(here.slice(start, start + PER_LIST))
      if (gaps) lists.push([])
    }
    const list = arranged(lists[page - 1] ?? [])
    return { sellers: list.map(({ id, title }) => ({ id, name: `Seller of ${title}` })), pages: lists.length }
  }
  const create = ({ headers, body }: FakeRequest) => {
    const key = headers['idempotency-key'] ?? ''
    const known = posts.find((post) => key !== '' && post.key === key)
    if (known) return { status: 200, body: { id: known.id } }
    lastPost += 1
    const post = { id: `post-${lastPost}`, key, text: (JSON.parse(body) as { text: string }).text }
    posts.push(post)
    return { status: 201, body: { id: post.id } }
  }

  const likes = ({ query }: FakeRequest): Json =>
    (query.get('ids') ?? '').split(',').map((id) => ({ id, count: items.findIndex((item) => item.id === id) + 1 }))

  const provider = await startFakeProvider({
    answer(request) {
      if (request.headers.authorization !== `Bearer ${SHOP_TOKEN}`) return { status: 401, body: { error: 'token' } }
      switch (`${request.method} ${request.path}`) {
        case 'GET /me':
        case 'POST /me':
          return { body: { name: 'The shop' } }
        case 'GET /changes':
          return { body: changes(request) }
        case 'GET /sellers':
          return { body: sellers(request) }
        case 'GET /sales':
          return { body: request.query.has('closed') ? [] : arranged(items).map(({ id, at }) => ({ id, at })) }
        case 'GET /likes':
          return { body: likes(request) }
        case 'GET /posts':
          return { body: posts.map((post) => ({ ...post })) }
        case 'POST /posts':
          return create(request)
      }
      const index = posts.findIndex(({ id }) => request.method === 'DELETE' && request.path === `/posts/${id}`)
      if (index === -1) return { status: 404 }
      posts.splice(index, 1)
      return { status: 204 }
    },
    seed(count, { tied }) {
      for (let added = 0; added < count; added += 1) {
        const number = String(items.length + 1).padStart(3, '0')
        if (!tied) clock += 10 * MINUTE_MS
        items.push({ id: `item-${number}`, at: clock, title: `Thing ${number}`, gone: false })
      }
    },
    mutate() {
      const [first] = items
      clock += MINUTE_MS
      if (first) Object.assign(first, { title: 'Thing with another name', at: clock })
    },
    remove(count) {
      for (const item of items.filter(({ gone }) => !gone).slice(0, count)) {
        clock += MINUTE_MS
        Object.assign(item, { gone: true, at: clock })
      }
    },
    reorder() {
      reversed = true
    },
    emptyPages() {
      gaps = true
    },
    published: () => posts,
  })
  const ownPosts = () =>
    items
      .filter(({ gone }) => !gone)
      .map(({ id, at }) => ({ externalId: id, url: null, publishedAt: new Date(at).toISOString() }))
  return { ...provider, ownPosts }
}
