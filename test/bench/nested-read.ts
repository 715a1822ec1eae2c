import autocannon from 'autocannon'
import type { BenchDatabase, Comparison } from './comparison.ts'
import { fillNestedWorld, type NestedWorld } from './nested-world.ts'
import { startServerProcess } from './server-process.ts'

/** Requests of the product for each request of the hand-written server, at least. */
const LIMIT = 0.08
const CONNECTIONS = 16
const ROUNDS = 3
const SECONDS = 5

export const NESTED_QUERY = `query Nested {
  campaigns(first: 10) {
    nodes { id name status contents(first: 5) {
      nodes { id title url shares(first: 5) {
        nodes { id text network sharedAt ambassador { id status } }
      } }
    } }
  }
}`

/**
 * Ten campaigns × 5 contents × 5 shares × their ambassador: the API with identity, limits and row-level security on,
 * against one hand-written statement behind node:http. Rounds alternate, so that a slow minute hits both.
 */
export async function benchNestedRead(database: BenchDatabase): Promise<Comparison> {
  const world = await fillNestedWorld(database)
  const [api, baseline] = await Promise.all([
    startServerProcess('serve-api.ts', [database.url]),
    startServerProcess('serve-baseline.ts', [database.superuserUrl, world.organizationId]),
  ])
  try {
    await assertSameAnswer(api.url, baseline.url, world)
    const rounds: { ours: number; theirs: number }[] = []
    for (let round = 0; round <= ROUNDS; round += 1) {
      const theirs = await requestsPerSecond({ url: baseline.url })
      const ours = await requestsPerSecond({
        url: `${api.url}/graphql`,
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${world.apiKey}` },
        body: JSON.stringify({ query: NESTED_QUERY }),
      })
      // The first round warms caches and compilers of both.
      if (round > 0) rounds.push({ ours, theirs })
    }
    return {
      name: 'nested read',
      unit: 'requests/s',
      rounds,
      limit: LIMIT,
      against: 'one hand-written SQL statement behind node:http',
    }
  } finally {
    await Promise.all([api.end(), baseline.end()])
  }
}

async function requestsPerSecond(options: autocannon.Options): Promise<number> {
  const result = await autocannon({ connections: CONNECTIONS, duration: SECONDS, ...options })
  if (result.non2xx + result.errors + result.timeouts > 0) {
    throw new Error(
      `${options.url}: ${result.non2xx} failed answers, ${result.errors} errors, ${result.timeouts} time-outs`,
    )
  }
  return result.requests.average
}

/** Both must do the same work, or the ratio says nothing. */
async function assertSameAnswer(apiUrl: string, baselineUrl: string, world: NestedWorld): Promise<void> {
  const ours = (await (
    await fetch(`${apiUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${world.apiKey}` },
      body: JSON.stringify({ query: NESTED_QUERY }),
    })
  ).json()) as unknown
  const theirs = (await (await fetch(baselineUrl)).json()) as unknown
  const count = (value: unknown, key: string): number => JSON.stringify(value).split(`"${key}":`).length - 1
  for (const [key, expected] of Object.entries({ text: 250, title: 50, name: 10 })) {
    if (count(ours, key) !== expected || count(theirs, key) !== expected) {
      throw new Error(
        `Expected ${expected} × ${key}, got ${count(ours, key)} and ${count(theirs, key)}: ${JSON.stringify(ours).slice(0, 500)}`,
      )
    }
  }
}
