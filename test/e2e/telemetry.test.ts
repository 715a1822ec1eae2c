import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, createServer as createListener } from 'node:net'
import { TopicCreateDocument, WebhookEndpointCreateDocument } from '@portevoix/sdk/documents'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'
import { type Receiver, startReceiver } from '../receiver.ts'

interface SpanTold {
  traceId: string
  spanId: string
  parentSpanId?: string
  name: string
  attributes: { key: string; value: { stringValue?: string; intValue?: number } }[]
}

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736'
const CALLER = '00f067aa0ba902b7'
const STREAM = 'a3ce929d0e0e47364bf92f3577b34da6'
const NAME = 'Séraphine Delacroix-Okonkwo'

/** A collector as OTLP over HTTP wants one: it keeps what it is sent. */
async function startCollector() {
  const sent: { path: string; authorization: string | undefined; body: string }[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const { authorization } = request.headers
    sent.push({ path: request.url ?? '', authorization, body: Buffer.concat(chunks).toString() })
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const spans = (): SpanTold[] =>
    sent
      .filter(({ path }) => path === '/v1/traces')
      .flatMap(({ body }) => JSON.parse(body).resourceSpans)
      .flatMap(({ scopeSpans }) => scopeSpans)
      .flatMap(({ spans: told }) => told)
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, sent, spans, stop: () => server.close() }
}

const settings = (url: string | null, metricsPort: number | null) => ({
  collector: url ? { url, headers: { authorization: 'Basic c2VjcmV0' } } : null,
  ...{ metricsPort, metricsHost: '127.0.0.1', serviceName: 'portevoix-trial', sampled: 1 },
})

async function freePort(): Promise<number> {
  const listener = createListener()
  await once(listener.listen(0, '127.0.0.1'), 'listening')
  const { port } = listener.address() as AddressInfo
  listener.close()
  await once(listener, 'close')
  return port
}

const CREATE = `mutation NewPerson($input: PersonCreateInput!) {
  personCreate(input: $input) { __typename ... on Person { id } } }`

