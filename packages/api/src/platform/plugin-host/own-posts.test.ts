import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PostsQuery } from './index.ts'
import { startTestHost, type TestHost } from './test-host.ts'

const post = (externalId: string, at: string, url: string | null = null) => ({
  externalId,
  url,
  publishedAt: `2026-02-${at}T09:00:00.000Z`,
})

describe('the posts that a stream is told of', () => {
  let host: TestHost
  beforeAll(async () => {
    host = await startTestHost(['posting'])
  })
  afterAll(() => host.close())
  const facts = (config: object = {}) => ({
    connector: 'posting',
    organizationId: 'o',
    integrationId: 'i',
    config: { ...config },
  })
  const read = async (config: object, published?: Parameters<TestHost['readStream']>[0]['published']) => {
    const pages: string[][] = []
    const reading = { ...facts(config), stream: 'content', state: null, stateVersion: null, published } as const
    for await (const { upserts } of host.readStream(reading)) pages.push(upserts.map(({ key }) => key))
    return pages
  }

  it('come page by page, each asked for behind the last, from a source that the caller chose', async () => {
    const queries: PostsQuery[] = []
    const pages = await read({ since: '2026-01-01T00:00:00Z' }, async (query) => {
      queries.push(query)
      return query.after === null
        ? { posts: [post('c', '03', 'https://x.example/c'), post('b', '02')], more: true }
        : { posts: [post('a', '01')], more: false }
    })
    expect(pages).toEqual([['c', 'b'], ['a']])
    const sinceMs = Date.parse('2026-01-01T00:00:00Z')
    expect(queries).toEqual([
      { sinceMs, after: null },
      { sinceMs, after: { atMs: Date.parse('2026-02-02T09:00:00Z'), externalId: 'b' } },
    ])
  })

  it('go on behind one that was listed before', async () => {
    const queries: PostsQuery[] = []
    const after = { externalId: 'b', publishedAt: '2026-02-02T09:00:00.000Z' }
    await read({ after }, async (query) => {
      queries.push(query)
      return { posts: [], more: false }
    })
    expect(queries).toEqual([{ sinceMs: 0, after: { atMs: Date.parse(after.publishedAt), externalId: 'b' } }])
  })

  it('are none where nothing was published', async () => {
    expect(await read({})).toEqual([])
  })

  it('are refused for what is no instant', async () => {
    const nothing = async () => ({ posts: [], more: false })
    await expect(read({ since: 'yesterday' }, nothing)).rejects.toMatchObject({
      kind: 'permanent',
      message: expect.stringContaining('since is no instant'),
    })
    await expect(read({ after: { externalId: 'a', publishedAt: '' } }, nothing)).rejects.toMatchObject({
      kind: 'permanent',
      message: expect.stringContaining('after.publishedAt is no instant'),
    })
  })

  it('posts that cannot be read now are a transient failure that does not repeat the cause', async () => {
    const failing = read({}, () => Promise.reject(new Error('password of the database')))
    await expect(failing).rejects.toMatchObject({ kind: 'transient', message: 'the request failed' })
  })

  it('are told to streams only', async () => {
    expect(await host.checkConnector(facts())).toEqual({
      ok: false,
      kind: 'permanent',
      message: 'posts are listed only while a stream is read',
    })
  })

  it('are asked for one at a time, however many a process asks for at once', async () => {
    let underWay = 0
    const together: number[] = []
    const source = async () => {
      underWay += 1
      together.push(underWay)
      await setTimeout(5)
      underWay -= 1
      return { posts: [], more: false }
    }
    const forged = Array.from({ length: 50 }, (_, at) => ({
      t: 'published',
      id: 900 + at,
      call: at % 10,
      sinceMs: 0,
      after: null,
    }))
    await read({ forged }, source)
    expect(together.length).toBeGreaterThan(1)
    expect(Math.max(...together)).toBe(1)
  })

  it('are those of the reading, whatever the process says past the sandbox', async () => {
    const queries: object[] = []
    const source = async (query: PostsQuery) => {
      queries.push(query)
      return { posts: [], more: false }
    }
    const forged = { t: 'published', id: 900, call: 0, sinceMs: 0, after: null }
    // One of them is in the name of its call, and can say no more than the others.
    const named = Array.from({ length: 100 }, (_, call) => ({
      ...forged,
      id: 900 + call,
      call,
      integrationId: 'other',
    }))
    await read({ forged: named }, source)
    expect(queries).toHaveLength(2)
    for (const query of queries) expect(query).toEqual({ sinceMs: 0, after: null })
    for (const wrong of [{ sinceMs: -1 }, { sinceMs: 1e17 }, { after: { atMs: 0 } }, { after: 'x'.repeat(20_000) }]) {
      await expect(read({ forged: [{ ...forged, ...wrong }] }, source)).rejects.toMatchObject({ reason: 'shape' })
    }
  })
})
