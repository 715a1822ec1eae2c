import { organizationTimeZone } from '../../../core/time-zone.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { type Closer, calendarPeriodOf } from '../../../platform/small-groups/index.ts'
import { isEmployee, peopleByPath, personNow } from '../../people/index.ts'
import { conditionOfPublished } from '../../segments/index.ts'
import type { ClosedMetric } from './closed-numbers.ts'

const { sql, join } = Prisma

const metric = (name: ClosedMetric): Prisma.Sql => sql`${name}::text`

/**
 * Keeps, once and for all, how many people of each segment that the month tells of published and took part: in all, and for
 * each campaign, content, topic and department, in the month and in the quarter and year that end with it.
 *
 * People are counted by kinds: those who are in the same of these segments. Each kind has at least as many people as the
 * smallest group (see `toldTogether`), and counts in full steps of it. So all numbers are sums of steps of fixed kinds, and
 * nothing that is computed from them tells of fewer.
 */
export const closeSegmentNumbers: Closer = async (ctx, { month, to, periods, smallest }) => {
  const told = await ctx.db.closedSegment.findMany({
    where: { month, people: { not: null } },
    select: { segmentId: true },
    orderBy: { segmentId: 'asc' },
  })
  if (told.length === 0) return
  const ids = told.map(({ segmentId }) => segmentId)
  const isIn: Prisma.Sql[] = []
  for (const [index, id] of ids.entries()) {
    isIn.push(sql`CASE WHEN ${(await conditionOfPublished(ctx, id)) ?? sql`FALSE`} THEN ${index}::int END`)
  }
  const timeZone = await organizationTimeZone(ctx)
  const ending = periods.flatMap((period) => {
    const calendar = period.to.getTime() === to.getTime() ? calendarPeriodOf(period, timeZone) : null
    return calendar ? [{ from: period.from, months: calendar.months }] : []
  })
  const ofAll = sql`current_organization()`
  // See closeAdoption.
  await ctx.db.$executeRaw(sql`SET LOCAL enable_nestloop = off`)
  await ctx.db.$executeRaw(sql`
    WITH period AS MATERIALIZED (
      SELECT * FROM unnest(${ending.map(({ from }) => from)}::timestamptz[], ${ending.map(({ months }) => months)}::int[])
        AS period("from", months)
    ), member AS MATERIALIZED (
      SELECT * FROM (
        SELECT t.id, t.active AND ${isEmployee(sql`t.id`, sql`${to}::timestamptz`)} AS eligible,
          array_remove(ARRAY[${join(isIn)}]::int[], NULL) AS sets
        FROM (${peopleByPath}) standing JOIN "Person" t ON t.id = standing.person
      ) kind WHERE cardinality(sets) > 0
    ), taking AS MATERIALIZED (
      SELECT member.*, p.id AS "participationId", p."campaignId" FROM "Participation" p
      JOIN "Ambassador" a ON a.id = p."ambassadorId" JOIN member ON member.id = ${personNow(sql`a."personId"`)}
    ), share AS MATERIALIZED (
      SELECT period.months, taking.sets, taking.id AS person, s.id, s."campaignId", s."contentId"
      FROM period JOIN "Share" s ON s."publishedAt" >= period."from" AND s."publishedAt" < ${to}
      JOIN taking ON taking."participationId" = s."participationId" WHERE taking.eligible
    ), act(metric, months, sets, subject, person) AS (
      SELECT ${metric('people-eligible')}, period.months, member.sets, ${ofAll}, member.id FROM period, member WHERE member.eligible
      UNION ALL SELECT ${metric('participants')}, period.months, taking.sets, one.subject, taking.id FROM period
        JOIN "ParticipationPeriod" h ON h.status = 'ACCEPTED' AND h."from" < ${to} AND coalesce(h."to", 'infinity') > period."from"
        JOIN taking ON taking."participationId" = h."participationId"
        CROSS JOIN LATERAL (VALUES (${ofAll}), (taking."campaignId")) AS one(subject)
      UNION ALL SELECT ${metric('people-active')}, months, sets, one.subject, person FROM share
        CROSS JOIN LATERAL (VALUES (${ofAll}), ("campaignId"), ("contentId")) AS one(subject)
      UNION ALL SELECT ${metric('people-active')}, months, sets, t."topicId", person FROM share
        JOIN "ShareTopic" t ON t."shareId" = share.id
      UNION ALL SELECT ${metric('people-active')}, months, sets, d."departmentId", person FROM share
        JOIN "ShareDepartment" d ON d."shareId" = share.id AND d."primary"
    ), kind AS (
      SELECT metric, months, sets, subject, count(DISTINCT person)::int / ${smallest}::int * ${smallest}::int AS people
      FROM act GROUP BY metric, months, sets, subject HAVING count(DISTINCT person) >= ${smallest}
    )
    INSERT INTO "ClosedSegmentNumber" ("segmentId", month, months, "subjectId", metric, people)
    SELECT (${ids}::uuid[])[one.position + 1], ${month}::date, months, subject, metric, sum(people)::int
    FROM kind CROSS JOIN LATERAL unnest(kind.sets) AS one(position) GROUP BY one.position, months, subject, metric`)
  await ctx.db.$executeRaw(sql`SET LOCAL enable_nestloop = on`)
}
