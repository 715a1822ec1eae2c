import { startFakeProvider, testConnector } from '@portevoix/sdk/plugin-testkit'
import { webhookNewsroomConnector } from './webhook-newsroom.ts'

const TOKEN = 'a-token-of-the-newsroom'
const PER_PAGE = 3

/** A newsroom that numbers its changes and keeps only the latest change of each article. */
function startNewsroom() {
  const changes: { number: number; id: string; title: string; url: string }[] = []
  let last = 0
  const change = (id: string, title: string) => {
    last += 1
    changes.push({ number: last, id, title, url: `https://newsroom.example/${id}` })
  }
  return startFakeProvider({
    answer({ path, query, headers }) {
      if (headers.authorization !== `Bearer ${TOKEN}`) return { status: 401 }
      if (path === '/v1/account') return { body: {} }
      if (path !== '/v1/changes') return { status: 404 }
      const after = Number(query.get('after'))
      return { body: changes.filter(({ number }) => number > after).slice(0, PER_PAGE) }
    },
    seed(count) {
      for (let added = 0; added < count; added += 1) change(`article-${last + 1}`, `Article ${last + 1}`)
    },
    mutate() {
      const [article] = changes.splice(0, 1)
      if (article) change(article.id, `${article.title}, corrected`)
    },
  })
}

testConnector(webhookNewsroomConnector, {
  manifest: {
    api: 1,
    host: '*',
    provides: ['connector:webhook-newsroom'],
    permissions: { network: ['{config.url}'], data: ['content:write'] },
  },
  config: (provider) => ({ url: provider.url }),
  secrets: { token: TOKEN, signing: 'a-secret-that-signs' },
  provider: startNewsroom,
  deliveries: [
    { body: { topic: 'article.published', id: 'article-1' }, refreshes: ['content'] },
    { body: { topic: 'comment.written' }, refreshes: [] },
    { body: ['article.published'], refreshes: [] },
  ],
})
