import type { Context } from '../../core/context.ts'
import { type Columns, columnsInSql, guardColumns } from '../../core/selected-columns.ts'
import { type Event, Prisma } from '../../generated/prisma/client.ts'
import { assertCan, shownTo, typesNotRead } from '../../platform/auth/index.ts'
import { BEGINNING, readFeed } from '../../platform/events/index.ts'
import { type Page, toPage } from '../../platform/lists/index.ts'
import { cursorOf, feedOf, positionOf } from './cursor.ts'

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
  const feed = await feedOf(ctx)
  const after = args.after === null ? BEGINNING : await positionOf(ctx, feed, args.after)
  const rows = await readFeed<Event>(ctx.db, {
    after,
    end: feed.end,
    where: Prisma.sql`${args.where} AND t."subjectType" <> ALL(${typesNotRead(ctx)}::text[]) AND ${shownTo(ctx, 'Event')}`,
    most: args.first + 1,
    columns: columnsInSql(columns),
  })
  return toPage(guardColumns('Event', columns, rows), {
    ...args,
    cursorOf: (event) => cursorOf(feed, event),
  })
}
