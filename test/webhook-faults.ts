import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Database } from '@portevoix/api/core/database.ts'
import { globalId } from '@portevoix/api/core/ids.ts'
import { createClient } from '@portevoix/sdk'
import { TopicCreateDocument, WebhookEndpointCreateDocument } from '@portevoix/sdk/documents'
import { verifyWebhook } from '@portevoix/sdk/webhooks'
import type { Receiver } from './receiver.ts'

export interface WebhookOutcome {
  /** Ids of committed events, as global ids. */
  readonly committed: readonly string[]
  /** The ids of messages under which the receiver took each event. */
  readonly taken: ReadonlyMap<string, ReadonlySet<string>>
  readonly requests: number
  readonly faults: number
  readonly kills: number
  /** Requests whose signature was wrong. */
  readonly unsigned: number
}

const DOCUMENT = 'subscription { events { id cursor type at subject { id type } actor { id name } data } }'
/** Of the requests, so many are not answered as they should be. */
const FAULTY = 0.3

/**
 * Sends what happens in an organisation to a receiver that fails, from a worker that is killed, while many write, and transactions stay open
 * and are rolled back.
 */
export async function deliverThroughFaults(under: {
  url: string
  key: string
  organizationId: string
  database: Database
  receiver: Receiver
  /** The logins of the database for the worker. */
  logins: readonly [serving: string, system: string]
  writers: number
  turns: number
  kills: number
}): Promise<WebhookOutcome> {
  const { url, key, organizationId, database, receiver } = under
  const client = createClient({ url, token: key, retry: { max: 8, baseDelayMs: 20 } })
  const input = { name: 'Faults', url: receiver.url, document: DOCUMENT }
  const begun = await placeBehindAll(database, organizationId)
  const { secret } = await client.mutate(WebhookEndpointCreateDocument, { input })
  const taken = new Map<string, Set<string>>()
  const [counts, pending] = [{ requests: 0, faults: 0, unsigned: 0 }, new Set<Promise<void>>()]
  receiver.answer = (response, { headers, body }) => {
    counts.requests += 1
    const chance = Math.random()
    if (chance < FAULTY / 3) {
      counts.faults += 1
      return void response.destroy()
    }
    if (chance < (2 * FAULTY) / 3) {
      counts.faults += 1
      return void response.writeHead(503).end()
    }
    // What was taken is not always answered for.
    const isCut = chance < FAULTY
    if (isCut) counts.faults += 1
    const taking = verifyWebhook(body, headers, secret)
      .then(({ id, data }) => {
        taken.set(data.events.id, (taken.get(data.events.id) ?? new Set()).add(id))
        if (isCut) response.destroy()
        else response.writeHead(204).end()
      })
      .catch(() => {
        counts.unsigned += 1
        response.writeHead(400).end()
      })
      .finally(() => pending.delete(taking))
    pending.add(taking)
  }

  let going = true
  let worker = await startWorker(under)
  const write = async (writer: number) => {
    for (let turn = 0; turn < under.turns; turn += 1) {
      await client.mutate(TopicCreateDocument, { input: { name: `hook ${writer} ${turn}` } }).catch(() => undefined)
    }
  }
  const hold = async () => {
    while (going) {
      const open = database.open(organizationId, 'write')
      try {
        await open.db.event.create({ data: { type: 'topic.updated', subjectType: 'Topic', subjectId: organizationId } })
        await sleep(Math.random() * 400)
        if (Math.random() < 0.3) await open.rollback()
        else await open.commit()
      } catch {
        await open.rollback().catch(() => undefined)
      }
    }
  }
  // Attempts and leases wait for a column that is compared with the clock.
  const hurry = async () => {
    while (going) {
      await database.inOrganization(
        organizationId,
        (db) => db.$executeRaw`UPDATE "WebhookDelivery" SET "dueAt" = now() WHERE "dueAt" > now()`,
      )
      await sleep(300)
    }
  }
  const kill = async () => {
    for (let count = 0; count < under.kills; count += 1) {
      await sleep(2_500)
      const exit = once(worker, 'exit')
      worker.kill('SIGKILL')
      await exit
      await database.inOrganization(
        organizationId,
        (db) => db.$executeRaw`UPDATE "WebhookDelivery" SET "leaseUntil" = now() WHERE "leaseUntil" > now()`,
      )
      worker = await startWorker(under)
    }
  }
  const hurrying = hurry()
  const holding = [hold(), hold()]
  try {
    await Promise.all([kill(), ...Array.from({ length: under.writers }, (_, writer) => write(writer))])
    going = false
    await Promise.all([...holding, hurrying])
    const committed = await eventsSince(database, organizationId, begun)
    going = true
    const last = hurry()
    for (const end = Date.now() + 60_000; Date.now() < end; await sleep(50)) {
      if (committed.every((id) => taken.has(id))) break
    }
    going = false
    await last
    return { committed, taken, ...counts, kills: under.kills }
  } finally {
    going = false
    await Promise.allSettled([hurrying, ...holding, ...pending])
    worker.kill('SIGKILL')
  }
}

async function startWorker({
  logins,
  receiver,
}: {
  logins: readonly string[]
  receiver: Receiver
}): Promise<ChildProcess> {
  const script = fileURLToPath(new URL('e2e/webhook-worker.ts', import.meta.url))
  const flags = ['--conditions=portevoix-source', '--disable-warning=ExperimentalWarning']
  const child = spawn(process.execPath, [...flags, script, ...logins, receiver.host], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  return child
}

/** The place of what is written from now on. */
async function placeBehindAll(database: Database, organizationId: string): Promise<bigint> {
  const [row] = await database.inOrganization(
    organizationId,
    (db) => db.$queryRaw<{ place: bigint }[]>`SELECT coalesce(max("transactionId"), 0) + 1 AS place FROM "Event"`,
  )
  return row?.place ?? 0n
}

/** All but that of the endpoint itself, behind which it begins. */
async function eventsSince(database: Database, organizationId: string, place: bigint): Promise<string[]> {
  const rows = await database.inOrganization(
    organizationId,
    (db) => db.$queryRaw<{ id: string }[]>`
      SELECT id::text FROM "Event" WHERE "transactionId" >= ${place} AND type <> 'webhook-endpoint.created'`,
  )
  return rows.map(({ id }) => globalId('Event', id))
}
