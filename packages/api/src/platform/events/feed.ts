import type { Db } from '../../core/database.ts'
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

/** The place behind every event that can be read now, and before every other one. */
export async function endOfFeed(db: Db): Promise<Position> {
  const [row] = await db.$queryRaw<{ transactionId: bigint }[]>`
    SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS "transactionId"`
  return { transactionId: row?.transactionId ?? 0n, sequence: 0n }
}

/**
 * The events of an organisation between two places, in their order: a reader that keeps the place of the last one and asks
 * again misses nothing and sees nothing twice.
 * @param part.end the end of the feed, as it was read before.
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
export const READABLE = sql`t."transactionId" < pg_snapshot_xmin(pg_current_snapshot())::text::bigint`

/** As text, in rows and in cursors: `123.45`. */
export const writePosition = ({ transactionId, sequence }: Position): string => `${transactionId}.${sequence}`

/** @returns null for what `writePosition` has not written. */
export function readPosition(text: string): Position | null {
  const [, transactionId, sequence] = /^(\d{1,18})\.(\d{1,18})$/.exec(text) ?? []
  return transactionId && sequence ? { transactionId: BigInt(transactionId), sequence: BigInt(sequence) } : null
}
