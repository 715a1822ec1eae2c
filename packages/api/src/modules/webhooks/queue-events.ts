import type { Context } from '../../core/context.ts'
import { rowsOf } from '../../core/rows.ts'
import { Prisma, type WebhookEndpoint } from '../../generated/prisma/client.ts'
import { actingAs } from '../../platform/auth/index.ts'
import { BEGINNING, type Position, presentFeed, readPosition, writePosition } from '../../platform/events/index.ts'
import { presentSchema } from '../../platform/operations/index.ts'
import { dueEvents } from '../events/index.ts'
import { type Reader, readersOf } from './endpoint-rights.ts'
import { MOST_QUEUED } from './limits.ts'
import { pauseFor } from './pause-endpoint.ts'

const { sql } = Prisma

/** Events that one transaction queues for one endpoint. */
const AT_ONCE = 200

interface Queued {
  /** Whether there may be more to queue at once. */
  readonly hasMore: boolean
  /** Whether events stay in the feed until deliveries have left the queue. */
  readonly isFull: boolean
}

/**
 * Queues what happened behind the place of each active endpoint of an organisation, and moves its place in the same transaction: an
 * event is in the queue, or is found again. Pauses endpoints that must not read events any more.
 */
export async function queueEvents(ctx: Context): Promise<Queued> {
  const held = await ctx.db.$queryRaw<{ id: string; queued: number }[]>(sql`
    SELECT e.id, (SELECT count(*)::int FROM (SELECT FROM "WebhookDelivery" d
      WHERE d."endpointId" = e.id AND d."dueAt" IS NOT NULL LIMIT ${MOST_QUEUED}) q) AS queued
    FROM "WebhookEndpoint" e WHERE e.status = 'ACTIVE' ORDER BY e.id FOR NO KEY UPDATE`)
  if (held.length === 0) return { hasMore: false, isFull: false }
  // Read once the rows are held: another worker may have moved their places.
  const { end } = await presentFeed(ctx.db)
  const endpoints = await ctx.db.webhookEndpoint.findMany({ where: { id: { in: held.map(({ id }) => id) } } })
  const readers = await readersOf(ctx, endpoints)
  let [hasMore, isFull] = [false, false]
  for (const [index, endpoint] of endpoints.entries()) {
    const reader = readers[index]
    if (!reader) continue
    if ('cause' in reader) await pauseFor(ctx, endpoint.id, reader)
    else {
      const queued = held.find(({ id }) => id === endpoint.id)?.queued ?? 0
      const most = Math.min(AT_ONCE, MOST_QUEUED - queued)
      const mayBeMore = most <= 0 || (await queueFor(ctx, endpoint, { reader, end, most }))
      if (mayBeMore && queued + most >= MOST_QUEUED) isFull = true
      else if (mayBeMore) hasMore = true
    }
  }
  return { hasMore, isFull }
}

async function queueFor(
  ctx: Context,
  { id: endpointId, position, schemaHash }: WebhookEndpoint,
  { reader, end, most }: { reader: Reader; end: Position; most: number },
): Promise<boolean> {
  const { hash } = presentSchema()
  const { filter } = reader.document.follows
  const after = readPosition(position) ?? BEGINNING
  const events = await dueEvents(actingAs(ctx, reader.actor), { filter, after, end, most })
  const now = ctx.now()
  // Ids of one millisecond have no order of their own, and deliveries go out in that of their ids.
  const ids = events.map(() => ctx.newId()).toSorted()
  const rows = events.map(({ id: eventId }, index) => ({
    ...{ id: ids[index] ?? '', organizationId: ctx.organizationId, endpointId, eventId, dueAt: now, createdAt: now },
  }))
  if (rows.length > 0) {
    // One that was sent before is sent again: somebody moved the place back.
    await ctx.db.$executeRaw(sql`
      INSERT INTO "WebhookDelivery" (id, "endpointId", "eventId", "dueAt", "createdAt")
        SELECT id, "endpointId", "eventId", "dueAt", "createdAt" FROM ${rowsOf('WebhookDelivery', rows)} r
      ON CONFLICT ("organizationId", "endpointId", "eventId") DO UPDATE SET status = 'QUEUED', "dueAt" = EXCLUDED."dueAt",
        attempts = 0, failure = NULL, "deliveredAt" = NULL, "leaseToken" = NULL, "leaseUntil" = NULL`)
  }
  const last = events.length === most ? events.at(-1) : undefined
  const place = writePosition(last ?? end)
  if (place !== position || schemaHash !== hash) {
    await ctx.db.webhookEndpoint.updateMany({ where: { id: endpointId }, data: { position: place, schemaHash: hash } })
  }
  return last !== undefined
}
