import { organizationTimeZone } from '../../../core/time-zone.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { type Closer, calendarPeriodOf } from '../../../platform/small-groups/index.ts'
import { personNow } from '../../people/index.ts'

const { sql } = Prisma

/**
 * Keeps, once and for all, how many contacts each department held in a month, quarter and year, and with how many people, both
 * in full steps of the smallest group: where they were with fewer people than that, nothing is kept.
 */
export const closeContacts: Closer = async (ctx, { month, to, periods, smallest }) => {
  const timeZone = await organizationTimeZone(ctx)
  const ending = periods.flatMap((period) => {
    const calendar = period.to.getTime() === to.getTime() ? calendarPeriodOf(period, timeZone) : null
    return calendar ? [{ from: period.from, months: calendar.months }] : []
  })
  const inSteps = (count: Prisma.Sql) => sql`${count}::int / ${smallest}::int * ${smallest}::int`
  const people = sql`count(DISTINCT ${personNow(sql`c."personId"`)})`
  await ctx.db.$executeRaw(sql`
    INSERT INTO "ClosedContacts" (month, months, "departmentId", contacts, people)
    SELECT ${month}::date, period.months, c."departmentId", ${inSteps(sql`count(*)`)}, ${inSteps(people)}
    FROM unnest(${ending.map(({ from }) => from)}::timestamptz[], ${ending.map(({ months }) => months)}::int[])
      AS period("from", months)
    JOIN "Touchpoint" c ON c.status = 'HELD' AND c.at >= period."from" AND c.at < ${to}
    GROUP BY period.months, c."departmentId" HAVING ${people} >= ${smallest}`)
}
