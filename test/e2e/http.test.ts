import { buildSchema } from 'graphql'
import { serverAudits } from 'graphql-http'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({ allowedOrigins: ['https://app.example'], allowedHeaders: ['x-tenant'] })
})
afterAll(() => world?.stop())

const authorized =
  (key: string) =>
  (input: string | URL | Request, init: RequestInit = {}) => {
    const headers = new Headers(init.headers)
    headers.set('authorization', `Bearer ${key}`)
    return fetch(input, { ...init, headers })
  }

describe('GraphQL over HTTP', () => {
  it('passes every audit of graphql-http', async () => {
    const audits = serverAudits({ url: () => world.url, fetchFn: authorized(world.organization.key) })
    expect(audits.length).toBeGreaterThanOrEqual(61)
    const results = await Promise.all(audits.map((audit) => audit.fn()))
    const failed = results
      .filter((result) => result.status !== 'ok')
      .map((result) => `${result.id} ${result.name}: ${'reason' in result ? result.reason : ''}`)
    expect(failed).toEqual([])
  })

  it('answers requests without a token before parsing them', async () => {
    const { status, body } = await post(world.url, null, '{"query": "{ nonsense')
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED'])
  })

  it('refuses forms, which a page of another site could send', async () => {
    for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain']) {
      const { status } = await post(world.url, world.organization.key, 'query=%7B__typename%7D', {
        'content-type': type,
      })
      expect(status, type).toBe(415)
    }
  })

  it('refuses mutations by GET', async () => {
    const query = encodeURIComponent('mutation { topicCreate(input: { name: "get" }) { __typename } }')
    const response = await authorized(world.organization.key)(`${world.url}?query=${query}`, {
      headers: { accept: 'application/json' },
    })
    expect(response.status).toBe(405)
  })

  it('lets pages of listed origins read answers, and no others', async () => {
    const ask = (origin: string) =>
      authorized(world.organization.key)(world.url, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST' },
      })
    expect((await ask('https://app.example')).headers.get('access-control-allow-origin')).toBe('https://app.example')
    const headers = (await ask('https://app.example')).headers.get('access-control-allow-headers')?.split(', ')
    expect(headers).toEqual(expect.arrayContaining(['authorization', 'traceparent', 'baggage', 'x-tenant']))
    const other = await ask('https://evil.example')
    expect(other.headers.get('access-control-allow-origin')).toBeNull()
    expect(other.headers.get('access-control-allow-credentials')).toBeNull()
  })

  it('adds a request id to every response and masks server errors', async () => {
    const owner = new pg.Client(world.databaseUrl)
    await owner.connect()
    await owner.query('ALTER TABLE "Topic" RENAME TO "Hidden"')
    try {
      const { headers, body } = await post(world.url, world.organization.key, {
        query: '{ topics { nodes { name } } }',
      })
      const requestId = headers.get('x-request-id')
      expect(requestId).toMatch(/^[\w-]{8,}$/)
      expect(body.errors?.[0]?.extensions).toEqual({
        code: 'INTERNAL',
        messageCode: 'operations.internal-fault',
        messageParameters: {},
        requestId,
      })
      expect(JSON.stringify(body)).not.toMatch(/relation|does not exist|SELECT|prisma/i)
    } finally {
      await owner.query('ALTER TABLE "Hidden" RENAME TO "Topic"')
      await owner.end()
    }
  })

  it('forbids framing and caching of its responses', async () => {
    const { organization, server } = world
    const answers = [
      (await post(world.url, organization.key, { query: '{ __typename }' })).headers,
      (await post(world.url, null, { query: '{ __typename }' })).headers,
      (await fetch(world.url, { headers: { accept: 'text/html' } })).headers,
      (await fetch(`${server.url}/r/nothing-here`)).headers,
    ]
    for (const headers of answers) {
      expect(headers.get('x-frame-options')).toBe('DENY')
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('cache-control')).toBe('no-store')
    }
    expect((await fetch(`${server.url}/.well-known/jwks.json`)).headers.get('cache-control')).toContain('max-age=300')
  })

  it('compresses long answers as the caller accepts it, and streams never', async () => {
    const { key } = world.organization
    const ask = async (query: string, coding: string, accept = 'application/json') => {
      const headers = { ...{ authorization: `Bearer ${key}`, 'content-type': 'application/json' }, accept }
      const body = JSON.stringify({ query })
      return await fetch(world.url, { method: 'POST', headers: { ...headers, 'accept-encoding': coding }, body })
    }
    const long = `{ ${Array.from({ length: 40 }, (_, index) => `a${index}: viewer { permissions }`).join(' ')} }`
    const plain = await ask(long, 'identity')
    expect(plain.headers.get('content-encoding')).toBe(null)
    const { data } = (await plain.json()) as { data: unknown }
    for (const coding of ['gzip', 'br', 'deflate']) {
      const answer = await ask(long, coding)
      expect(answer.headers.get('content-encoding')).toBe(coding)
      expect(answer.headers.get('vary')?.toLowerCase()).toContain('accept-encoding')
      expect(await answer.json()).toMatchObject({ data: data as object })
    }
    expect((await ask('{ __typename }', 'gzip')).headers.get('content-encoding')).toBe(null)
    const stream = await ask(long, 'gzip', 'text/event-stream')
    expect(stream.headers.get('content-type')).toContain('text/event-stream')
    expect(stream.headers.get('content-encoding')).toBe(null)
    await stream.body?.cancel()
  })

  it('answers the schema to whoever has a token, and once to whoever has kept it', async () => {
    const headers = { authorization: `Bearer ${world.organization.key}` }
    const address = `${world.server.url}/schema.graphql`
    expect((await fetch(address)).status).toBe(401)
    const first = await fetch(address, { headers })
    expect(buildSchema(await first.text()).getQueryType()?.name).toBe('Query')
    expect(
      (await fetch(address, { headers: { ...headers, 'accept-encoding': 'gzip' } })).headers.get('content-encoding'),
    ).toBe('gzip')
    expect(first.headers.get('cache-control')).toBe('private, no-cache')
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^W\/"/)
    const again = await fetch(address, { headers: { ...headers, 'if-none-match': `"other", ${etag}` } })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect((await fetch(address, { headers: { ...headers, 'if-none-match': '"other"' } })).status).toBe(200)
  })

  it('executes nothing for a browser without a token', async () => {
    for (const accept of ['text/html', 'application/json, text/html', 'text/html;q=0, application/json']) {
      const answer = await fetch(`${world.url}?query={__typename}`, { headers: { accept } })
      expect(await answer.text(), accept).not.toContain('"__typename":"Query"')
    }
  })

  it('ignores the host and path that a caller claims', async () => {
    for (const path of [
      '//evil.example/graphql',
      '/graphql/../r/x',
      '/%2e%2e/etc/passwd',
      '/r/%2e%2e%2fgraphql',
      '/r//evil.example',
    ]) {
      const answer = await fetch(world.server.url + path, {
        redirect: 'manual',
        headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-for': '127.0.0.1' },
      })
      expect(answer.status, path).toBe(404)
      expect(answer.headers.get('location')).toBeNull()
    }
  })

  it('does not reveal schema names in errors', async () => {
    const { body } = await post(world.url, world.organization.key, { query: '{ campaing { nodes { id } } }' })
    expect(body.errors?.[0]?.message).not.toMatch(/did you mean/i)
    expect(body.errors?.[0]?.extensions.code).toBe('BAD_REQUEST')
  })

  it('reports health and public keys without a token', async () => {
    for (const path of ['/health/live', '/health/ready', '/health/status'])
      expect((await fetch(world.server.url + path)).status).toBe(200)
    const keys = (await (await fetch(`${world.server.url}/.well-known/jwks.json`)).json()) as {
      keys: Record<string, unknown>[]
    }
    expect(keys.keys[0]).toMatchObject({ kty: 'OKP', use: 'sig' })
    expect(keys.keys[0]).not.toHaveProperty('d')
  })

  it('shows GraphiQL only when enabled', async () => {
    const page = (url: string) => fetch(url, { headers: { accept: 'text/html' } })
    expect((await page(world.url)).headers.get('content-type')).toMatch(/html/)
    const closed = await startWorld({ graphiql: false })
    expect((await page(closed.url)).status).toBe(401)
    await closed.stop()
  })
})

