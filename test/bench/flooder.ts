import { constants, setPriority } from 'node:os'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { startReceiver } from '../receiver.ts'

/**
 * Asks for as much as the server lets it, in every way at once, from the line `flood` on its standard input to the line `calm`. It
 * prints its own `host:port`, where it takes webhooks and answers plugins; then it reads where the server is and by which keys it asks,
 * and after each `calm` it prints what it got done.
 */

/** What each way of asking got done, and how often it was refused. */
export interface Tally {
  done: number
  refused: number
}
const KINDS = ['reads', 'acts', 'uploads', 'plugin calls', 'exports', 'messages of streams', 'webhooks'] as const

/** How many of each ask at the same time; of streams and uploads more than are let in. */
const [READERS, WRITERS, UPLOADERS, CALLERS, EXPORTERS] = [24, 8, 6, 6, 2]
const STREAMS_PER_KEY = 20
const ENDPOINTS = 5

const peopleFile = (rows: number) =>
  `externalId,displayName\n${Array.from({ length: rows }, (_, n) => `${n},Person ${n} of somewhere`).join('\n')}\n`
const [LARGE_FILE, SMALL_FILE] = [peopleFile(30_000), peopleFile(200)]
const TEXT = 'not an ad by Ada FR76 word '.repeat(100)
const EVENTS = 'subscription { events { id cursor type at subject { id type } actor { id name } data } }'
const NESTED = `{ campaigns(first: 20) { nodes { id name status contents(first: 20) { nodes { id title text } }
  shares(first: 20) { nodes { id text } } } } }`

// In earnest it has processors of its own.
setPriority(constants.priority.PRIORITY_LOW)
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
const line = async (): Promise<string> => (await lines.next()).value ?? ''
const receiver = await startReceiver()
process.stdout.write(`${receiver.host}\n`)
const { url, keys } = JSON.parse(await line()) as { url: string; keys: string[] }
const ownersKey = keys[0] ?? ''
const { integration, endpoints } = await prepare()
process.stdout.write('ready\n')
while ((await line()) === 'flood') {
  const end = await begin()
  await line()
  process.stdout.write(`${JSON.stringify(await end())}\n`)
}
process.exit(0)

/** @returns a function that ends it and tells what was done of each kind. */
async function begin(): Promise<() => Promise<Record<string, Tally>>> {
  const tally = Object.fromEntries(KINDS.map((kind) => [kind, { done: 0, refused: 0 }])) as Record<
    (typeof KINDS)[number],
    Tally
  >
  const over = new AbortController()
  receiver.answer = (response, { path }) => {
    receiver.received.length = 0
    if (path !== '/hook') return void response.writeHead(404).end()
    tally.webhooks.done += 1
    response.writeHead(204).end()
  }
  for (const id of endpoints) await ask(ownersKey, act('webhookEndpointResume'), { id })
  let turn = 0
  const many = (kind: (typeof KINDS)[number], count: number, work: (key: string, turn: number) => Promise<boolean>) =>
    Array.from({ length: count }, async () => {
      while (!over.signal.aborted) {
        turn += 1
        const isDone = await work(keys[turn % keys.length] ?? '', turn).catch(() => false)
        if (over.signal.aborted) return
        tally[kind][isDone ? 'done' : 'refused'] += 1
        // A refusal that needs no connection would be asked for again in the same millisecond.
        if (!isDone) await wait(5)
      }
    })
  const follow = async (key: string): Promise<void> => {
    while (!over.signal.aborted) {
      const response = await send('/graphql', key, JSON.stringify({ query: EVENTS }), {
        accept: 'text/event-stream',
        signal: over.signal,
      }).catch(() => null)
      if (!response?.ok) {
        tally['messages of streams'].refused += 1
        await wait(1_000)
      }
      try {
        for await (const chunk of response?.body ?? []) {
          tally['messages of streams'].done += Buffer.from(chunk).toString().split('event: next').length - 1
        }
      } catch {
        // It was closed by one of both.
      }
    }
  }
  const running = [
    ...many('reads', READERS, async (key, n) => await ask(key, ...readOf(n))),
    ...many('acts', WRITERS, async (key, n) => {
      return await ask(key, 'mutation ($name: String!) { topicCreate(input: { name: $name }) { __typename } }', {
        name: `flood ${Date.now()} ${n}`,
      })
    }),
    ...many('uploads', UPLOADERS, upload),
    ...many('plugin calls', CALLERS, async (key, n) => {
      return await ask(key, act(n % 5 === 0 ? 'integrationSync' : 'integrationCheck'), { id: integration })
    }),
    ...many('exports', EXPORTERS, exportOnce),
    ...keys.flatMap((key) => Array.from({ length: STREAMS_PER_KEY }, () => follow(key))),
  ]
  return async () => {
    over.abort()
    await Promise.all(running)
    // What they have not sent yet would fall into the calm.
    for (const id of endpoints) await ask(ownersKey, act('webhookEndpointPause'), { id })
    return tally
  }
}

