import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Database } from '@portevoix/api/core/database.ts'
import { createClient, subscribe } from '@portevoix/sdk'
import { FollowEventsDocument, TopicCreateDocument } from '@portevoix/sdk/documents'
import { feedCaughtUp } from './feed.ts'

/** Repeatable: linear congruential, with the constants of Numerical Recipes. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** A TCP proxy that cuts each connection after a random number of bytes of the answer. */
async function startCutter(port: number, random: () => number) {
  let cuts = 0
  let cutting = true
  const sockets = new Set<Socket>()
  const server = createServer((caller) => {
    const upstream = connect(port, '127.0.0.1')
    let left = 200 + Math.floor(random() * 6_000)
    for (const socket of [caller, upstream]) {
      sockets.add(socket.on('error', () => {}).on('close', () => sockets.delete(socket)))
    }
    caller.on('data', (bytes) => upstream.write(bytes)).on('close', () => upstream.destroy())
    upstream.on('close', () => caller.destroy())
    upstream.on('data', (bytes: Buffer) => {
      if (!cutting || bytes.length <= left) {
        left -= bytes.length
        return caller.write(bytes)
      }
      cuts += 1
      return caller.write(bytes.subarray(0, left), () => caller.destroy())
    })
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    cuts: () => cuts,
    /** From now on connections last. */
    relent: () => {
      cutting = false
    },
    stop: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

export interface Outcome {
  /** Ids of events as a follower was told of them, and as they stand in the database. */
  seen: string[]
  committed: string[]
  cuts: number
  kills: number
  /** Why the follower gave up; null where it did not. */
  failure: string | null
}

/**
 * Follows the events of an organisation through a line that breaks, while many write, transactions stay open and are rolled back, and
 * connections of the server to its database are killed.
 * @param under.writerUrl through which is written; it may be another server than the one that is followed.
 */
export async function followThroughFaults(under: {
  url: string
  writerUrl: () => string
  key: string
  organizationId: string
  database: Database
  seed: number
  writers: number
  turns: number
}): Promise<Outcome> {
  const { key, organizationId, database, seed, writers, turns } = under
  const random = randomFrom(seed)
  const cutter = await startCutter(Number(new URL(under.url).port), random)
  const seen: string[] = []
  let failure: string | null = null
  const leaving = new AbortController()
  // What a killed server has sent may still be committed.
  const settled = () => feedCaughtUp({ environment: { database } })
  await settled()
  const begun = await placeBehindAll(database, organizationId)
  const asking = createClient({ url: under.url, token: key })
  const { data } = await asking.query<{ events: { presentCursor: string } }>('{ events(first: 1) { presentCursor } }')
  const beginning = { signal: leaving.signal, after: data.events.presentCursor }
  const follower = createClient({ url: cutter.url, token: key, retry: { max: 8, baseDelayMs: 20 } })
  const following = (async () => {
    for await (const { events } of subscribe(follower, FollowEventsDocument, {}, beginning)) {
      seen.push(events.id)
    }
  })().catch((error: unknown) => {
    if (!leaving.signal.aborted) failure = String(error)
  })
  let writing = true
  let kills = 0
  const write = async (writer: number) => {
    for (let turn = 0; turn < turns; turn += 1) {
      const client = createClient({ url: under.writerUrl(), token: key, retry: { max: 8, baseDelayMs: 20 } })
      // A killed connection may leave it unknown whether the act was done: what is committed counts.
      await client.mutate(TopicCreateDocument, { input: { name: `${seed} ${writer} ${turn}` } }).catch(() => undefined)
    }
  }
  const hold = async () => {
    while (writing) {
      const open = database.open(organizationId, 'write')
      try {
        const data = { type: 'slow.written', subjectType: 'Topic', subjectId: organizationId }
        await open.db.event.create({ data })
        await sleep(random() * 300)
        if (random() < 0.3) await open.rollback()
        else await open.commit()
      } catch {
        await open.rollback().catch(() => undefined)
      }
    }
  }
  const kill = async () => {
    while (writing) {
      await sleep(100 + random() * 400)
      const killed = database.pool.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND usename = current_user AND application_name = 'portevoix' AND backend_xid IS NOT NULL LIMIT 1`,
      )
      kills += (await killed.catch(() => null))?.rowCount ?? 0
    }
  }
  const disturbing = [hold(), hold(), kill()]
  try {
    await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)))
    writing = false
    await Promise.all(disturbing)
    cutter.relent()
    await settled()
    const rows = await database.inOrganization(
      organizationId,
      (db) => db.$queryRaw<{ id: string }[]>`
        SELECT id::text FROM "Event" WHERE "transactionId" >= ${begun} ORDER BY "transactionId", sequence`,
    )
    const committed = rows.map(({ id }) => id)
    for (const end = Date.now() + 60_000; seen.length < committed.length && failure === null && Date.now() < end; )
      await sleep(20)
    return { seen, committed, cuts: cutter.cuts(), kills, failure }
  } finally {
    writing = false
    leaving.abort()
    await Promise.allSettled([following, ...disturbing])
    await cutter.stop()
  }
}

/** The place of what is written from now on. */
async function placeBehindAll(database: Database, organizationId: string): Promise<bigint> {
  const [row] = await database.inOrganization(
    organizationId,
    (db) => db.$queryRaw<{ place: bigint }[]>`SELECT coalesce(max("transactionId"), 0) + 1 AS place FROM "Event"`,
  )
  return row?.place ?? 0n
}
