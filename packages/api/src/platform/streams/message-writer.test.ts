import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { MOST_WAITING_BYTES, messageWriter } from './message-writer.ts'

const server = createServer()
let port: number
beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening')
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  vi.useRealTimers()
  server.closeAllConnections()
  server.close()
})

async function answering() {
  const asked = once(server, 'request')
  const caller = connect(port, '127.0.0.1').on('error', () => {})
  caller.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n')
  const [, response] = (await asked) as [unknown, ServerResponse]
  return { caller, response }
}

const read = async (caller: ReturnType<typeof connect>, until: string): Promise<string> => {
  let text = ''
  for await (const chunk of caller) {
    text += chunk
    if (text.includes(until)) break
  }
  return text
}

describe('a stream of messages', () => {
  it('is closed when its caller does not read and a megabyte waits', async () => {
    const { caller, response } = await answering()
    caller.pause()
    const out = messageWriter(response, { cursor: null, isEventSource: false })
    const message = { data: { text: 'x'.repeat(100_000) } }
    // The operating system takes some megabytes before anything waits here.
    for (let count = 0; count < 1_000 && !out.signal.aborted; count += 1) {
      out.next(message, null)
      expect(response.writableLength).toBeLessThan(MOST_WAITING_BYTES + 200_000)
      await new Promise((resolve) => setImmediate(resolve))
    }
    expect(out.signal.aborted).toBe(true)
    expect(response.destroyed).toBe(true)
    caller.destroy()
  })

  it('has a heart that beats while nothing happens', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'performance'] })
    const { caller, response } = await answering()
    const out = messageWriter(response, { cursor: 'abc', isEventSource: false })
    vi.advanceTimersByTime(12_000)
    out.complete()
    vi.useRealTimers()
    const text = await read(caller, 'complete')
    expect(text).toContain('last-event-id: abc')
    expect(text.match(/(?<!data):\n\n/g)).toHaveLength(2)
  })

  it('tells a browser when to come again, and nobody else, and everybody why in a comment', async () => {
    for (const isEventSource of [true, false]) {
      const { caller, response } = await answering()
      messageWriter(response, { cursor: null, isEventSource }).leave('Come\n again.')
      const text = await read(caller, '0\r\n\r\n')
      expect(text.includes('retry: 1000')).toBe(isEventSource)
      expect(text).toContain('\n: Come again.\n\n')
    }
  })
})
