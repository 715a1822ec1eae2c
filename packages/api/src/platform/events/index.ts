import type { Context } from '../../core/context.ts'
import { insertRows } from '../../core/rows.ts'
import type { Prisma } from '../../generated/prisma/client.ts'
import type { EventType, NewEvent } from './catalogue.ts'

export { declarationOf, declareEvents, type EventType, eventTypes, type NewEvent, saidOf } from './catalogue.ts'
export {
  boolean,
  CHANGED,
  code,
  type EventDeclaration,
  type EventField,
  type EventFields,
  id,
  list,
  number,
  object,
  optional,
  people,
  text,
} from './declaration.ts'
export {
  BEGINNING,
  beginEpoch,
  type Feed,
  FeedMoved,
  type Position,
  presentFeed,
  READABLE,
  readFeed,
  readPosition,
  writePosition,
} from './feed.ts'
export { type FeedHolder, type HeldFeed, heldFeedWarning, watchHeldFeed } from './held-feed.ts'
export { publicData } from './public-data.ts'
export { type FeedWatch, watchFeed } from './watch-feed.ts'

/** What rows hold, once the catalogue has said that it fits. */
interface Row {
  readonly subjectType: string
  readonly subjectId: string
  readonly data?: Prisma.InputJsonObject
}

/**
 * Writes an event in the transaction of the change, so that there is one exactly when there is the other.
 * @returns its id.
 */
export async function emit<Type extends EventType>(ctx: Context, type: Type, event: NewEvent<Type>): Promise<string> {
  const row = event as Row
  const { id } = await ctx.db.event.create({
    data: { id: ctx.newId(), type, actorId: ctx.actor.accountId, at: ctx.now(), ...row },
    select: { id: true },
  })
  ctx.afterCommit(ctx.services.feed.committed)
  return id
}

/** Writes events of one type about many things, in one statement. */
export async function emitAll<Type extends EventType>(
  ctx: Context,
  type: Type,
  events: readonly NewEvent<Type>[],
): Promise<void> {
  const [actorId, at] = [ctx.actor.accountId, ctx.now()]
  const rows = events as readonly Row[]
  await insertRows(
    ctx,
    'Event',
    rows.map(({ subjectType, subjectId, data = {} }) => ({
      id: ctx.newId(),
      type,
      actorId,
      at,
      subjectType,
      subjectId,
      data,
    })),
  )
  if (rows.length > 0) ctx.afterCommit(ctx.services.feed.committed)
}
