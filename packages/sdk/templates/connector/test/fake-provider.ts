import { FAKE_NOW, type FakeAnswer, type FakeProvider, startFakeProvider } from '@portevoix/sdk/plugin-testkit'

interface Article {
  id: string
  deleted: boolean
  title: string
  url: string
  body: string
  publishedAt: string
}

export const TOKEN = 'a-token-of-the-newsroom'
const PER_PAGE = 3
const MINUTE_MS = 60_000
const MONTH_MS = 30 * 24 * 60 * MINUTE_MS

/** A newsroom that lists the changes since a token. Tokens count changes. */
export function startNewsroom(): Promise<FakeProvider> {
  const articles = new Map<string, Article>()
  const changed: string[] = []
  let gaps = false
  let asked = 0

  const change = (article: Article): void => {
    articles.set(article.id, article)
    changed.push(article.id)
  }
  const standing = (): Article[] => [...articles.values()].filter(({ deleted }) => !deleted)
  const changesSince = (token: string): FakeAnswer => {
    const start = Number(token)
    asked += 1
    if (gaps && asked % 2 === 1) return { body: { articles: [], next: token, more: true } }
    const end = Math.min(start + PER_PAGE, changed.length)
    const ids = new Set(changed.slice(start, end))
    const body = { articles: [...ids].map((id) => articles.get(id)), next: `${end}`, more: end < changed.length }
    return { body }
  }

  return startFakeProvider({
    answer({ method, path, query, headers }) {
      if (headers.authorization !== `Bearer ${TOKEN}`) return { status: 401, body: { error: 'unknown token' } }
      if (method === 'GET' && path === '/v1/account') return { body: { name: 'The newsroom' } }
      if (method === 'GET' && path === '/v1/changes') return changesSince(query.get('since') ?? '')
      return { status: 404, body: { error: 'not found' } }
    },
    seed(count, { tied }) {
      for (let added = 0; added < count; added += 1) {
        const number = articles.size + 1
        const at = new Date(FAKE_NOW.getTime() - MONTH_MS + (tied ? 0 : number * MINUTE_MS))
        change({
          id: `article-${number}`,
          deleted: false,
          title: `Article ${number}`,
          url: `https://newsroom.example/articles/${number}`,
          body: `What article ${number} says.`,
          publishedAt: at.toISOString(),
        })
      }
    },
    mutate() {
      for (const article of standing().slice(0, 1)) change({ ...article, title: `${article.title}, corrected` })
    },
    remove(count) {
      for (const article of standing().slice(0, count)) change({ ...article, deleted: true })
    },
    emptyPages() {
      gaps = true
    },
  })
}
