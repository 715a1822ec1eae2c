import type { Context } from '../../../core/context.ts'
import { Prisma } from '../../../generated/prisma/client.ts'

/**
 * Settings for how PostgreSQL joins in the statements that follow. It has no statistics of a new reading, or of people
 * from its first parts; it assumes a few rows and would scan all of them for each row. So `HASH` joins a reading with
 * itself, and `LOOKUP` finds each of its rows, in itself or in stored data, by an index. `ANY` restores the free
 * choice.
 */
type Joins = 'ANY' | 'HASH' | 'LOOKUP'

export async function joinBy(ctx: Context, joins: Joins): Promise<void> {
  const [nested, others] = [joins === 'HASH' ? 'off' : 'on', joins === 'LOOKUP' ? 'off' : 'on']
  const whole = joins === 'ANY' ? 'on' : 'off'
  await ctx.db.$executeRaw`SELECT set_config('enable_nestloop', ${nested}, true),
    set_config('enable_hashjoin', ${others}, true), set_config('enable_mergejoin', ${others}, true),
    set_config('enable_seqscan', ${whole}, true)`
}

/** A condition that a row with alias `o` belongs to the reading, for a look-up of another column by its index. */
export const ofReading = (id: string): Prisma.Sql => Prisma.sql`o."readingId"::text = ${id}`

/** Whether a person is active after the reading: by their last row, else by what is stored. */
export const staysThere = (id: string, personId: Prisma.Sql, known: Prisma.Sql): Prisma.Sql => Prisma.sql`COALESCE((
  SELECT o.active FROM "ReadingRow" o WHERE ${ofReading(id)} AND o."personId" = ${personId} AND o.active IS NOT NULL
    AND o.refusal IS NULL ORDER BY o.position DESC LIMIT 1), ${known})`
