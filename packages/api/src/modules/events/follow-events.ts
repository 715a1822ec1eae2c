import { builder } from '../../core/builder.ts'
import type { Context } from '../../core/context.ts'
import { assertFound } from '../../core/named-ids.ts'
import { selectedColumns } from '../../core/selected-columns.ts'
import { type Event as EventRow, Prisma } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { type Position, readFeed } from '../../platform/events/index.ts'
import { neverSubscribed, type Root, STREAM, type Stream } from '../../platform/streams/index.ts'
import { cursorOf, expired, feedOf, positionOf } from './cursor.ts'
import { readableEvents, readEventById } from './read-events.ts'
import { Event, EventFilter } from './schema.ts'
import { texts } from './texts.ts'

/** What a follower of events asks for. */
export interface Args {
  after?: string | null
  filter?: Parameters<typeof EventFilter.condition>[1]
}
interface Place {
  readonly epoch: string
  readonly position: Position
}
interface EventRoot extends Root {
  readonly eventId: string
}

/** Events that one look reads: each is then told by itself. */
const AT_ONCE = 100

/** The subscription `events`. */
export const eventStream: Stream<Args, Place> = {
  follow: ({ feed }, organizationId, _args, wake) => feed.follow(organizationId, wake),
  assertMay: (ctx) => assertCan(ctx, 'event:read'),
  begin: async (ctx, { after, filter }, lastId) => {
    await assertFound(ctx, EventFilter.condition(ctx, filter).ids)
    const feed = await feedOf(ctx)
    const cursor = lastId ?? after ?? null
    const position = cursor === null ? feed.end : await positionOf(ctx, feed, cursor)
    return { place: { epoch: feed.epoch, position }, id: cursorOf(feed, position) }
  },
  due: async (ctx, { filter }, { epoch, position }) => {
    const feed = await feedOf(ctx)
    if (feed.epoch !== epoch) throw expired(feed, texts('cursor-of-another-epoch'))
    const rows = await dueEvents(ctx, { filter, after: position, end: feed.end, most: AT_ONCE })
    const items = rows.map((row) => ({
      root: { eventId: row.id },
      id: cursorOf(feed, row),
      place: { epoch, position: row },
    }))
    const isAll = rows.length < AT_ONCE
    const last = items.at(-1)
    return {
      items,
      place: isAll || !last ? { epoch, position: feed.end } : last.place,
      next: isAll ? 'WAIT' : 'MORE',
    }
  },
}

/** The places of the events of a filter that the actor may read, between two places of the feed. */
export async function dueEvents(
  ctx: Context,
  { filter, ...part }: Pick<Args, 'filter'> & { after: Position; end: Position; most: number },
): Promise<Pick<EventRow, 'id' | 'transactionId' | 'sequence'>[]> {
  return await readFeed(ctx.db, {
    ...part,
    where: Prisma.sql`${EventFilter.condition(ctx, filter).sql} AND ${readableEvents(ctx)}`,
    columns: Prisma.sql`t.id, t."transactionId", t.sequence`,
  })
}

/** The latest event of a filter that the actor may read; null where there is none. */
export async function latestEvent(ctx: Context, filter: Args['filter']): Promise<string | null> {
  const [event] = await ctx.db.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT t.id FROM "Event" t WHERE ${EventFilter.condition(ctx, filter).sql} AND ${readableEvents(ctx)}
    ORDER BY t."transactionId" DESC, t.sequence DESC LIMIT 1`)
  return event?.id ?? null
}

builder.subscriptionField('events', (t) =>
  t.field({
    type: Event,
    description:
      'What happens, event by event, in the order of `Query.events` and with the same ones left out. Each message has the cursor of its event as its id: a caller that comes again with it in the header `Last-Event-ID` misses nothing and is told nothing twice.',
    args: {
      filter: t.arg({ type: EventFilter.input, description: 'Which events to tell of; all by default.' }),
      after: t.arg.string({
        description:
          'The cursor behind which the stream begins, as for `Query.events`; the present when left out. The header `Last-Event-ID` goes before it.',
      }),
    },
    extensions: { [STREAM]: eventStream },
    subscribe: neverSubscribed,
    resolve: async (root, _args, ctx, info) => {
      const asked = root as unknown as EventRoot
      const columns = selectedColumns(info, { type: 'Event', table: 'Event' }, ['transactionId', 'sequence'])
      const event = await readEventById(ctx, asked.eventId, columns)
      if (event) return event
      asked.isGone = true
      throw new Error('The event was deleted, or may no longer be read.')
    },
  }),
)
