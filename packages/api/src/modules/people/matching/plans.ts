import type { Context } from '../../../core/context.ts'
import { Prisma } from '../../../generated/prisma/client.ts'

/**
 * How PostgreSQL joins in the statements that follow. It knows nothing of a reading that has just come, nor of people who
 * came with its first parts, takes them for a few rows, and would go through all of them for each row: so `HASH` joins a
 * reading with itself, and `LOOKUP` looks up each of its rows, in itself or in what is stored, by an index. `ANY` leaves
 * the choice again.
 */
type Joins = 'ANY' | 'HASH' | 'LOOKUP'

export async function joinBy(ctx: Context, joins: Joins): Promise<void> {
  const [nested, others] = [joins === 'HASH' ? 'off' : 'on', joins === 'LOOKUP' ? 'off' : 'on']
  const whole = joins === 'ANY' ? 'on' : 'off'
  await ctx.db.$executeRaw`SELECT set_config('enable_nestloop', ${nested}, true),
    set_config('enable_hashjoin', ${others}, true), set_config('enable_mergejoin', ${others}, true),
    set_config('enable_seqscan', ${whole}, true)`
}

/** A condition that a row of alias `o` is of the reading, for when another column of it is to be looked up by its index. */
export const ofReading = (id: string): Prisma.Sql => Prisma.sql`o."readingId"::text = ${id}`

/** Whether a person is there when the reading has ended: what its last row about them says, else what is known. */
export const staysThere = (id: string, personId: Prisma.Sql, known: Prisma.Sql): Prisma.Sql => Prisma.sql`COALESCE((
  SELECT o.active FROM "ReadingRow" o WHERE ${ofReading(id)} AND o."personId" = ${personId} AND o.active IS NOT NULL
    AND o.refusal IS NULL ORDER BY o.position DESC LIMIT 1), ${known})`
