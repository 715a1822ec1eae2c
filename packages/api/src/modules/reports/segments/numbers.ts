import type { Context } from '../../../core/context.ts'
import { defineLoader } from '../../../core/loaders.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { assertCan, can } from '../../../platform/auth/index.ts'
import { idsOfPerson, isEmployee, peopleOfSegment, personAt } from '../../people/index.ts'
import { closedNumbersOf } from './closed-numbers.ts'
import type { SegmentAsked, SegmentNumbers } from './types.ts'

const { sql, join } = Prisma

const LISTED_BY = ['person:read', 'participation:read', 'share:read'] as const

/**
 * What the people of a segment did: exactly for whoever may list them, and as closes told it for others, of published
 * segments.
 * @throws RequestError FORBIDDEN without `report:read` for the whole organisation; for a condition of the segment that the
 * actor may not ask by; and without the permissions to list its people for a segment that is not published, or as of an
 * instant.
 */
export async function numbersOf(
  ctx: Context,
  asked: SegmentAsked & { publishedAt: Date | null },
): Promise<SegmentNumbers | null> {
  assertCan(ctx, 'report:read')
  if (asked.publishedAt === null || asked.at !== null) for (const permission of LISTED_BY) assertCan(ctx, permission)
  if (LISTED_BY.every((permission) => can(ctx, permission))) return await listedNumbers(ctx).load(asked)
  return await closedNumbersOf(ctx, asked)
}

const groupKey = ({ segmentId, period, at }: SegmentAsked): string =>
  `${segmentId} ${period.from.getTime()} ${period.to.getTime()} ${at?.getTime() ?? ''}`

/** One statement for all subjects of a segment and period. */
const listedNumbers = defineLoader<SegmentAsked, SegmentNumbers>(
  async (ctx, keys) => {
    const groups = Map.groupBy(keys, groupKey)
    const found = new Map<SegmentAsked, SegmentNumbers>()
    for (const group of groups.values()) {
      const rows = await countListed(ctx, group)
      for (const [index, one] of group.entries()) {
        const row = rows[index]
        if (row) found.set(one, { ...row, hidden: null })
      }
    }
    return keys.map((key) => found.get(key) ?? null)
  },
  (asked) => `${groupKey(asked)} ${asked.subject.id}`,
)

/** Shares that count for the subject in `scope`, by the type of subjects: as when they were made, and known now. */
const SHARES_OF: Readonly<Record<string, Prisma.Sql>> = {
  ORGANIZATION: sql`share ON TRUE`,
  CAMPAIGN: sql`share ON share."campaignId" = scope.id`,
  CONTENT: sql`share ON share."contentId" = scope.id`,
  TOPIC: sql`"ShareTopic" t ON t."topicId" = scope.id JOIN share ON share.id = t."shareId"`,
  DEPARTMENT: sql`"ShareDepartment" d ON d."departmentId" = scope.id AND d."primary" JOIN share ON share.id = d."shareId"`,
}

/** Counts what those who are in a segment did in a period, under each id that stands for them. */
async function countListed(
  ctx: Context,
  group: readonly SegmentAsked[],
): Promise<readonly Omit<SegmentNumbers, 'hidden'>[]> {
  const [first] = group
  if (!first) return []
  const { segmentId, at } = first
  const { from, to } = first.period
  const members = await peopleOfSegment(ctx, segmentId, at)
  const now = ctx.now()
  const ends = sql`LEAST(${to}::timestamptz, ${now}::timestamptz)`
  const types = new Set(group.map(({ subject }) => subject.type))
  const counted = [...types].map((type) => {
    const shares = SHARES_OF[type]
    if (!shares) throw new Error(`Shares do not count for ${type}.`)
    return sql`SELECT scope.position, share.person, share.eligible FROM scope JOIN ${shares} WHERE scope.type = ${type}`
  })
  return await ctx.db.$queryRaw<Omit<SegmentNumbers, 'hidden'>[]>(sql`
    WITH scope AS MATERIALIZED (
      SELECT * FROM unnest(${group.map(({ subject }) => subject.type)}::text[], ${group.map(({ subject }) => subject.id)}::uuid[])
        WITH ORDINALITY AS scope(type, id, position)
    ), member AS MATERIALIZED (
      SELECT t.id, t.active AND t."createdAt" < ${ends} AND ${isEmployee(sql`t.id`, ends)} AS eligible FROM "Person" t
      WHERE ${members} AND ${personAt(sql`t.id`, ends)} = t.id
    ), taking AS MATERIALIZED (
      SELECT member.id AS person, member.eligible, p.id, p."campaignId" FROM member
      CROSS JOIN LATERAL (${idsOfPerson(sql`member.id`, ends)}) written
      JOIN "Ambassador" a ON a."personId" = written.id JOIN "Participation" p ON p."ambassadorId" = a.id
    ), share AS MATERIALIZED (
      SELECT taking.person, taking.eligible, s.id, s."campaignId", s."contentId"
      FROM taking JOIN "Share" s ON s."participationId" = taking.id
      WHERE s."publishedAt" >= ${from}::timestamptz AND s."publishedAt" < ${to}::timestamptz
    ), participant AS MATERIALIZED (
      SELECT DISTINCT taking.person, taking."campaignId" FROM taking JOIN "ParticipationPeriod" period
        ON period."organizationId" = current_organization() AND period."participationId" = taking.id
      WHERE period.status = 'ACCEPTED' AND period."from" < ${to}::timestamptz
        AND coalesce(period."to", 'infinity') > ${from}::timestamptz
    ), counted AS (
      SELECT position, (count(DISTINCT person) FILTER (WHERE eligible))::int AS active, count(*)::int AS shares
      FROM (${join(counted, ' UNION ALL ')}) act GROUP BY position
    ), took AS (
      SELECT scope.position, count(DISTINCT participant.person)::int AS people FROM scope
      LEFT JOIN participant ON scope.type = 'ORGANIZATION' OR participant."campaignId" = scope.id
      WHERE scope.type IN ('ORGANIZATION', 'CAMPAIGN') GROUP BY scope.position
    )
    SELECT (SELECT count(*)::int FROM member) AS people, (SELECT count(*)::int FROM member WHERE eligible) AS eligible,
      coalesce(counted.active, 0) AS active, took.people AS participants, coalesce(counted.shares, 0) AS shares
    FROM scope LEFT JOIN counted ON counted.position = scope.position LEFT JOIN took ON took.position = scope.position
    ORDER BY scope.position`)
}
