import { organizationTimeZone } from '../../../core/time-zone.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { type Closer, calendarPeriodOf } from '../../../platform/small-groups/index.ts'
import { peopleByPath, personNow } from '../../people/index.ts'
import { COUNTED_AT_CLOSE, metricOfInvitations } from './closed-statistics.ts'

const { sql } = Prisma

/**
 * Keeps how many people of each cell were asked to take part in a campaign, and how they stood at the end of the month: for
 * the campaigns in which somebody was asked or answered since the close before. What did not change is not counted anew, as
 * the same people told by blocks that are cut otherwise would be told more exactly.
 */
export const closeInvitations: Closer = async (ctx, { month, to, periods }) => {
  const timeZone = await organizationTimeZone(ctx)
  const months = periods.filter((period) => calendarPeriodOf(period, timeZone)?.months === 1)
  const [first] = months.map(({ from }) => from).toSorted((a, b) => a.getTime() - b.getTime())
  const before = await ctx.db.closedPeople.findFirst({ where: { metric: COUNTED_AT_CLOSE, month: { lt: month } } })
  // The first close that counts invitations counts those of all times.
  const since = before === null ? sql`'-infinity'::timestamptz` : sql`${first ?? to}::timestamptz`
  // See closeAdoption.
  await ctx.db.$executeRaw(sql`SET LOCAL enable_nestloop = off`)
  await ctx.db.$executeRaw(sql`
    WITH campaign AS MATERIALIZED (
      SELECT DISTINCT p."campaignId" AS id FROM "ParticipationPeriod" h
      JOIN "Participation" p ON p."organizationId" = h."organizationId" AND p.id = h."participationId"
      WHERE h."from" >= ${since} AND h."from" < ${to}
    ), standing AS MATERIALIZED (
      SELECT standing.person, cell.position FROM (${peopleByPath}) standing
      JOIN "ClosedCell" cell ON cell.month = ${month}::date AND cell.path = standing.path
    ), answer AS (
      SELECT campaign.id AS campaign, standing.person, standing.position, h.status, p."neverAt" < ${to} AS never
      FROM campaign JOIN "Participation" p ON p."campaignId" = campaign.id
      JOIN "ParticipationPeriod" h ON h."organizationId" = p."organizationId" AND h."participationId" = p.id
        AND h."from" < ${to} AND (h."to" IS NULL OR h."to" >= ${to})
      JOIN "Ambassador" a ON a."organizationId" = p."organizationId" AND a.id = p."ambassadorId"
      JOIN standing ON standing.person = ${personNow(sql`a."personId"`)}
    ), counted AS (
      SELECT answer.*, part.name FROM answer CROSS JOIN LATERAL (VALUES
        ('asked', answer.status NOT IN ('WITHDRAWN', 'RECORDED_ELSEWHERE')), ('open', answer.status = 'INVITED'),
        ('accepted', answer.status = 'ACCEPTED'), ('declined', answer.status = 'DECLINED'),
        ('left', answer.status = 'LEFT'), ('never', answer.never)) AS part(name, counts)
      WHERE part.counts
    )
    INSERT INTO "ClosedPeople" (month, position, metric, months, part, people)
    SELECT ${month}::date, 0, ${COUNTED_AT_CLOSE}, 1, '', 0
    UNION ALL SELECT ${month}::date, position, ${metricOfInvitations(sql`campaign::text`)}, 1, name, count(DISTINCT person)
    FROM counted GROUP BY campaign, position, name`)
  await ctx.db.$executeRaw(sql`SET LOCAL enable_nestloop = on`)
}