/** A large answer, texts to judge, a document that was never seen before, and one that is refused by what it costs. */
function readOf(n: number): [query: string, variables: object] {
  const input = { text: TEXT, network: 'linkedin' }
  const reads: [string, object][] = [
    [NESTED, {}],
    ['query ($input: AssessInput!) { assess(input: $input) { verdict findings { __typename } } }', { input }],
    [
      `{ ${Array.from({ length: 20 }, (_, i) => `a${n}_${i}: topics(first: 10) { nodes { id name } }`).join(' ')} }`,
      {},
    ],
    ['{ contents(first: 100) { nodes { shares(first: 100) { nodes { id campaign { name } } } } } }', {}],
  ]
  return reads[n % reads.length] ?? ['{ __typename }', {}]
}

function act(field: string): string {
  return `mutation ($id: ID!) { ${field}(id: $id) { __typename ... on UserError { code message } } }`
}

async function upload(key: string, n: number): Promise<boolean> {
  const isImported = n % 10 === 0
  const response = await send('/uploads', key, isImported ? SMALL_FILE : LARGE_FILE, { type: 'text/csv' })
  const { uploadId } = (await response.json()) as { uploadId?: string }
  if (!uploadId || !isImported) return uploadId !== undefined
  const query = 'mutation ($input: ImportStartInput!) { importStart(input: $input) { __typename } }'
  return await ask(key, query, { input: { uploadId, format: 'CSV', target: 'PEOPLE' } })
}

async function exportOnce(key: string): Promise<boolean> {
  const input = { format: 'CSV', document: '{ contents { nodes { id title text url } } }' }
  const query =
    'mutation ($input: ExportCreateInput!) { exportCreate(input: $input) { ... on Export { id } ... on UserError { code } } }'
  const data = await asked(key, query, { input })
  const { id } = data?.exportCreate ?? {}
  if (!id) return false
  for (;;) {
    const found = await asked(key, 'query ($id: ID!) { node(id: $id) { ... on Export { status } } }', { id })
    if (found && !['QUEUED', 'RUNNING'].includes(found.node?.status ?? '')) break
    await wait(200)
  }
  const response = await send(`/exports/${id}`, key)
  await response.arrayBuffer()
  await asked(key, act('exportDelete'), { id })
  return response.ok
}

interface Data {
  [field: string]: { __typename?: string; id?: string; code?: string; message?: string; status?: string } | null
}

/** @returns null when it was refused as a whole. */
async function asked(key: string, query: string, variables: object): Promise<Data | null> {
  const response = await send('/graphql', key, JSON.stringify({ query, variables }))
  const { data = null } = (await response.json()) as { data?: Data | null }
  return data
}

/** @returns whether it was done. */
async function ask(key: string, query: string, variables: object): Promise<boolean> {
  const data = await asked(key, query, variables)
  return data !== null && Object.values(data).every((one) => one && !one.code)
}

async function send(
  path: string,
  key: string,
  body?: string,
  {
    type = 'application/json',
    accept = 'application/json',
    signal,
  }: { type?: string; accept?: string; signal?: AbortSignal } = {},
): Promise<Response> {
  const headers = { authorization: `Bearer ${key}`, accept, ...(body !== undefined && { 'content-type': type }) }
  return await fetch(`${url}${path}`, {
    headers,
    ...(body !== undefined && { method: 'POST', body }),
    signal: signal ?? AbortSignal.timeout(60_000),
  })
}

/** One integration and some endpoints, which wait. */
async function prepare(): Promise<{ integration: string; endpoints: string[] }> {
  const config = { connector: 'told', name: 'Source', config: { url: `http://${receiver.host}` }, streams: ['content'] }
  const made = await asked(
    ownersKey,
    'mutation ($input: IntegrationCreateInput!) { integrationCreate(input: $input) { ... on Integration { id } ... on UserError { message } } }',
    { input: config },
  )
  const integration = made?.integrationCreate?.id
  if (!integration) throw new Error(`There is no integration: ${JSON.stringify(made)}`)
  const endpoints: string[] = []
  for (let n = 0; n < ENDPOINTS; n += 1) {
    const response = await send(
      '/graphql',
      ownersKey,
      JSON.stringify({
        query:
          'mutation ($input: WebhookEndpointCreateInput!) { webhookEndpointCreate(input: $input) { ... on WebhookEndpointCreatePayload { endpoint { id } } ... on UserError { message } } }',
        variables: { input: { name: `Hook ${n}`, url: receiver.url, document: EVENTS } },
      }),
    )
    const text = await response.text()
    const id = /"id":"([^"]+)"/.exec(text)?.[1]
    if (!id || !(await ask(ownersKey, act('webhookEndpointPause'), { id })))
      throw new Error(`There is no endpoint: ${text}`)
    endpoints.push(id)
  }
  return { integration, endpoints }
}
