import { builder } from '../../core/builder.ts'
import type { Context } from '../../core/context.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { countField, hiddenField } from '../../platform/small-groups/index.ts'
import { exact, type Period, ratio } from '../metrics/index.ts'
import { idsOfPerson, isEmployee, peopleOfSegment, personAt } from '../people/index.ts'
import { Segment } from '../segments/index.ts'
import { checkPeriod, PeriodInput } from './period.ts'
import { RatioType } from './types.ts'

const { sql } = Prisma

/** What the people of a segment did in a period. */
interface SegmentNumbers {
  readonly people: number
  readonly eligible: number
  readonly active: number
  readonly participants: number
  readonly shares: number
}

/**
 * Counts what those who are in a segment now did in a period, under each id that stands for them: in one statement.
 * @throws RequestError FORBIDDEN for whoever may not list the people, their participations or their shares, or may not ask a
 * condition of the segment.
 */
async function numbersOf(ctx: Context, segmentId: string, { from, to }: Period): Promise<SegmentNumbers> {
  for (const permission of ['report:read', 'person:read', 'participation:read', 'share:read'] as const) {
    assertCan(ctx, permission)
  }
  const members = await peopleOfSegment(ctx, segmentId)
  const now = ctx.now()
  const ends = sql`${to < now ? to : now}::timestamptz`
  const [row] = await ctx.db.$queryRaw<SegmentNumbers[]>(sql`
    WITH member AS MATERIALIZED (
      SELECT t.id, t.active AND t."createdAt" < ${ends} AND ${isEmployee(sql`t.id`, ends)} AS eligible FROM "Person" t
      WHERE ${members} AND ${personAt(sql`t.id`, ends)} = t.id
    ), taking AS MATERIALIZED (
      SELECT member.id AS person, member.eligible, p.id FROM member CROSS JOIN LATERAL (${idsOfPerson(sql`member.id`, ends)}) written
      JOIN "Ambassador" a ON a."personId" = written.id JOIN "Participation" p ON p."ambassadorId" = a.id
    ), share AS (
      SELECT taking.person, taking.eligible FROM taking JOIN "Share" s ON s."participationId" = taking.id
      WHERE s."publishedAt" >= ${from}::timestamptz AND s."publishedAt" < ${to}::timestamptz
    )
    SELECT (SELECT count(*)::int FROM member) AS people,
      (SELECT count(*)::int FROM member WHERE eligible) AS eligible,
      (SELECT count(DISTINCT person)::int FROM share WHERE eligible) AS active,
      (SELECT count(DISTINCT taking.person)::int FROM taking JOIN "ParticipationPeriod" period
        ON period."organizationId" = current_organization() AND period."participationId" = taking.id
        WHERE period.status = 'ACCEPTED' AND period."from" < ${to}::timestamptz
          AND coalesce(period."to", 'infinity') > ${from}::timestamptz) AS participants,
      (SELECT count(*)::int FROM share) AS shares`)
  if (!row) throw new Error('A segment was not counted.')
  return row
}

const SegmentReport = builder.objectRef<SegmentNumbers>('SegmentReport').implement({
  description: 'What the people who are in a segment now did in a period.',
  fields: (t) => ({
    peopleCount: t.field(
      countField('PEOPLE', { description: 'The number of people in the segment now.', count: ({ people }) => people }),
    ),
    eligibleCount: t.field(
      countField('PEOPLE', {
        description: 'How many of them are employees who may share: at the end of the period, or now.',
        count: ({ eligible }) => eligible,
      }),
    ),
    activeCount: t.field(
      countField('PEOPLE', {
        description: 'How many of those published a share in the period.',
        count: ({ active }) => active,
      }),
    ),
    adoption: t.field({
      type: RatioType,
      description: '`activeCount` / `eligibleCount`.',
      resolve: ({ active, eligible }) => ratio(exact(active), exact(eligible)),
    }),
    participantCount: t.field(
      countField('PEOPLE', {
        description: 'How many of the people took part in a campaign at some time in the period.',
        count: ({ participants }) => participants,
      }),
    ),
    shareCount: t.exposeInt('shares', { description: 'The number of shares that they published in the period.' }),
    hidden: t.field(hiddenField('PEOPLE')),
  }),
})

builder.objectField(Segment, 'report', (t) =>
  t.field({
    type: SegmentReport,
    nullable: true,
    description:
      'What the people of the segment did in a period. For callers who may list them: requires `report:read`, `person:read`, `participation:read` and `share:read` for the whole organisation, and every permission that a condition of the segment needs. Null, with an error, without one of them: `headcount` tells others how many people it has.',
    complexity: { field: 100 },
    args: { period: t.arg({ type: PeriodInput, required: true, description: 'The period.' }) },
    extensions: { columns: ['id'] },
    resolve: ({ id }, { period }, ctx) => numbersOf(ctx, id, checkPeriod(period)),
  }),
)
