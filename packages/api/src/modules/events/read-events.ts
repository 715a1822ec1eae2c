import type { Context } from '../../core/context.ts'
import { RequestError } from '../../core/errors.ts'
import { type Columns, columnsInSql, guardColumns } from '../../core/selected-columns.ts'
import { type Event, Prisma } from '../../generated/prisma/client.ts'
import { assertCan, shownTo, typesNotRead } from '../../platform/auth/index.ts'
import { BEGINNING, endOfFeed, type Position, readFeed } from '../../platform/events/index.ts'
import { type Page, toPage } from '../../platform/lists/index.ts'
import { cursorOf, positionOf } from './cursor.ts'
import { texts } from './texts.ts'

/**
 * Reads what happened, oldest first. What happened to things that the reader may not read is left out: whoever counts
 * events would count them.
 * @param columns of events that are read, `transactionId` and `sequence` among them.
 */
export async function readEvents(
  ctx: Context,
  args: { first: number; after: string | null; where: Prisma.Sql },
  columns: Columns,
): Promise<Page<Event>> {
  assertCan(ctx, 'event:read')
  const after = args.after === null ? BEGINNING : positionOf(args.after)
  if (args.after !== null) await assertNothingMissing(ctx, after)
  const rows = await readFeed<Event>(ctx.db, {
    after,
    end: await endOfFeed(ctx.db),
    where: Prisma.sql`${args.where} AND t."subjectType" <> ALL(${typesNotRead(ctx)}::text[]) AND ${shownTo(ctx, 'Event')}`,
    most: args.first + 1,
    columns: columnsInSql(columns),
  })
  return toPage(guardColumns('Event', columns, rows), { ...args, cursorOf })
}

/** @throws RequestError EXPIRED where events behind the cursor were deleted for their age. */
async function assertNothingMissing(ctx: Context, { transactionId, sequence }: Position): Promise<void> {
  const horizon = await ctx.db.eventHorizon.findFirst({ where: { organizationId: ctx.organizationId } })
  if (!horizon) return
  if (transactionId > horizon.transactionId) return
  if (transactionId === horizon.transactionId && sequence >= horizon.sequence) return
  throw new RequestError('EXPIRED', texts('cursor-expired'))
}
