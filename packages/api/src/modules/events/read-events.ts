import type { Context } from '../../core/context.ts'
import { type Columns, columnsInSql, guardColumns } from '../../core/selected-columns.ts'
import { type Event, Prisma } from '../../generated/prisma/client.ts'
import { assertCan, shownTo, typesNotRead } from '../../platform/auth/index.ts'
import { BEGINNING, readFeed } from '../../platform/events/index.ts'
import { type Page, toPage } from '../../platform/lists/index.ts'
import { cursorOf, feedOf, positionOf } from './cursor.ts'

/**
 * The events that the actor may read, on alias `t`: without what happened to things that they may not read, because whoever counts
 * events would count them.
 */
export const readableEvents = (ctx: Context): Prisma.Sql =>
  Prisma.sql`t."subjectType" <> ALL(${typesNotRead(ctx)}::text[]) AND ${shownTo(ctx, 'Event')}`

/** One event, as the list would show it. */
export async function readEventById(ctx: Context, id: string, columns: Columns): Promise<Event | null> {
  assertCan(ctx, 'event:read')
  const rows = await ctx.db.$queryRaw<Event[]>(Prisma.sql`
    SELECT ${columnsInSql('Event', columns)} FROM "Event" t WHERE t.id = ${id}::uuid AND ${readableEvents(ctx)}`)
  return guardColumns('Event', columns, rows)[0] ?? null
}

/**
 * Reads what happened, oldest first.
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
    where: Prisma.sql`${args.where} AND ${readableEvents(ctx)}`,
    most: args.first + 1,
    columns: columnsInSql('Event', columns),
  })
  return toPage(guardColumns('Event', columns, rows), {
    ...args,
    cursorOf: (event) => cursorOf(feed, event),
  })
}
