import { type PublishedPost, startFakeProvider, testConnector } from '@portevoix/sdk/plugin-testkit'
import { boardConnector } from './board.ts'

const TOKEN = 'a-token-of-the-board'

/** A board that knows each post by its key. */
function startBoard() {
  const posts: PublishedPost[] = []
  const shown = ({ id }: PublishedPost) => ({ id, url: `https://board.example/posts/${id}` })
  return startFakeProvider({
    answer({ method, path, query, headers, body }) {
      if (headers.authorization !== `Bearer ${TOKEN}`) return { status: 401 }
      if (path === '/v1/account') return { body: {} }
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
      const post = { key, id: `post-${posts.length + 1}`, text: (JSON.parse(body) as { text: string }).text }
      posts.push(post)
      return { status: 201, body: shown(post) }
    },
    published: () => posts,
  })
}

testConnector(boardConnector, {
  manifest: {
    api: 1,
    host: '*',
    provides: ['connector:board'],
    permissions: { network: ['{config.url}'], data: ['posts:read'] },
  },
  config: (provider) => ({ url: provider.url }),
  secrets: { token: TOKEN },
  provider: startBoard,
})