describe('abusive requests', () => {
  const nested = (depth: number) => `{ ${'campaigns { nodes { '.repeat(depth)} id ${'} }'.repeat(depth)} }`
  const shapes: [string, unknown][] = [
    ['depth 50', { query: nested(50) }],
    ['depth 5,000', { query: nested(5_000) }],
    ['depth 20,000', { query: nested(20_000) }],
    [
      '10,000 aliases',
      { query: `{ ${Array.from({ length: 10_000 }, (_, i) => `a${i}: viewer { permissions }`).join(' ')} }` },
    ],
    [
      '100 aliases',
      { query: `{ ${Array.from({ length: 100 }, (_, i) => `a${i}: viewer { permissions }`).join(' ')} }` },
    ],
    ['repeated directives', { query: `{ viewer ${'@include(if: true) '.repeat(500)} { permissions } }` }],
    ['unknown directives', { query: `{ viewer ${'@a '.repeat(2_000)} { permissions } }` }],
    ['900 fields of one name', { query: `{ viewer { actor { ${'name '.repeat(900)} } } }` }],
    ['600 fragments of one field', { query: `{ viewer { ${'...on Viewer{permissions} '.repeat(600)} } }` }],
    ['a cycle of fragments', { query: '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }' }],
    [
      'doubling fragments',
      {
        query: `{ ...F0 } ${Array.from({ length: 30 }, (_, i) => `fragment F${i} on Query { a${i}: viewer { permissions } ...F${i + 1} ...F${i + 1} }`).join(' ')} fragment F30 on Query { __typename }`,
      },
    ],
    [
      '2,000 operations',
      { query: Array.from({ length: 2_000 }, (_, i) => `query Q${i} { __typename }`).join(' '), operationName: 'Q1' },
    ],
    [
      'pages within pages',
      {
        query:
          '{ campaigns(first: 100) { nodes { topics { id } objectives { id } } } b: campaigns(first: 100) { nodes { topics { id } objectives { id } } } c: campaigns(first: 100) { nodes { topics { id } objectives { id } } } '.concat(
            Array.from(
              { length: 30 },
              (_, i) =>
                `x${i}: campaigns(first: 100) { nodes { topics { id name description } objectives { id kind } } }`,
            ).join(' '),
            ' }',
          ),
      },
    ],
    ['a batch', [{ query: '{ __typename }' }, { query: '{ __typename }' }]],
    ['a name of 1 MB', { query: `{ ${'a'.repeat(1_000_000)} }` }],
    ['a variable of 8 MB', { query: 'query ($x: String) { __typename }', variables: { x: 'a'.repeat(8_000_000) } }],
  ]

  it.each(shapes)('refuses %s with a code, while health checks still answer', async (_name, body) => {
    const [answer, health] = await Promise.all([
      post(world.url, world.organization.key, body),
      fetch(`${world.server.url}/health/live`),
    ])
    expect(answer.status).toBeLessThan(500)
    expect(answer.body.data).toBeUndefined()
    expect(answer.body.errors?.[0]?.extensions.code).toMatch(/^(BAD_REQUEST|COST_EXCEEDED|TOO_LARGE)$/)
    expect(health.status).toBe(200)
  })
})
