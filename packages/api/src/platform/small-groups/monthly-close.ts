import type { Context } from '../../core/context.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { inJob, type RecurringWork } from '../jobs/index.ts'
import type { OperationEnvironment } from '../operations/index.ts'
import { smallestGroup } from './smallest-group.ts'

const { sql } = Prisma

/** A calendar month, quarter or year of the organisation: its first instant, and the first one after it. */
export interface ClosedPeriod {
  readonly from: Date
  readonly to: Date
}

/** What a close has to publish. */
export interface Close {
  /** The months that it closes, and the quarters and years that end with one of them, the earliest end first. */
  readonly periods: readonly ClosedPeriod[]
  /** The first day of the last month that it closes, which is that before now. */
  readonly month: Date
  /** The first instant after that month. */
  readonly to: Date
  readonly smallest: number
}

/** Publishes counts of one kind for what is closed; a module's part of the close. */
export type Closer = (ctx: Context, close: Close) => Promise<void>

/** How many months the first close of an organisation reaches back, at most. */
const MONTHS_BACK = 60

/** Looks every few minutes for organisations whose previous month is not closed. */
export function monthlyClose(environment: OperationEnvironment, closers: readonly Closer[]): RecurringWork {
  return {
    name: 'monthly close',
    everyMs: 5 * 60_000,
    run: async () => {
      const now = environment.now()
      const open = await environment.database.asSystem((db) =>
        db.$queryRaw<{ id: string }[]>(sql`
          SELECT o.id FROM "Organization" o WHERE NOT EXISTS (
            SELECT FROM "MonthlyClose" c WHERE c."organizationId" = o.id
              AND c.month >= date_trunc('month', ${now}::timestamptz AT TIME ZONE o."timeZone") - interval '1 month')
          ORDER BY o.id`),
      )
      for (const { id: organizationId } of open) {
        try {
          await inJob(environment, { organizationId, accountId: null }, (ctx) => closeLastMonth(ctx, closers))
        } catch (error) {
          // One organisation that cannot be closed must not block the others.
          environment.log.error({ err: error, organizationId }, 'a month could not be closed')
        }
      }
    },
  }
}

/** Closes the previous month, and earlier ones that were never closed. Several workers may try at once. */
export async function closeLastMonth(ctx: Context, closers: readonly Closer[]): Promise<void> {
  const now = ctx.now()
  const { timeZone } = await ctx.db.organization.findFirstOrThrow({ select: { timeZone: true } })
  const local = sql`date_trunc('month', ${now}::timestamptz AT TIME ZONE ${timeZone})`
  // Compares calendar months and not instants, so that a change of the time zone closes no month twice.
  const [last] = await ctx.db.$queryRaw<{ month: Date | null }[]>(sql`SELECT max(month) AS month FROM "MonthlyClose"`)
  const smallest = await smallestGroup(ctx.db)
  const [closed] = await ctx.db.$queryRaw<{ month: Date; to: Date }[]>(sql`
    INSERT INTO "MonthlyClose" (month, "closedAt", smallest)
    SELECT ${local} - interval '1 month', ${now}::timestamptz, ${smallest}
    ON CONFLICT DO NOTHING RETURNING month, ${local} AT TIME ZONE ${timeZone} AS "to"`)
  if (!closed) return
  const periods = await ctx.db.$queryRaw<ClosedPeriod[]>(sql`
    SELECT start AT TIME ZONE ${timeZone} AS "from", (start + step) AT TIME ZONE ${timeZone} AS "to"
    FROM (VALUES ('month', interval '1 month'), ('quarter', interval '3 months'), ('year', interval '1 year')) unit(name, step),
      generate_series(date_trunc(name, ${local} - ${MONTHS_BACK} * interval '1 month'), ${local} - step, step) start
    WHERE start + step > coalesce(${last?.month ?? null}::date, '-infinity'::date) + interval '1 month'
    ORDER BY start + step, step`)
  for (const close of closers) await close(ctx, { periods, ...closed, smallest })
}
