import type { Context } from '../../core/context.ts'
import { RequestError } from '../../core/errors.ts'
import { type Columns, columnsInSql, guardColumns } from '../../core/selected-columns.ts'
import { type Event, Prisma } from '../../generated/prisma/client.ts'
import { assertCan, shownTo, typesNotRead } from '../../platform/auth/index.ts'
import { type Page, toPage } from '../../platform/lists/index.ts'
import { texts } from './texts.ts'

/**
 * Reads what happened, oldest first. A reader that keeps its cursor and asks again misses nothing and sees nothing
 * twice: events of transactions that are still open, or that began before one that is, wait until those have ended. What
 * happened to things that the reader may not read is left out: whoever counts events would count them.
 * @param columns of events that are read, `transactionId` and `sequence` among them.
 */
export async function readEvents(
  ctx: Context,
  args: { first: number; after: string | null; where: Prisma.Sql },
  columns: Columns,
): Promise<Page<Event>> {
  assertCan(ctx, 'event:read')
  const [transactionId, sequence] = args.after === null ? ['0', '0'] : decode(args.after)
  if (args.after !== null) await assertNothingMissing(ctx, [transactionId, sequence])
  const rows = await ctx.db.$queryRaw<Event[]>(Prisma.sql`
    SELECT ${columnsInSql(columns)} FROM "Event" t
    WHERE ("transactionId", sequence) > (${transactionId}::bigint, ${sequence}::bigint)
      AND "transactionId" < pg_snapshot_xmin(pg_current_snapshot())::text::bigint AND ${args.where}
      AND "subjectType" <> ALL(${typesNotRead(ctx)}::text[]) AND ${shownTo(ctx, 'Event')}
    ORDER BY "transactionId", sequence LIMIT ${args.first + 1}`)
  return toPage(guardColumns('Event', columns, rows), { ...args, cursorOf: encode })
}

function encode(event: Event): string {
  return Buffer.from(`${event.transactionId}.${event.sequence}`).toString('base64url')
}

function decode(cursor: string): [string, string] {
  const match = /^(\d{1,18})\.(\d{1,18})$/.exec(Buffer.from(cursor, 'base64url').toString())
  if (!match?.[1] || !match[2]) {
    throw new RequestError('BAD_CURSOR', texts('bad-cursor'))
  }
  return [match[1], match[2]]
}

/** @throws RequestError EXPIRED where events behind the cursor were deleted for their age. */
async function assertNothingMissing(ctx: Context, [transactionId, sequence]: [string, string]): Promise<void> {
  const horizon = await ctx.db.eventHorizon.findFirst({ where: { organizationId: ctx.organizationId } })
  if (!horizon) return
  const [at, then] = [BigInt(transactionId), BigInt(sequence)]
  if (at > horizon.transactionId || (at === horizon.transactionId && then >= horizon.sequence)) return
  throw new RequestError('EXPIRED', texts('cursor-expired'))
}
