import { describe, expect, it, vi } from 'vitest'
import { createClient } from './client.ts'
import { serve } from './fixture/server.ts'
import { subscribe } from './subscribe.ts'

const SUBSCRIPTION = 'subscription { events { id } }'
const STREAM = { 'content-type': 'text/event-stream', 'x-request-id': 'r1', 'last-event-id': 'begin' }
const message = (id: string) => `id: ${id}\nevent: next\ndata: {"data":{"events":{"id":"${id}"}}}\n\n`
const COMPLETE = 'event: complete\ndata:\n\n'

describe('subscribe', () => {
  it('goes on behind the last message when the connection breaks, and ends with the stream', async () => {
    await using server = await serve((_, response, attempt) => {
      response.writeHead(200, STREAM)
      if (attempt === 1) return void response.end(':\n\n')
      if (attempt === 2) {
        response.write(`:\n\n${message('1')}${message('2')}id: 3\nevent: ne`)
        return void setTimeout(() => response.destroy(), 20)
      }
      response.end(`${message('3')}${COMPLETE}${message('4')}`)
    })
    const seen: unknown[] = []
    const client = createClient({ url: server.url, token: 'pv_x' })
    for await (const data of subscribe(client, SUBSCRIPTION, {})) seen.push(data)
    expect(seen).toEqual(['1', '2', '3'].map((id) => ({ events: { id } })))
    expect(server.received.map(({ headers }) => headers['last-event-id'])).toEqual([undefined, 'begin', '2'])
    expect(server.received[0]?.headers).toMatchObject({ accept: 'text/event-stream', authorization: 'Bearer pv_x' })
  })

  it('goes on behind the last message when nothing is heard for 40 seconds, however long a message is worked on', async () => {
    await using server = await serve((_, response, attempt) => {
      response.writeHead(200, STREAM)
      if (attempt === 1) return void response.write(message('1'))
      response.end(`${message('2')}${COMPLETE}`)
    })
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const stream = subscribe(createClient({ url: server.url }), SUBSCRIPTION, {})
      expect((await stream.next()).value).toEqual({ events: { id: '1' } })
      await vi.advanceTimersByTimeAsync(60_000)
      const next = stream.next()
      await vi.advanceTimersByTimeAsync(39_000)
      expect(server.received).toHaveLength(1)
      await vi.advanceTimersByTimeAsync(2_000)
      await vi.waitFor(() => expect(server.received).toHaveLength(2))
      expect((await next).value).toEqual({ events: { id: '2' } })
      expect(server.received[1]?.headers['last-event-id']).toBe('1')
    } finally {
      vi.useRealTimers()
    }
  })

  it('throws what the server refuses', async () => {
    const refusal = { errors: [{ message: 'No', extensions: { code: 'FORBIDDEN' } }] }
    await using server = await serve((_, response) => {
      response.writeHead(200, STREAM)
      response.end(`event: next\ndata: ${JSON.stringify(refusal)}\n\n${COMPLETE}`)
    })
    const asking = subscribe(createClient({ url: server.url }), SUBSCRIPTION, {}).next()
    await expect(asking).rejects.toMatchObject({ code: 'FORBIDDEN', requestId: 'r1' })
    expect(server.received).toHaveLength(1)
  })

  it('goes on with what could be answered of a message, if asked to', async () => {
    const part = {
      data: { events: { id: '1', actor: null } },
      errors: [{ message: 'No', extensions: { code: 'FORBIDDEN' } }],
    }
    await using server = await serve((_, response) => {
      response.writeHead(200, STREAM)
      response.end(`id: 1\nevent: next\ndata: ${JSON.stringify(part)}\n\n${message('2')}${COMPLETE}`)
    })
    const client = createClient({ url: server.url })
    const seen: unknown[] = []
    for await (const data of subscribe(client, SUBSCRIPTION, {}, { partial: true })) seen.push(data)
    expect(seen).toEqual([part.data, { events: { id: '2' } }])
    await expect(subscribe(client, SUBSCRIPTION, {}).next()).rejects.toMatchObject({
      code: 'FORBIDDEN',
      data: part.data,
    })
  })

  it('closes the stream when its signal is aborted', async () => {
    await using server = await serve((_, response) => {
      response.writeHead(200, STREAM)
      response.write(message('1'))
    })
    const leaving = new AbortController()
    const stream = subscribe(createClient({ url: server.url }), SUBSCRIPTION, {}, { signal: leaving.signal })
    expect((await stream.next()).value).toEqual({ events: { id: '1' } })
    leaving.abort(new Error('left'))
    await expect(stream.next()).rejects.toThrow('left')
  })
})
