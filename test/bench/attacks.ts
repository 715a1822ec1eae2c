import { request as httpRequest } from 'node:http'
import { connect, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import type { BenchDatabase } from './comparison.ts'
import type { Figure } from './figure.ts'
import { fillNestedWorld } from './nested-world.ts'
import { startServerProcess } from './server-process.ts'

/** `/health/live` answers within this, whatever a caller with a token sends. */
const LIMIT_MS = 250

const CREATE = 'mutation($input: PersonCreateInput!) { personCreate(input: $input) { __typename } }'
const unknownKeys = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, 1]))

interface Target {
  url: string
  key: string
}

/** What is sent, and what the server said to it. */
type Attack = (target: Target) => Promise<string>

const requests =
  (times: number, body: () => string): Attack =>
  async (target) => {
    const text = body()
    const answers = await Promise.all(Array.from({ length: times }, () => post(target, text)))
    return [...new Set(answers)].join(', ')
  }

const ATTACKS: { readonly [name: string]: Attack } = {
  'nothing, to compare with': async () => {
    await wait(2_000)
    return ''
  },
  '80 KB of unknown keys, 8 at once': requests(8, () =>
    JSON.stringify({ query: CREATE, variables: { input: unknownKeys(7_000) } }),
  ),
  '3 MB of unknown keys, 8 at once': requests(8, () =>
    JSON.stringify({ query: CREATE, variables: { input: unknownKeys(250_000) } }),
  ),
  '200,000 nulls, 8 at once': requests(8, () =>
    JSON.stringify({ query: CREATE, variables: { input: { languages: Array(200_000).fill(null) } } }),
  ),
  '60,000 lists within each other': requests(
    8,
    () => `{"query":"{__typename}","variables":{"input":${'['.repeat(60_000)}${']'.repeat(60_000)}}}`,
  ),
  'a document of 1 MB, 8 at once': requests(8, () => JSON.stringify({ query: `{ ${'a '.repeat(500_000)} }` })),
  '58 texts of 20,000 characters to judge': requests(4, () => judged(58)),
  '9 texts of 20,000 characters to judge, 8 at once': requests(8, () => judged(9)),
  '1,500 connections that ask nothing': async ({ url }) => {
    const { hostname, port } = new URL(url)
    const sockets = Array.from({ length: 1_500 }, () => connect(Number(port), hostname).on('error', () => {}))
    await wait(3_000)
    return `${closeAll(sockets)} of 1500 still open`
  },
  'six slow files at once': async ({ url, key }) => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => upload(url, key)))
    return answers.toSorted().join(', ')
  },
}

function judged(count: number): string {
  const aliases = Array.from({ length: count }, (_, i) => `a${i}: assess(input: $input) { verdict }`).join(' ')
  const input = { text: 'not an ad by Ada FR76 word '.repeat(800).slice(0, 20_000), network: 'linkedin' }
  return JSON.stringify({ query: `query($input: AssessInput!) { ${aliases} }`, variables: { input } })
}

async function post({ url, key }: Target, body: string): Promise<string> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` }
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body })
  const answer = (await response.json()) as { errors?: { extensions: { code: string } }[] }
  return `${response.status} ${answer.errors?.[0]?.extensions.code ?? 'done'}`
}

/** A body of a byte a second. */
function upload(url: string, key: string): Promise<string> {
  return new Promise((resolve) => {
    const sent = httpRequest(`${url}/uploads`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'text/csv', 'content-length': 1_000_000 },
    })
    const drip = setInterval(() => sent.write('a'), 1_000)
    const end = (said: string) => {
      clearInterval(drip)
      sent.destroy()
      resolve(said)
    }
    sent.on('response', (response) => end(String(response.statusCode)))
    sent.on('error', () => end('closed'))
    sent.write('a')
  })
}

function closeAll(sockets: readonly Socket[]): number {
  const open = sockets.filter((socket) => !socket.destroyed && socket.readyState === 'open').length
  for (const socket of sockets) socket.destroy()
  return open
}

/** How long `/health/live` takes at most, on a new connection each time, while something else goes on. */
async function slowestHealth(url: string, meanwhile: Promise<unknown>): Promise<number> {
  let over = false
  void meanwhile.finally(() => {
    over = true
  })
  let slowest = 0
  do {
    const begun = performance.now()
    const response = await fetch(`${url}/health/live`, { headers: { connection: 'close' } })
    await response.text()
    slowest = Math.max(slowest, response.ok ? performance.now() - begun : Number.POSITIVE_INFINITY)
    await wait(10)
  } while (!over)
  return slowest
}

/** Requests that try to stop the server, and what everybody else feels of each: one line of the table for each. */
export async function benchAttacks(database: BenchDatabase): Promise<Figure> {
  const { apiKey: key } = await fillNestedWorld(database)
  const api = await startServerProcess('serve-api.ts', [database.url])
  try {
    const { url } = api
    await slowestHealth(url, post({ url, key }, JSON.stringify({ query: '{ viewer { permissions } }' })))
    const lines: string[] = [`${'attack'.padEnd(50)} ${'slowest health'.padStart(14)}  answer`]
    let worst = 0
    for (const [name, attack] of Object.entries(ATTACKS)) {
      const attacking = attack({ url, key })
      const slowest = await slowestHealth(url, attacking)
      worst = Math.max(worst, slowest)
      lines.push(`${name.padEnd(50)} ${`${Math.round(slowest)} ms`.padStart(14)}  ${await attacking}`)
    }
    return { name: `attacks: health within ${LIMIT_MS} ms meanwhile`, lines, passed: worst <= LIMIT_MS }
  } finally {
    await api.end()
  }
}
