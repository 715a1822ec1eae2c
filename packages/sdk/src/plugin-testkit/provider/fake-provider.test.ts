import { afterEach, expect, it } from 'vitest'
import { FAKE_NOW, type FakeProvider, startFakeProvider } from '../index.ts'

let provider: FakeProvider | undefined
let writes = 0
afterEach(async () => {
  await provider?.close()
  provider = undefined
})

async function start(): Promise<FakeProvider> {
  writes = 0
  provider = await startFakeProvider({
    answer({ method, path, query, body }) {
      if (method === 'POST') writes += 1
      return { body: { path, after: query.get('after'), body } }
    },
    resetHeader: 'x-reset',
  })
  return provider
}
const text = async (url: string, init?: RequestInit): Promise<string> => (await fetch(url, init)).text()

it('answers by the routes, and keeps a log of what was asked', async () => {
  const { url, requests } = await start()
  const response = await fetch(`${url}/items?after=3`, { method: 'POST', body: 'hello', headers: { 'x-key': 'k' } })
  expect(response.headers.get('content-type')).toBe('application/json')
  expect(await response.json()).toEqual({ path: '/items', after: '3', body: 'hello' })
  expect(requests()).toMatchObject([
    { at: FAKE_NOW.getTime(), method: 'POST', path: '/items?after=3', body: 'hello', fault: null },
  ])
  expect(requests()[0]?.headers['x-key']).toBe('k')
})

it('says when to come again with a 429, by the clock that it stands at', async () => {
  const { url, fault, advance } = await start()
  advance(1_000)
  fault('429', { retryAfterS: 7 })
  const response = await fetch(url)
  expect(response.status).toBe(429)
  expect(response.headers.get('retry-after')).toBe('7')
  expect(response.headers.get('x-reset')).toBe(`${FAKE_NOW.getTime() / 1_000 + 8}`)
  expect((await fetch(url)).status).toBe(200)
})

it('counts faults, lets others pass before, and keeps them to reads or writes', async () => {
  const { url, fault } = await start()
  fault('500', { times: 2, after: 1, only: 'reads' })
  const statuses: number[] = []
  for (const method of ['GET', 'POST', 'GET', 'GET', 'GET']) statuses.push((await fetch(url, { method })).status)
  expect(statuses).toEqual([200, 200, 500, 500, 200])
  fault('expired-token')
  expect((await fetch(url)).status).toBe(401)
})

it('breaks the line before the route, after the route, and in the middle of the answer', async () => {
  const { url, fault } = await start()
  fault('reset')
  await expect(text(url, { method: 'POST' })).rejects.toThrow()
  expect(writes).toBe(0)
  fault('commit-then-reset')
  expect(await text(url)).toContain('path')
  await expect(text(url, { method: 'POST' })).rejects.toThrow()
  expect(writes).toBe(1)
  fault('truncate')
  const response = await fetch(url)
  expect(response.status).toBe(200)
  await expect(response.text()).rejects.toThrow()
})

it('lets a slow answer go when the caller hangs up', async () => {
  const { url, fault } = await start()
  fault('slow')
  await expect(fetch(url, { signal: AbortSignal.timeout(50) })).rejects.toThrow()
  fault('slow', { slowMs: 1 })
  expect((await fetch(url)).status).toBe(200)
})

it('tells at the end of a route that threw', async () => {
  const broken = await startFakeProvider({
    answer() {
      throw new Error('no such item')
    },
  })
  expect((await fetch(broken.url)).status).toBe(500)
  await expect(broken.close()).rejects.toThrow('a route of the fake provider has thrown')
})
