import type { Context } from '../../../core/context.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { emitAll } from '../../../platform/events/index.ts'
import { judgeAgain } from './judge-reading.ts'
import { joinBy, ofReading, staysThere } from './plans.ts'
import type { Reading } from './reading.ts'

const { sql } = Prisma
const EVENTS_AT_ONCE = 5_000

/** The rows of a part of a reading, which are stored in one transaction. */
export interface Part {
  readonly from: number
  readonly to: number
}

/**
 * Gives the rows of a part their addresses. The current holders get their new addresses first, and so on along the
 * chain or around the circle, also when their rows are in other parts: all of it in this transaction. An inactive
 * holder is left without an address.
 */
export async function reassignAddresses(
  ctx: Context,
  reading: Reading,
  part: Part,
  data: { integrationId?: string },
): Promise<void> {
  if (!(await anyHeld(ctx, reading, part))) return
  await mark(ctx, reading, part)
  if (await heldFromOutside(ctx, reading, part)) {
    await judgeAgain(ctx, reading)
    await joinBy(ctx, 'LOOKUP')
    await mark(ctx, reading, part)
  }
  const { id } = reading
  const now = ctx.now()
  const moving = sql`m."readingId" = ${id}::uuid AND m.moving`
  await ctx.db.$executeRaw(sql`UPDATE "Person" p SET email = NULL FROM "ReadingRow" m
    WHERE ${moving} AND p.id = m."personId" AND p.email IS NOT NULL`)
  const left = await ctx.db.$queryRaw<{ id: string }[]>(sql`
    UPDATE "Person" p SET email = NULL, version = p.version + 1, "updatedAt" = ${now}::timestamptz
    FROM (${wanted(id, part)}) w WHERE p.email = w.email AND p.id IS DISTINCT FROM w."personId" RETURNING p.id`)
  await ctx.db.$executeRaw(sql`
    UPDATE "Person" p SET email = NULLIF(m.email, ''), version = p.version + 1, "updatedAt" = ${now}::timestamptz
    FROM "ReadingRow" m WHERE ${moving} AND p.id = m."personId"`)
  const subject = (personId: string) => ({ subjectType: 'Person' as const, subjectId: personId, data })
  await emitAll(
    ctx,
    'person.updated',
    left.map((row) => subject(row.id)),
  )
  for (let after = -1; ; ) {
    const moved = await ctx.db.$queryRaw<{ position: number; personId: string }[]>(sql`
      SELECT position, "personId" FROM "ReadingRow" m WHERE ${moving} AND position > ${after}
      ORDER BY position LIMIT ${EVENTS_AT_ONCE}`)
    const last = moved.at(-1)
    if (!last) break
    after = last.position
    await emitAll(
      ctx,
      'person.updated',
      moved.map((row) => subject(row.personId)),
    )
  }
  await ctx.db.$executeRaw(sql`UPDATE "ReadingRow" m SET moving = FALSE, moved = TRUE WHERE ${moving}`)
}

/**
 * Whether a row of the part gives an address that another person has. Usually none does, and nothing has to be done.
 */
async function anyHeld(ctx: Context, { id }: Reading, { from, to }: Part): Promise<boolean> {
  const found = await ctx.db.$queryRaw<unknown[]>(sql`
    SELECT 1 FROM "ReadingRow" r JOIN "Person" p ON p.email = r.email AND p.id IS DISTINCT FROM r."personId"
    WHERE r."readingId" = ${id}::uuid AND r.position BETWEEN ${from} AND ${to} AND r."givesAddress" AND r.refusal IS NULL
    LIMIT 1`)
  return found.length > 0
}

/** The addresses of the rows of a part, and of all people who have to move for them. */
const wanted = (id: string, { from, to }: Part): Prisma.Sql => sql`
  SELECT email, "personId" FROM "ReadingRow" WHERE "readingId" = ${id}::uuid AND moving
  UNION SELECT email, "personId" FROM "ReadingRow" WHERE "readingId" = ${id}::uuid AND position BETWEEN ${from} AND ${to}
    AND "givesAddress" AND refusal IS NULL`

/** Marks the rows whose people must get another address first. */
async function mark(ctx: Context, { id }: Reading, { from, to }: Part): Promise<void> {
  await ctx.db.$executeRaw(sql`
    WITH RECURSIVE way AS (
      SELECT r.position, r.email, r."personId" FROM "ReadingRow" r
      WHERE r."readingId" = ${id}::uuid AND r.position BETWEEN ${from} AND ${to} AND r."givesAddress" AND r.refusal IS NULL
      UNION
      SELECT o.position, o.email, o."personId" FROM way w
      JOIN "Person" p ON p.email = w.email AND p.id IS DISTINCT FROM w."personId"
      JOIN "ReadingRow" o ON o."personId" = p.id AND ${ofReading(id)} AND o."givesAddress" AND o.refusal IS NULL
        AND o.email <> p.email
    )
    UPDATE "ReadingRow" m SET moving = TRUE FROM way JOIN "Person" p ON p.id = way."personId"
    WHERE m."readingId" = ${id}::uuid AND m.position = way.position AND p.email IS DISTINCT FROM NULLIF(way.email, '')`)
}

/** Whether an active person received one of these addresses after the reading was judged. */
async function heldFromOutside(ctx: Context, { id }: Reading, part: Part): Promise<boolean> {
  const there = staysThere(id, sql`p.id`, sql`p.active AND p."archivedAt" IS NULL`)
  const found = await ctx.db.$queryRaw<unknown[]>(sql`
    SELECT 1 FROM (${wanted(id, part)}) w JOIN "Person" p ON p.email = w.email AND p.id IS DISTINCT FROM w."personId"
    WHERE NOT COALESCE((SELECT o.moving FROM "ReadingRow" o WHERE o."personId" = p.id AND ${ofReading(id)} AND o.moving
      LIMIT 1), FALSE) AND ${there} LIMIT 1`)
  return found.length > 0
}
