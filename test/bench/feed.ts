import { readConfig } from '@portevoix/api/core/config.ts'
import { openDatabase } from '@portevoix/api/core/database.ts'
import { globalId } from '@portevoix/api/core/ids.ts'
import { createLog } from '@portevoix/api/core/log.ts'
import { createOrganization } from '@portevoix/api/modules/organizations/index.ts'
import { startServer } from '@portevoix/api/start.ts'
import { createClient, subscribe } from '@portevoix/sdk'
import { FollowEventsDocument, TopicCreateDocument } from '@portevoix/sdk/documents'
import { followThroughFaults } from '../feed-faults.ts'
import type { BenchDatabase } from './comparison.ts'
import { type Figure, median, percentile } from './figure.ts'
import { type ServerProcess, startServerProcess } from './server-process.ts'

/** From the answer to a change to its message, at another process. */
const LIMITS_MS = { heard: 500, polled: 1_500 } as const
const CHANGES = 200
const FOLLOWERS = 10
/** Rounds with a line that breaks and servers that are killed. */
const FAULTY_ROUNDS = 5

/**
 * How soon followers are told of what another process committed, with and without a connection that listens; and whether each
 * committed event is told once and in order, while servers are killed.
 */
export async function benchFeed({ url }: BenchDatabase): Promise<Figure> {
  const database = openDatabase({ url, connections: 4 })
  const owner = { name: 'Owner', email: 'owner@example.org' }
  const made = await createOrganization(database, { name: 'Feed', owner, trial: true }, new Date())
  const facts = { url, key: made.apiKey, organizationId: made.organizationId }
  const writer = await startServerProcess('serve-api.ts', [url])
  try {
    const lines: string[] = []
    let passed = true
    for (const [mode, limit] of Object.entries(LIMITS_MS)) {
      const delays = await delaysOf(facts, `${writer.url}/graphql`, mode === 'heard')
      const p95 = percentile(delays, 0.95)
      passed &&= p95 <= limit
      lines.push(
        `${mode}: ${delays.length} messages, median ${Math.round(median(delays))} ms, p95 ${Math.round(p95)} ms (limit ${limit} ms)`,
      )
    }
    const faults = await throughFaults(facts, database)
    lines.push(...faults.lines)
    return { name: 'From a commit to its followers', lines, passed: passed && faults.passed }
  } finally {
    await writer.end()
    await database.close()
  }
}

interface Facts {
  url: string
  key: string
  organizationId: string
}

/** A server of this process, on the same database as the one that writes. */
const follow = ({ url }: Facts, hears: boolean) =>
  startServer({
    config: {
      ...readConfig({ PORT: '0', PORTEVOIX_LOG_LEVEL: 'silent' }),
      secretKeys: [Buffer.alloc(32, 7)],
      databaseUrl: url,
      directUrl: hears ? url : null,
    },
    databaseUrl: url,
    log: createLog('silent'),
    loadPlugins: false,
    plugins: [],
    role: 'api',
  })

async function delaysOf(facts: Facts, writerUrl: string, hears: boolean): Promise<number[]> {
  const server = await follow(facts, hears)
  const leaving = new AbortController()
  const committedAt = new Map<string, number>()
  const toldAt: [id: string, at: number][] = []
  const client = createClient({ url: `${server.url}/graphql`, token: facts.key })
  const following = Array.from({ length: FOLLOWERS }, async () => {
    for await (const { events } of subscribe(client, FollowEventsDocument, {}, { signal: leaving.signal })) {
      toldAt.push([events.subject.id, performance.now()])
    }
  })
  const settled = Promise.allSettled(following)
  try {
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    const writing = createClient({ url: writerUrl, token: facts.key })
    for (let change = 0; change < CHANGES; change += 1) {
      const topic = await writing.mutate(TopicCreateDocument, { input: { name: `${hears} ${change}` } })
      committedAt.set(topic.id, performance.now())
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    const expected = CHANGES * FOLLOWERS
    for (const end = Date.now() + 30_000; toldAt.length < expected && Date.now() < end; ) {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    if (toldAt.length !== expected) throw new Error(`${toldAt.length} of ${expected} messages came.`)
    return toldAt.map(([id, at]) => at - (committedAt.get(id) ?? Number.NaN))
  } finally {
    leaving.abort()
    await settled
    await server.stop()
  }
}

async function throughFaults(
  facts: Facts,
  database: ReturnType<typeof openDatabase>,
): Promise<{ lines: string[]; passed: boolean }> {
  const server = await follow(facts, true)
  let writer: ServerProcess = await startServerProcess('serve-api.ts', [facts.url])
  let killing = true
  let killed = 0
  const killer = (async () => {
    while (killing) {
      await new Promise((resolve) => setTimeout(resolve, 3_000))
      process.kill(writer.pid, 'SIGKILL')
      killed += 1
      writer = await startServerProcess('serve-api.ts', [facts.url])
    }
  })()
  let [events, cuts, wrong] = [0, 0, 0]
  const details: string[] = []
  try {
    for (let round = 0; round < FAULTY_ROUNDS; round += 1) {
      const outcome = await followThroughFaults({
        ...{ url: `${server.url}/graphql`, key: facts.key, organizationId: facts.organizationId },
        writerUrl: () => `${writer.url}/graphql`,
        database,
        seed: Date.now() + round,
        writers: 8,
        turns: 30,
      })
      events += outcome.committed.length
      cuts += outcome.cuts
      const expected = outcome.committed.map((id) => globalId('Event', id))
      if (expected.join() === outcome.seen.join()) continue
      wrong += 1
      details.push(`${difference(expected, outcome.seen)}; the follower ${outcome.failure ?? 'went on'}`)
    }
  } finally {
    killing = false
    await killer
    await writer.end()
    await server.stop()
  }
  const line = `${events.toLocaleString('en')} events through ${cuts} broken connections and ${killed} killed servers: ${wrong} of ${FAULTY_ROUNDS} rounds with a gap, a repetition or another order`
  return { lines: [line, ...details], passed: wrong === 0 }
}

/** In which way what was told differs from what was committed. */
function difference(committed: readonly string[], told: readonly string[]): string {
  const missing = committed.filter((id) => !told.includes(id))
  const unknown = told.filter((id) => !committed.includes(id))
  const repeated = told.length - new Set(told).size
  const first = committed.findIndex((id, at) => told[at] !== id)
  return `  of ${committed.length} events ${missing.length} were not told, ${unknown.length} were told and are not committed, ${repeated} came again; the first that differs is number ${first + 1}`
}
