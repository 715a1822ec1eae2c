import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openDatabase } from '@portevoix/api/core/database.ts'
import autocannon from 'autocannon'
import pg from 'pg'
import type { BenchDatabase, Comparison } from './comparison.ts'
import { fillNestedWorld, type NestedWorld } from './nested-world.ts'
import { startServerProcess } from './server-process.ts'

/** Requests of the product for each request of the hand-written server, at least. */
const LIMIT = 0.45
const CONNECTIONS = 16
const ROUNDS = 3
const SECONDS = 5
const DISTINCT_SELECTIONS = 10_000

export const NESTED_QUERY = `query Nested {
  campaigns(first: 10) {
    nodes { id name status contents(first: 5) {
      nodes { id title url shares(first: 5) {
        nodes { id text network sharedAt ambassador { id status } }
      } }
    } }
  }
}`

/** The same in the names that PostGraphile gives to tables and foreign keys. */
const PEER_QUERY = `{
  allCampaigns(first: 10, orderBy: CREATED_AT_DESC) { nodes { rowId name status
    campaignContentsByOrganizationIdAndCampaignId(first: 5) { nodes { contentByOrganizationIdAndContentId {
      rowId title url
      sharesByOrganizationIdAndContentId(first: 5, orderBy: SHARED_AT_DESC) { nodes { rowId text network sharedAt
        participationByOrganizationIdAndParticipationId { ambassadorByOrganizationIdAndAmbassadorId { rowId status } }
      } }
    } } }
  } }
}`

/** Of which subsets make selections that differ. */
const CAMPAIGN_FIELDS = [
  'name',
  'brief',
  'status',
  'startsAt',
  'endsAt',
  'networks',
  'launchedAt',
  'version',
  'createdAt',
  'updatedAt',
]

/**
 * Ten campaigns × 5 contents × 5 shares × their ambassador: the API with identity, limits and row-level security on,
 * against one hand-written statement behind node:http, and beside PostGraphile with the same role and policies, without
 * identity or limits. Rounds alternate, so that a slow minute hits all.
 */
export async function benchNestedRead(database: BenchDatabase): Promise<Comparison> {
  const world = await fillNestedWorld(database)
  await analyze(database)
  const [api, baseline, peer] = await Promise.all([
    startServerProcess('serve-api.ts', [database.url]),
    startServerProcess('serve-baseline.ts', [database.superuserUrl, world.organizationId]),
    startPostGraphile(database, world),
  ])
  const asked = {
    ours: {
      url: `${api.url}/graphql`,
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${world.apiKey}` },
      body: JSON.stringify({ query: NESTED_QUERY }),
    },
    theirs: { url: baseline.url },
    peers: {
      url: `${peer.url}/graphql`,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: PEER_QUERY }),
    },
  } as const
  try {
    for (const options of Object.values(asked)) await assertAnswer(options)
    const rounds: { ours: number; theirs: number }[] = []
    const peers: number[] = []
    for (let round = 0; round <= ROUNDS; round += 1) {
      const theirs = await requestsPerSecond(asked.theirs)
      const ours = await requestsPerSecond(asked.ours)
      const others = await requestsPerSecond(asked.peers)
      // The first round warms caches and compilers of all.
      if (round === 0) continue
      rounds.push({ ours, theirs })
      peers.push(others)
    }
    const before = memoryOf(api.pid)
    await askDistinctly(asked.ours, DISTINCT_SELECTIONS)
    return {
      name: 'nested read',
      unit: 'requests/s',
      rounds,
      limit: LIMIT,
      against: 'one hand-written SQL statement behind node:http',
      peer: { name: 'PostGraphile', rounds: peers },
      notes: [
        `memory of the server: ${before} MB, and ${memoryOf(api.pid)} MB after ${DISTINCT_SELECTIONS.toLocaleString('en')} distinct selections`,
      ],
    }
  } finally {
    await Promise.all([api.end(), baseline.end(), peer.end()])
  }
}

/** As autovacuum does soon: until then the planner takes the tables for empty. */
async function analyze({ superuserUrl }: BenchDatabase): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  await client.query('ANALYZE')
  await client.end()
}

/** PostGraphile comes from a workspace of its own, installed on the first run: nothing else needs it. */
async function startPostGraphile(database: BenchDatabase, { organizationId }: NestedWorld) {
  const workspace = fileURLToPath(new URL('../peers', import.meta.url))
  if (!existsSync(`${workspace}/node_modules/postgraphile`)) {
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: workspace, stdio: 'ignore' })
  }
  const opened = openDatabase({ url: database.url, connections: 1 })
  const { app } = await opened.roles()
  await opened.close()
  return await startServerProcess('../peers/serve-postgraphile.mjs', [database.url, app, organizationId])
}

/** Asks for one list by as many different selections, one after the other. */
async function askDistinctly(request: { url: string; method: string; headers: object }, count: number): Promise<void> {
  const { url, method, headers } = request
  for (let index = 0; index < count; index += 1) {
    const fields = CAMPAIGN_FIELDS.filter((_field, at) => (index >> at) % 2 === 1).join(' ')
    const query = `{ campaigns(first: ${1 + (index >> CAMPAIGN_FIELDS.length)}) { nodes { id ${fields} } } }`
    const answer = await fetch(url, { method, headers: { ...headers }, body: JSON.stringify({ query }) })
    const { errors } = (await answer.json()) as { errors?: unknown }
    if (errors) throw new Error(`${query}: ${JSON.stringify(errors)}`)
  }
}

/** Megabytes that a process holds. */
const memoryOf = (pid: number): number =>
  Math.round(Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024)

async function requestsPerSecond(options: autocannon.Options): Promise<number> {
  const result = await autocannon({ connections: CONNECTIONS, duration: SECONDS, ...options })
  if (result.non2xx + result.errors + result.timeouts > 0) {
    throw new Error(
      `${options.url}: ${result.non2xx} failed answers, ${result.errors} errors, ${result.timeouts} time-outs`,
    )
  }
  return result.requests.average
}

/** All must do the same work, or the ratio says nothing. */
async function assertAnswer({ url, ...request }: { url: string; method?: string; headers?: object; body?: string }) {
  const answer = JSON.stringify(await (await fetch(url, request as RequestInit)).json())
  for (const [key, expected] of Object.entries({ text: 250, title: 50, name: 10 })) {
    const found = answer.split(`"${key}":`).length - 1
    if (found !== expected) throw new Error(`${url}: ${found} × ${key} and not ${expected}: ${answer.slice(0, 500)}`)
  }
}
