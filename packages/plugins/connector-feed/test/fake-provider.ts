import { FAKE_NOW, type FakeAnswer, type FakeProvider, startFakeProvider } from '@portevoix/sdk/plugin-testkit'

interface Item {
  id: number
  title: string
  at: Date
}

const MINUTE_MS = 60_000
const MONTH_MS = 30 * 24 * 60 * MINUTE_MS

/** A publisher of one RSS feed with entity tags, newest entry first. */
export function startPublisher(): Promise<FakeProvider> {
  let items: Item[] = []
  let version = 0
  let lastId = 0
  let backwards = false
  return startFakeProvider({
    answer({ path, headers }): FakeAnswer {
      if (path !== '/feed.xml') return { status: 404 }
      const etag = `"v${version}"`
      if (headers['if-none-match'] === etag) return { status: 304, headers: { etag } }
      const shown = items.toSorted((a, b) => b.at.getTime() - a.at.getTime() || b.id - a.id)
      const entries = (backwards ? shown.toReversed() : shown).map(
        ({ id, title, at }) =>
          `<item><guid isPermaLink="false">${id}</guid><title>${title}</title><pubDate>${at.toUTCString()}</pubDate></item>`,
      )
      const body = `<?xml version="1.0"?><rss version="2.0"><channel><title>Fake news</title>${entries.join('')}</channel></rss>`
      return { headers: { 'content-type': 'application/rss+xml', etag }, body }
    },
    seed(count, { tied }) {
      version += 1
      for (let index = 0; index < count; index++) {
        lastId += 1
        const at = new Date(FAKE_NOW.getTime() - MONTH_MS + (tied ? 0 : lastId * MINUTE_MS))
        items.push({ id: lastId, title: `Entry ${lastId}`, at })
      }
    },
    mutate() {
      version += 1
      items = items.map((item, index) => (index === 0 ? { ...item, title: `${item.title}, corrected` } : item))
    },
    remove(count) {
      version += 1
      items = items.slice(count)
    },
    reorder() {
      version += 1
      backwards = true
    },
  })
}
