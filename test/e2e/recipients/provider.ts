import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect } from 'vitest'

/** What a provider is asked to forget. */
interface Asked {
  readonly key: string
  readonly addresses: readonly string[]
  readonly posts: readonly string[]
}

/** A provider that is asked to forget people, and answers with the status that the test sets; `hold` for no answer. */
export async function startProvider() {
  const asked: Asked[] = []
  const waiting: ServerResponse[] = []
  let status: number | 'hold' = 200
  const server = createServer(async (request, response) => {
    asked.push(JSON.parse(await text(request)) as Asked)
    if (status === 'hold') waiting.push(response)
    else response.writeHead(status).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    host,
    url: `http://${host}/`,
    asked,
    answers: (next: number | 'hold') => {
      status = next
      asked.length = 0
      if (next !== 'hold') for (const response of waiting.splice(0)) response.writeHead(next).end()
    },
    askedOften: (times: number) => expect.poll(() => asked.length, { timeout: 60_000 }).toBe(times),
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
