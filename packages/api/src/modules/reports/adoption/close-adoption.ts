import { organizationTimeZone } from '../../../core/time-zone.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { type Closer, calendarPeriodOf } from '../../../platform/small-groups/index.ts'
import { isEmployee, peopleByPath, personNow } from '../../people/index.ts'

const { sql } = Prisma

/**
 * Keeps, once and for all, how many of the people of each cell are employees at the close of a month, and how many of these
 * published a share in it, and in the quarter and year that end with it: on each network, and on any.
 */
export const closeAdoption: Closer = async (ctx, { month, to, periods }) => {
  const timeZone = await organizationTimeZone(ctx)
  const ending = periods.flatMap((period) => {
    const calendar = period.to.getTime() === to.getTime() ? calendarPeriodOf(period, timeZone) : null
    return calendar ? [{ from: period.from, months: calendar.months }] : []
  })
  // Where tables have no statistics yet, people would be compared with each cell in turn, which takes hours for many.
  await ctx.db.$executeRaw(sql`SET LOCAL enable_nestloop = off`)
  await ctx.db.$executeRaw(sql`
    WITH employee AS MATERIALIZED (
      SELECT p.id, cell.position FROM (${peopleByPath}) standing JOIN "Person" p ON p.id = standing.person
      JOIN "ClosedCell" cell ON cell.month = ${month}::date AND cell.path = standing.path
      WHERE ${isEmployee(sql`p.id`, sql`${to}::timestamptz`)} AND p.active
    ), act AS (
      SELECT employee.id, employee.position, period.months, s.network
      FROM unnest(${ending.map(({ from }) => from)}::timestamptz[], ${ending.map(({ months }) => months)}::int[])
        AS period("from", months)
      JOIN "Share" s ON s."publishedAt" >= period."from" AND s."publishedAt" < ${to}
      JOIN "Participation" taking ON taking.id = s."participationId"
      JOIN "Ambassador" a ON a.id = taking."ambassadorId" JOIN employee ON employee.id = ${personNow(sql`a."personId"`)}
    )
    INSERT INTO "ClosedPeople" (month, position, metric, months, part, people)
    SELECT ${month}::date, position, 'people-eligible', 1, '', count(*) FROM employee GROUP BY position
    UNION ALL SELECT ${month}::date, position, 'people-active', months, coalesce(network, ''), count(DISTINCT id)
    FROM act GROUP BY GROUPING SETS ((position, months), (position, months, network))`)
  await ctx.db.$executeRaw(sql`SET LOCAL enable_nestloop = on`)
}
