import type { Context } from '../../core/context.ts'
import { RequestError } from '../../core/errors.ts'
import { type Event, Prisma } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'

/** A page of events in the order of their commits. */
export interface EventPage {
  edges: { cursor: string; node: Event }[]
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null }
}

/**
 * Reads what happened, oldest first. A reader that keeps its cursor and asks again misses nothing and sees nothing
 * twice: events of transactions that are still open, or that began before one that is, wait until those have ended.
 */
export async function readEvents(ctx: Context, args: { first: number; after: string | null }): Promise<EventPage> {
  assertCan(ctx, 'event:read')
  const [transactionId, sequence] = args.after === null ? ['0', '0'] : decode(args.after)
  const rows = await ctx.db.$queryRaw<Event[]>(Prisma.sql`
    SELECT * FROM "Event"
    WHERE ("transactionId", sequence) > (${transactionId}::bigint, ${sequence}::bigint)
      AND "transactionId" < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
    ORDER BY "transactionId", sequence LIMIT ${args.first + 1}`)
  const edges = rows.slice(0, args.first).map((node) => ({ cursor: encode(node), node }))
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > args.first,
      hasPreviousPage: args.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      // On an empty page the reader keeps its place: the next event comes after it.
      endCursor: edges.at(-1)?.cursor ?? args.after,
    },
  }
}

function encode(event: Event): string {
  return Buffer.from(`${event.transactionId}.${event.sequence}`).toString('base64url')
}

function decode(cursor: string): [string, string] {
  const match = /^(\d{1,18})\.(\d{1,18})$/.exec(Buffer.from(cursor, 'base64url').toString())
  if (!match?.[1] || !match[2]) {
    throw new RequestError('BAD_CURSOR', 'This is not a cursor of the events: begin again without `after`.')
  }
  return [match[1], match[2]]
}
