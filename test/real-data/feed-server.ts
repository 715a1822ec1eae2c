import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { list, read } from './data.ts'

export interface FeedServer {
  /** `host:port`, to be opened for connectors. */
  address: string
  url(name: string): string
  /** How often a file was sent whole, and how often it had not changed. */
  answers: { whole: number; unchanged: number }
  close(): Promise<void>
}

const TYPES: Record<string, string> = { rss: 'application/rss+xml', atom: 'application/atom+xml' }

/** Serves a folder of feeds as a publisher does: with an ETag, and 304 for whoever has the file already. */
export async function serveFeeds(...folder: string[]): Promise<FeedServer> {
  const files = new Map(list(...folder).map((name) => [`/${name}`, read(...folder, name)]))
  const answers = { whole: 0, unchanged: 0 }
  const server = createServer((request, response) => {
    const body = files.get(request.url ?? '')
    if (!body) return void response.writeHead(404).end()
    const etag = `"${body.byteLength}"`
    if (request.headers['if-none-match'] === etag) {
      answers.unchanged += 1
      return void response.writeHead(304, { etag }).end()
    }
    answers.whole += 1
    const type = TYPES[request.url?.split('.').at(-1) ?? ''] ?? 'text/plain'
    response.writeHead(200, { 'content-type': type, etag }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    address,
    url: (name) => `http://${address}/${name}`,
    answers,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
