import { FAKE_NOW, type FakeAnswer, type FakeProvider, startFakeProvider } from '@portevoix/sdk/plugin-testkit'

interface Item {
  id: number
  name: string
  at: Date
}

const MINUTE_MS = 60_000
const MONTH_MS = 30 * 24 * 60 * MINUTE_MS
export const TOKEN = 'a-token-of-the-file-server'

/** A server of one CSV file behind a token, with entity tags. Its columns serve every kind of record. */
export function startFileServer(): Promise<FakeProvider> {
  let items: Item[] = []
  let version = 0
  let lastId = 0
  let backwards = false
  return startFakeProvider({
    answer({ path, headers }): FakeAnswer {
      if (path !== '/all.csv') return { status: 404 }
      if (headers.authorization !== `Bearer ${TOKEN}`) return { status: 401 }
      const etag = `"v${version}"`
      if (headers['if-none-match'] === etag) return { status: 304, headers: { etag } }
      const lines = items.map(({ id, name, at }) => `${id},"${name}",${at.toISOString()},${id * 2}\r\n`)
      const body = `id,name,at,views\r\n${(backwards ? lines.toReversed() : lines).join('')}`
      return { headers: { 'content-type': 'text/csv; charset=utf-8', etag }, body }
    },
    seed(count, { tied }) {
      version += 1
      for (let index = 0; index < count; index++) {
        lastId += 1
        const at = new Date(FAKE_NOW.getTime() - MONTH_MS + (tied ? 0 : lastId * MINUTE_MS))
        items.push({ id: lastId, name: `Name "${lastId}"`.replaceAll('"', '""'), at })
      }
    },
    mutate() {
      version += 1
      items = items.map((item, index) => (index === 0 ? { ...item, name: `${item.name}, corrected` } : item))
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
