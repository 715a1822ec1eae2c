import { createHash } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { byHash } from './by-hash.ts'
import { createClient } from './client.ts'
import { answer, type Received, serve } from './fixture/server.ts'
import { subscribe } from './subscribe.ts'

const TEXT = 'query Viewer { viewer { id } }'
const HASH = createHash('sha256').update(TEXT).digest('hex')
const DATA = { data: { viewer: { id: 'v' } } }
const NOT_FOUND = {
  errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
}

afterEach(() => vi.unstubAllGlobals())

/** Knows the documents that were registered, as a server does. */
async function registering() {
  const known = new Set<string>()
  return await serve(({ json }, response) => {
    const { query, documentId, extensions } = json as Received['json'] & {
      documentId?: string
      extensions?: { persistedQuery: { sha256Hash: string } }
    }
    if (query && extensions) known.add(extensions.persistedQuery.sha256Hash)
    answer(response, query || known.has(documentId?.replace('sha256:', '') ?? '') ? DATA : NOT_FOUND)
  })
}

describe('byHash', () => {
  it('sends the text of a document that the server does not know once, and its hash from then on', async () => {
    await using server = await registering()
    const client = createClient({ url: server.url, fetch: byHash() })
    for (let turn = 0; turn < 2; turn += 1) {
      expect((await client.query(TEXT, { a: 1 })).data).toEqual(DATA.data)
    }
    const byItsHash = { documentId: `sha256:${HASH}`, variables: { a: 1 } }
    const registration = {
      ...{ query: TEXT, variables: { a: 1 } },
      extensions: { persistedQuery: { version: 1, sha256Hash: HASH } },
    }
    expect(server.received.map(({ json }) => json)).toEqual([byItsHash, registration, byItsHash])
  })

  it('leaves status, headers and idempotency key as they are', async () => {
    await using server = await serve((_, response) => answer(response, { code: 'FORBIDDEN', message: 'No.' }, 403))
    const client = createClient({ url: server.url, fetch: byHash() })
    const asking = client.mutate('mutation { a }', {}, { idempotencyKey: 'k' })
    await expect(asking).rejects.toMatchObject({ code: 'FORBIDDEN', status: 403, requestId: 'req-1' })
    expect(server.received[0]?.headers['idempotency-key']).toBe('k')
    expect(server.received).toHaveLength(1)
  })

  it('sends the text of streams, and of everything where no SHA-256 is computed', async () => {
    await using server = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.end('event: complete\ndata:\n\n')
    })
    const stream = subscribe(createClient({ url: server.url, fetch: byHash() }), 'subscription { a }', {})
    expect(await stream.next()).toMatchObject({ done: true })
    await using plain = await registering()
    vi.stubGlobal('crypto', {})
    await createClient({ url: plain.url, fetch: byHash() }).query(TEXT)
    expect([...server.received, ...plain.received].map(({ json }) => json.query)).toEqual(['subscription { a }', TEXT])
  })

  it('passes on a stream as it comes, however its client asks for it', async () => {
    await using server = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write('event: next\ndata: {}\n\n')
    })
    const send = byHash()
    for (const accept of ['text/event-stream, multipart/mixed', 'application/json, text/event-stream']) {
      const leaving = new AbortController()
      const body = JSON.stringify({ query: 'subscription { a }' })
      const answered = await send(server.url, {
        method: 'POST',
        headers: { accept, 'content-type': 'application/json' },
        body,
        signal: leaving.signal,
      })
      const { value } = (await answered.body?.getReader().read()) ?? {}
      expect(new TextDecoder().decode(value)).toContain('event: next')
      leaving.abort()
    }
    expect(server.received[0]?.json).toEqual({ query: 'subscription { a }' })
  })

  it('sends a mutation once, whatever words its answer holds', async () => {
    const data = { topicCreate: { name: 'PERSISTED_QUERY_NOT_FOUND' } }
    await using server = await serve((_, response) => answer(response, { data }))
    const client = createClient({ url: server.url, fetch: byHash() })
    expect(await client.query('mutation { topicCreate { name } }')).toMatchObject({ data })
    expect(server.received).toHaveLength(1)
  })

  it('leaves alone what another client has hashed already, and requests that are not of GraphQL', async () => {
    const sent: unknown[] = []
    const send = byHash(async (_, init) => {
      sent.push(init?.body)
      return new Response(null, { status: 204 })
    })
    const bodies = [
      JSON.stringify({ query: TEXT, extensions: { persistedQuery: { version: 1, sha256Hash: HASH } } }),
      'no JSON',
      undefined,
    ]
    for (const body of bodies) expect((await send('/', { method: 'POST', body: body ?? null })).status).toBe(204)
    expect(sent).toEqual([bodies[0], bodies[1], null])
  })
})
