import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { casesFolder } from './folder.ts'

/** How one request for a file is answered, as `*.headers.json` beside it says. */
interface Answer {
  status?: number
  headers?: Record<string, string>
  /** Another file of the cases. */
  file?: string
}

export interface CaseSource {
  /** `host:port`, to be opened for connectors. */
  address: string
  url(path: string): string
  /** How often a path was asked for. */
  requests(path: string): number
  /** Serves these bytes under a path that no case has. */
  put(path: string, body: string | Buffer): void
  close(): Promise<void>
}

/** The host that the cases' files name for their server. */
const STATED_HOST = /(127\.0\.0\.1|localhost):4310/g

/** Serves the folder of cases: a file as its headers say, one answer after the other where they hold a sequence. */
export async function serveCases(): Promise<CaseSource> {
  const asked = new Map<string, number>()
  const put = new Map<string, string | Buffer>()
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://source').pathname)
    const times = asked.get(path) ?? 0
    asked.set(path, times + 1)
    const file = join(casesFolder ?? '', path)
    const described = `${file}.headers.json`
    const stated: Answer & { sequence?: Answer[] } = existsSync(described)
      ? JSON.parse(readFileSync(described, 'utf8'))
      : {}
    const answer = stated.sequence?.[Math.min(times, stated.sequence.length - 1)] ?? stated
    const bytes = put.get(path) ?? fileOf(answer.file ? join(casesFolder ?? '', answer.file) : file)
    if (bytes === null) return void response.writeHead(404).end()
    const { port } = server.address() as AddressInfo
    const headers = Object.entries({ 'content-type': 'text/xml', ...answer.headers }).map(([name, value]) => [
      name,
      value.replace(STATED_HOST, `$1:${port}`),
    ])
    response.writeHead(answer.status ?? 200, Object.fromEntries(headers)).end(bytes)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    address,
    url: (path) => `http://${address}/${encodeURI(path)}`,
    requests: (path) => asked.get(`/${path}`) ?? 0,
    put: (path, body) => void put.set(`/${path}`, body),
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function fileOf(path: string): Buffer | null {
  return existsSync(path) ? readFileSync(path) : null
}
