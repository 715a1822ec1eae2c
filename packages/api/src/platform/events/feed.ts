import type { Database, Db } from '../../core/database.ts'
import { Prisma } from '../../generated/prisma/client.ts'

const { sql } = Prisma

/**
 * A place in the feed: behind the event with these numbers. Events are read in the order of their places, and none is
 * read while a transaction is open that may still write one before it.
 */
export interface Position {
  readonly transactionId: bigint
  readonly sequence: bigint
}

/** The place before every event. */
export const BEGINNING: Position = { transactionId: 0n, sequence: 0n }

/** The feed as a transaction sees it. */
export interface Feed {
  /** Places of one epoch cannot be compared with those of another: see docs/decisions/0086-feed-of-events.md. */
  readonly epoch: string
  /** Whether no epoch came before it. */
  readonly isFirst: boolean
  /** The place behind every event that can be read now, and before every other one. */
  readonly end: Position
}

/** The rows are elsewhere than when this epoch began, and no server began another one yet. */
export class FeedMoved extends Error {}

/** @throws FeedMoved */
export async function presentFeed(db: Db): Promise<Feed> {
  const [row] = await db.$queryRaw<{ key: string; isFirst: boolean; isPresent: boolean; end: bigint }[]>`
    SELECT key, "isFirst", "isPresent", "end" FROM portevoix_feed()`
  if (!row?.isPresent) throw new FeedMoved('The epoch of the feed has ended.')
  return { epoch: row.key, isFirst: row.isFirst, end: { transactionId: row.end, sequence: 0n } }
}

/**
 * Begins an epoch of the feed, where the rows go on elsewhere.
 * @returns whether it did.
 */
export async function beginEpoch(database: Database): Promise<boolean> {
  const [row] = await database.callFunction<{ portevoix_begin_feed_epoch: boolean }>('portevoix_begin_feed_epoch', [])
  return row?.portevoix_begin_feed_epoch ?? false
}

/**
 * The events of an organisation between two places, in their order: a reader that keeps the place of the last one and asks
 * again misses nothing and sees nothing twice.
 * @param part.end of the feed, as it was read before.
 * @param part.where on alias `t`.
 * @param part.columns those to read, `transactionId` and `sequence` among them.
 */
export async function readFeed<Row>(
  db: Db,
  part: { after: Position; end: Position; where: Prisma.Sql; most: number; columns: Prisma.Sql },
): Promise<Row[]> {
  return await db.$queryRaw<Row[]>(sql`
    SELECT ${part.columns} FROM "Event" t
    WHERE ${behind(part.after)} AND t."transactionId" < ${part.end.transactionId}::bigint AND ${part.where}
    ORDER BY t."transactionId", t.sequence LIMIT ${part.most}`)
}

const behind = ({ transactionId, sequence }: Position) =>
  sql`(t."transactionId", t.sequence) > (${transactionId}::bigint, ${sequence}::bigint)`

/** The events before the end of the feed, on alias `t`. */
export const READABLE = sql`t."transactionId" < (SELECT "end" FROM portevoix_feed())`

/** As text, in rows and in cursors: `123.45`. */
export const writePosition = ({ transactionId, sequence }: Position): string => `${transactionId}.${sequence}`

/** @returns null for what `writePosition` has not written. */
export function readPosition(text: string): Position | null {
  const [, transactionId, sequence] = /^(\d{1,18})\.(\d{1,18})$/.exec(text) ?? []
  return transactionId && sequence ? { transactionId: BigInt(transactionId), sequence: BigInt(sequence) } : null
}
