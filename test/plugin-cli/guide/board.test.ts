import { FAKE_NOW, type PublishedPost, startFakeProvider, testConnector } from '@portevoix/sdk/plugin-testkit'
import { boardConnector } from './board.ts'

const TOKEN = 'a-token-of-the-board'

const MINUTE_MS = 60_000
const MONTH_MS = 30 * 24 * 60 * MINUTE_MS

interface Post extends PublishedPost {
  readonly at: number
}

/** A board that knows each post by its key, and counts what those get that it is asked about by their id. */
async function startBoard() {
  const posts: Post[] = []
  const shown = ({ id }: PublishedPost) => ({ id, url: `https://board.example/posts/${id}` })
  const provider = await startFakeProvider({
    answer({ at, method, path, query, headers, body }) {
      if (headers.authorization !== `Bearer ${TOKEN}`) return { status: 401 }
      if (path === '/v1/account') return { body: {} }
      if (path === '/v1/counts') {
        const ids = query.get('ids')?.split(',') ?? []
        const asked = posts.filter(({ id }) => ids.includes(id))
        return ids.length > 20
          ? { status: 400 }
          : { body: { posts: asked.map(({ id }) => ({ id, likes: id.length })) } }
      }
      const index = posts.findIndex(({ id }) => path === `/v1/posts/${id}`)
      if (method === 'DELETE' && index !== -1) {
        posts.splice(index, 1)
        return { status: 204 }
      }
      if (path !== '/v1/posts') return { status: 404 }
      if (method === 'GET') return { body: { posts: posts.filter(({ key }) => key === query.get('key')).map(shown) } }
      const key = headers['idempotency-key'] ?? ''
      const known = posts.find((post) => post.key === key)
      if (known) return { body: shown(known) }
      const post = { key, id: `post-${posts.length + 1}`, text: (JSON.parse(body) as { text: string }).text, at }
      posts.push(post)
      return { status: 201, body: shown(post) }
    },
    seed(count, { tied }) {
      for (let added = 0; added < count; added += 1) {
        const number = posts.length + 1
        const at = FAKE_NOW.getTime() - MONTH_MS + (tied ? 0 : number * MINUTE_MS)
        posts.push({ key: `key-${number}`, id: `post-${number}`, at })
      }
    },
    published: () => posts,
  })
  const ownPosts = () =>
    posts.map(({ id, at }) => ({ externalId: id, url: null, publishedAt: new Date(at).toISOString() }))
  return { ...provider, ownPosts }
}

testConnector(boardConnector, {
  manifest: {
    api: 1,
    host: '*',
    provides: ['connector:board'],
    permissions: { network: ['{config.url}'], data: ['metrics:write', 'posts:read'] },
  },
  config: (provider) => ({ url: provider.url }),
  secrets: { token: TOKEN },
  provider: startBoard,
  published: (board) => board.ownPosts(),
  // More than the board takes ids at once.
  items: 25,
})
