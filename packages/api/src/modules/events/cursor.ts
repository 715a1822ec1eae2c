import type { Context } from '../../core/context.ts'
import { RequestError } from '../../core/errors.ts'
import {
  beginEpoch,
  type Feed,
  FeedMoved,
  type Position,
  presentFeed,
  readPosition,
  writePosition,
} from '../../platform/events/index.ts'
import { texts } from './texts.ts'

const feeds = new WeakMap<Context, Promise<Feed>>()

/**
 * The feed as a request sees it.
 * @throws RequestError SERVICE_UNAVAILABLE where an epoch just began.
 */
export function feedOf(ctx: Context): Promise<Feed> {
  const known = feeds.get(ctx) ?? readFeedOf(ctx)
  feeds.set(ctx, known)
  return known
}

async function readFeedOf(ctx: Context): Promise<Feed> {
  try {
    return await presentFeed(ctx.db)
  } catch (error) {
    if (!(error instanceof FeedMoved)) throw error
    await beginEpoch(ctx.environment.database)
    throw new RequestError('SERVICE_UNAVAILABLE', texts('feed-moved'))
  }
}

/** As a cursor: the epoch and the place. Those from before there were epochs have the place alone. */
export const cursorOf = ({ epoch }: Feed, position: Position): string =>
  Buffer.from(`${epoch}.${writePosition(position)}`).toString('base64url')

/**
 * The place of a cursor.
 * @throws RequestError BAD_CURSOR for what is no cursor of `events`; with the reason EXPIRED where events behind it are missing: it
 * is of another epoch, or retention deleted some.
 */
export async function positionOf(ctx: Context, feed: Feed, cursor: string): Promise<Position> {
  const [, epoch, place = ''] = /^(?:([0-9a-f]{8})\.)?([\d.]+)$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? []
  const position = readPosition(place)
  if (!position) throw new RequestError('BAD_CURSOR', texts('bad-cursor'))
  const isOfEpoch = epoch === undefined ? feed.isFirst : epoch === feed.epoch
  if (!isOfEpoch || isBehind(position, feed.end)) throw expired(feed, texts('cursor-of-another-epoch'))
  const horizon = await ctx.db.eventHorizon.findFirst({ where: { organizationId: ctx.organizationId } })
  if (horizon && isBehind(horizon, position)) throw expired(feed, texts('cursor-expired'))
  return position
}

const isBehind = (one: Position, other: Position): boolean =>
  one.transactionId > other.transactionId ||
  (one.transactionId === other.transactionId && one.sequence > other.sequence)

/** What was missed is not known: the reader copies the things anew, and follows the feed from the cursor of now. */
export const expired = (feed: Feed, told: ReturnType<typeof texts>) =>
  new RequestError('BAD_CURSOR', told, null, {
    extensions: { reason: 'EXPIRED', cursor: cursorOf(feed, feed.end) },
    headers: {},
  })