describe('a server with a collector and a port for its metrics', () => {
  let collector: Awaited<ReturnType<typeof startCollector>>
  let receiver: Receiver
  let world: World
  let spans: SpanTold[]
  let metrics: string
  let requestId: string | null

  /** Follows events until one is told, so that the server has looked for them. */
  async function followOnce(key: string): Promise<void> {
    const leaving = new AbortController()
    const stream = await fetch(world.url, {
      method: 'POST',
      headers: {
        ...{ 'content-type': 'application/json', authorization: `Bearer ${key}`, accept: 'text/event-stream' },
        traceparent: `00-${STREAM}-${CALLER}-01`,
      },
      body: JSON.stringify({ query: 'subscription { events { type } }' }),
      signal: leaving.signal,
    })
    const input = { displayName: NAME }
    await post(world.url, key, { query: CREATE, variables: { input } })
    let told = ''
    for await (const bytes of stream.body ?? []) {
      told += new TextDecoder().decode(bytes)
      if (told.includes('person.created')) break
    }
    leaving.abort()
  }

  const metricsNow = async () => await (await fetch(world.server.metricsUrl ?? '')).text()

  /** Asks for what waits for a lock, and goes away before it is answered. */
  async function goAway(key: string): Promise<void> {
    const locker = new pg.Client(world.databaseUrl)
    await locker.connect()
    try {
      await locker.query('BEGIN; LOCK TABLE "Topic" IN ACCESS EXCLUSIVE MODE')
      const leaving = new AbortController()
      const asked = fetch(world.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
        body: JSON.stringify({ query: '{ topics(first: 1) { nodes { name } } }' }),
        signal: leaving.signal,
      })
      await vi.waitFor(async () => {
        const { rowCount } = await locker.query(
          `SELECT FROM pg_locks WHERE relation = '"Topic"'::regclass AND NOT granted`,
        )
        expect(rowCount).toBe(1)
      })
      leaving.abort()
      await expect(asked).rejects.toThrow()
      await vi.waitFor(async () => expect(await metricsNow()).toContain('CALLER_GONE'))
    } finally {
      await locker.end()
    }
  }

  beforeAll(async () => {
    collector = await startCollector()
    receiver = await startReceiver()
    world = await startWorld({
      plugins: ['@portevoix/score-influence'],
      allowPrivate: [receiver.host],
      telemetry: settings(collector.url, await freePort()),
    })
    const { key } = world.organization
    const made = await fetch(world.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${key}`,
        traceparent: `00-${TRACE}-${CALLER}-00`,
      },
      body: JSON.stringify({
        query: CREATE,
        variables: { input: { displayName: NAME, email: 'seraphine@example.org' } },
      }),
    })
    expect(await made.json()).toMatchObject({ data: { personCreate: { __typename: 'Person' } } })
    requestId = made.headers.get('x-request-id')
    const models = await post(world.url, key, { query: '{ scoringModels { id } }' })
    expect(models.body.data?.scoringModels).toMatchObject([{}])
    expect((await post(world.url, `${key}x`, { query: '{ viewer { actor { id } } }' })).status).toBe(401)
    await followOnce(key)
    const { client } = world.organization
    const document = 'subscription { events(filter: { type: { eq: "topic.created" } }) { id } }'
    await client.mutate(WebhookEndpointCreateDocument, { input: { name: 'Hook', url: receiver.url, document } })
    await client.mutate(TopicCreateDocument, { input: { name: 'Told' } })
    // The feed waits for transactions of other tests too.
    await vi.waitFor(() => expect(receiver.received.length).toBe(1), { timeout: 60_000, interval: 50 })
    await goAway(key)
    await fetch(`${world.server.url}/health/live`)
    await fetch(`${world.server.url}/no/such/route-of-${encodeURIComponent(NAME)}`)
    metrics = await metricsNow()
    await world.stop()
    spans = collector.spans()
  })
  afterAll(async () => {
    await receiver?.stop()
    collector?.stop()
  })

  const attribute = (span: SpanTold, name: string) => {
    const value = span.attributes.find(({ key }) => key === name)?.value
    return value?.stringValue ?? value?.intValue
  }
  const within = (parent: SpanTold) =>
    spans.filter(({ traceId, parentSpanId }) => traceId === parent.traceId && parentSpanId === parent.spanId)

  it('continues the trace of a caller: request, operation, act, statement', () => {
    const request = spans.find(({ traceId, name }) => traceId === TRACE && name === 'POST /graphql')
    if (!request) throw new Error('The request is not told.')
    expect(request.parentSpanId).toBe(CALLER)
    expect(attribute(request, 'http.response.status_code')).toBe(200)
    expect(attribute(request, 'portevoix.request.id')).toBe(requestId)
    const [operation] = within(request).filter(({ name }) => name === 'mutation')
    if (!operation) throw new Error('The operation is not told.')
    expect(attribute(operation, 'graphql.operation.name')).toBe('NewPerson')
    const [act] = within(operation).filter(({ name }) => name === 'personCreate')
    if (!act) throw new Error('The act is not told.')
    const statements = within(act)
    expect(statements.map((one) => attribute(one, 'db.operation.name'))).toContain('INSERT')
    expect(statements.every((one) => String(attribute(one, 'db.query.text')).length > 5)).toBe(true)
  })

  it('tells what serves all requests apart from the one that began it', () => {
    const followed = spans.filter(({ traceId }) => traceId === STREAM).map(({ name }) => name)
    expect(followed).toContain('subscription')
    const looks = spans.filter((one) => String(attribute(one, 'db.query.text')).includes('portevoix_feed_news'))
    expect(looks.length).toBeGreaterThan(0)
    expect(looks.filter(({ parentSpanId }) => parentSpanId)).toEqual([])
  })

  it('tells calls of plugins within the request that needs them', () => {
    const calls = spans.filter((one) => attribute(one, 'portevoix.plugin') === '@portevoix/score-influence')
    expect(calls.length).toBeGreaterThan(0)
    const asking = spans.find(({ traceId, name }) => traceId === calls[0]?.traceId && name === 'POST /graphql')
    expect(asking).toBeDefined()
  })

  it('tells each delivery of a webhook as a trace of its own, with its operation and what became of it', () => {
    const [delivery, ...others] = spans.filter(({ name }) => name === 'webhook')
    if (!delivery) throw new Error('The delivery is not told.')
    expect(others).toEqual([])
    expect(delivery.parentSpanId ?? '').toBe('')
    expect(attribute(delivery, 'portevoix.webhook.outcome')).toBe('DELIVERED')
    expect(within(delivery).map(({ name }) => name)).toContain('subscription')
  })

  it('sends the headers that the operator set, and nothing of a person or a caller', () => {
    expect(collector.sent.length).toBeGreaterThan(1)
    for (const { path, authorization, body } of collector.sent) {
      expect(path).toMatch(/^\/v1\/(traces|metrics)$/)
      expect(authorization).toBe('Basic c2VjcmV0')
      for (const secret of [NAME, 'seraphine', encodeURIComponent(NAME), world.organization.key]) {
        expect(body).not.toContain(secret)
        expect(metrics).not.toContain(secret)
      }
    }
  })

  it('serves Prometheus the durations by route, status and kind, and what an operator watches', () => {
    const has = (name: string, ...labels: string[]) =>
      metrics.split('\n').some((line) => line.startsWith(name) && labels.every((label) => line.includes(label)))
    const count = 'http_server_request_duration_count'
    expect(has(count, 'http_route="/graphql"', 'http_response_status_code="200"')).toBe(true)
    expect(has(count, 'http_route="/graphql"', 'http_response_status_code="401"')).toBe(true)
    expect(has(count, 'http_route="/health/live"')).toBe(true)
    expect(has(count, 'http_route="/graphql"', 'error_type="CALLER_GONE"')).toBe(true)
    expect(has('graphql_server_operation_duration_count', 'graphql_operation_type="query"')).toBe(true)
    expect(has('portevoix_act_duration_count', 'portevoix_act="personCreate"')).toBe(true)
    expect(has('db_client_operation_duration_bucket', 'db_operation_name="INSERT"', 'le="0.005"')).toBe(true)
    for (const gauge of [
      ...['process_memory_usage', 'nodejs_eventloop_delay_p99', 'portevoix_streams_open'],
      ...['db_client_connection_count', 'db_client_connection_pending_requests', 'portevoix_feed_held'],
    ]) {
      expect(has(gauge), gauge).toBe(true)
    }
    expect(has('portevoix_jobs{', 'state="waiting"')).toBe(true)
  })
})

describe('a server without a collector', () => {
  it('tells nobody, and answers the same', async () => {
    const world = await startWorld({ plugins: [] })
    try {
      expect(world.server.metricsUrl).toBe(null)
      expect((await post(world.url, world.organization.key, { query: '{ viewer { actor { id } } }' })).status).toBe(200)
    } finally {
      await world.stop()
    }
  })

  it('keeps no more traces because a caller chose their number, or says that they are kept', async () => {
    const script = `
      import { trace } from '@opentelemetry/api'
      import { step } from '@portevoix/api/core/telemetry.ts'
      import { openTelemetry } from '@portevoix/api/platform/telemetry/index.ts'
      await openTelemetry(${JSON.stringify({ ...settings('http://127.0.0.1:9', null), sampled: 0.5 })}, 'api')
      const traceparent = '00-00000000000000000000000000000001-00f067aa0ba902b7-01'
      let kept = 0
      for (let turn = 0; turn < 200; turn += 1) {
        await step('request', { name: 'trial' }, async () => {
          const outer = trace.getActiveSpan().isRecording()
          await step('act', { name: 'inner' }, async () => {
            if (trace.getActiveSpan().isRecording() !== outer) throw new Error('Half a trace.')
          })
          if (outer) kept += 1
        }, { traceparent })
      }
      console.log(kept)
      process.exit()`
    const run = ['--conditions=portevoix-source', '--input-type=module', '--eval', script]
    const kept = Number(execFileSync(process.execPath, run, { encoding: 'utf8' }))
    expect(kept).toBeGreaterThan(40)
    expect(kept).toBeLessThan(160)
  })

  it('does not start where the metrics have no such address, and says what to change', async () => {
    const elsewhere = { ...settings(null, await freePort()), metricsHost: '192.0.2.1' }
    await expect(startWorld({ plugins: [], telemetry: elsewhere })).rejects.toThrow(
      /192\.0\.2\.1.*PORTEVOIX_METRICS_HOST/,
    )
  })

  it('does not start where the port for the metrics is taken, and says what to change', async () => {
    const listener = createListener()
    await once(listener.listen(0, '127.0.0.1'), 'listening')
    const { port } = listener.address() as AddressInfo
    const refused = startWorld({ plugins: [], telemetry: settings(null, port) })
    await expect(refused).rejects.toThrow(/PORTEVOIX_METRICS_PORT/)
    listener.close()
  })
})

describe('a line of the log', () => {
  it('names the trace and the step in which it was written', () => {
    const script = `
      import { createLog } from '@portevoix/api/core/log.ts'
      import { step } from '@portevoix/api/core/telemetry.ts'
      import { openTelemetry } from '@portevoix/api/platform/telemetry/index.ts'
      await openTelemetry(${JSON.stringify(settings('http://127.0.0.1:9', null))}, 'api')
      const log = createLog('info')
      await step('job', { name: 'trial' }, async () => log.info({}, 'inside'))
      log.info({}, 'outside')
      process.exit()`
    const run = ['--conditions=portevoix-source', '--input-type=module', '--eval', script]
    const output = execFileSync('/bin/sh', ['-c', 'exec "$0" "$@" 2>&1', process.execPath, ...run], {
      encoding: 'utf8',
    })
    const lines = output.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line)] : []))
    // A process that exits writes what it still holds in any order.
    const written = (msg: string) => lines.find((line) => line.msg === msg)
    expect(written('inside')).toMatchObject({
      traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
      spanId: expect.stringMatching(/^[0-9a-f]{16}$/),
    })
    expect(written('outside')).toMatchObject({ level: 30 })
    expect(written('outside')).not.toHaveProperty('traceId')
  })
})
