import type { Context } from '../../core/context.ts'
import { defineLoader } from '../../core/loaders.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { personAt } from '../people/index.ts'
import { type Scope, scopeColumns, scopeKey } from './scope.ts'

const { sql } = Prisma

/** Subjects that shares count for. */
const OF_SHARES: ReadonlySet<string> = new Set([
  'AMBASSADOR',
  'CAMPAIGN',
  'CONTENT',
  'DEPARTMENT',
  'ORGANIZATION',
  'SHARE',
  'TOPIC',
])

/** Whether shares count for a subject of this type. */
export const countsShares = (type: string): boolean => OF_SHARES.has(type)

/** What the platform counts of shares: where shares count for a subject and no fact is there, it is zero. */
const COUNTED: ReadonlySet<string> = new Set(['clicks', 'links-shared', 'posts', 'shares', 'shares-prepared'])

/** Whether a metric of which there is no fact is zero for a subject of this type, and not unknown. */
export const isZeroKnown = (type: string, metric: string): boolean => COUNTED.has(metric) && countsShares(type)

/** What a share says of dimensions itself. */
export const OF_SHARE = sql`jsonb_build_object('network', s.network, 'country', s.country, 'language', s.language)`

/** Whether what has these values is asked for. */
export const askedFor = (values: Prisma.Sql) => sql`(scope."where" IS NULL OR NOT EXISTS (
  SELECT FROM jsonb_each(scope."where"::jsonb) AS asked(key, allowed)
  WHERE NOT asked.allowed @> coalesce(${values} -> asked.key, 'null'::jsonb)))`

/**
 * The shares whose primary department one is, as it was known at an instant: a subquery of their ids.
 * @param known an expression; where it is null, as it is known now.
 */
export const sharesKnownOf = (department: Prisma.Sql, known: Prisma.Sql): Prisma.Sql => sql`
  SELECT d."shareId" FROM "ShareDepartment" d WHERE d."departmentId" = ${department} AND d."primary"
    AND coalesce(d."knownFrom", '-infinity') <= coalesce(${known}, 'infinity')
  UNION ALL SELECT d."shareId" FROM "FormerShareDepartment" d WHERE d."departmentId" = ${department} AND d."primary"
    AND coalesce(d."knownFrom", '-infinity') <= ${known} AND d."knownTo" > ${known}`

/**
 * Shares prepared in the period and neither known to be published nor discarded before its end. Published ones are facts; these
 * are none, since whether one counts depends on the end of the period.
 */
const PREPARED = sql`s."sharedAt" >= scope."from" AND s."sharedAt" < scope."to"
  AND (s."publishedAt" IS NULL OR s."publishedAt" >= scope."to")
  AND (s."discardedAt" IS NULL OR s."discardedAt" >= scope."to")`

/**
 * Prepared shares that count for a subject, as `scope` names it, each by an index of its own: as topics, department and ambassador
 * were when they were made, the department as far as that was known then.
 */
export function preparedShares(): Prisma.Sql {
  const condition = sql`${PREPARED} AND ${askedFor(OF_SHARE)}`
  return sql`
  SELECT ${OF_SHARE} AS dimensions FROM "Share" s WHERE scope.type = 'CAMPAIGN' AND s."campaignId" = scope.id AND ${condition}
  UNION ALL SELECT ${OF_SHARE} AS dimensions FROM "Share" s WHERE scope.type = 'CONTENT' AND s."contentId" = scope.id AND ${condition}
  UNION ALL SELECT ${OF_SHARE} AS dimensions FROM "Share" s WHERE scope.type = 'SHARE' AND s.id = scope.id AND ${condition}
  UNION ALL SELECT ${OF_SHARE} AS dimensions FROM "Share" s WHERE scope.type = 'ORGANIZATION' AND ${condition}
  UNION ALL SELECT ${OF_SHARE} AS dimensions FROM "ShareTopic" t JOIN "Share" s ON s.id = t."shareId"
    WHERE scope.type = 'TOPIC' AND t."topicId" = scope.id AND ${condition}
  UNION ALL SELECT ${OF_SHARE} AS dimensions FROM (${sharesKnownOf(sql`scope.id`, sql`scope.known`)}) d JOIN "Share" s ON s.id = d."shareId"
    WHERE scope.type = 'DEPARTMENT' AND ${condition}
  UNION ALL SELECT ${OF_SHARE} AS dimensions FROM "Participation" p JOIN "Share" s ON s."participationId" = p.id
    WHERE scope.type = 'AMBASSADOR' AND p."ambassadorId" = scope.id AND ${condition}`
}

export const columnsOf = (scopes: readonly Scope[]) => {
  const { types, ids, from, to } = scopeColumns(scopes)
  return sql`unnest(${types}::text[], ${ids}::uuid[], ${from}::timestamptz[], ${to}::timestamptz[],
    ${scopes.map(({ knownAt }) => knownAt)}::timestamptz[],
    ${scopes.map(({ where }) => (where ? JSON.stringify(where) : null))}::text[])
    WITH ORDINALITY AS scope(type, id, "from", "to", known, "where", position)`
}

/** How many shares wait to be published, in one statement for all subjects and periods. */
export const preparedOf = defineLoader<Scope, { prepared: number }>(async (ctx, scopes) => {
  const rows = await ctx.db.$queryRaw<{ prepared: number }[]>(sql`
    SELECT counted.prepared FROM ${columnsOf(scopes)}
    CROSS JOIN LATERAL (SELECT count(*)::int AS prepared FROM (${preparedShares()}) s) counted ORDER BY scope.position`)
  return scopes.map((_scope, index) => rows[index] ?? null)
}, scopeKey)

/** People who were asked to speak for a campaign. */
export interface CountedAmbassadors {
  /** Ambassadors enrolled at some time in the period. */
  enrolled: number
  /** Those of them with at least one published share in the period while they were enrolled. */
  active: number
}

/** Who counts for the ambassador on alias `a` at the end of the period of `scope`, erased or not. */
const PERSON_OF_AMBASSADOR = sql`coalesce(${personAt(sql`coalesce(a."personId", a."formerPersonId")`, sql`scope."to"`)}, a.id)`

/** What other systems say that people took part in, as stays on alias `p` of participations. */
const RECORDED_STAYS = sql`
        UNION ALL SELECT p.id, ${PERSON_OF_AMBASSADOR} AS person, GREATEST(p."recordedFrom", scope."from") AS "from",
          LEAST(p."recordedTo", scope."to") AS "to"
        FROM "Participation" p JOIN "Ambassador" a ON a."organizationId" = p."organizationId" AND a.id = p."ambassadorId"
        WHERE p."campaignId" = scope.id AND p."recordedFrom" IS NOT NULL
          AND (scope.known IS NULL OR p."recordedAt" <= scope.known)`

/** @param recorded what is counted beside what people themselves answered. */
const countAmbassadors = (recorded: Prisma.Sql) => async (ctx: Context, scopes: readonly Scope[]) => {
  const rows = await ctx.db.$queryRaw<CountedAmbassadors[]>(sql`
    SELECT enrolment.enrolled, enrolment.active FROM ${columnsOf(scopes)}
    CROSS JOIN LATERAL (
      SELECT count(DISTINCT stay.person)::int AS enrolled,
        (count(DISTINCT stay.person) FILTER (WHERE EXISTS (
          SELECT FROM "Share" s
          WHERE s."participationId" = stay.id AND s."publishedAt" >= stay."from" AND s."publishedAt" < stay."to"
        )))::int AS active
      FROM (
        SELECT p.id, ${PERSON_OF_AMBASSADOR} AS person, GREATEST(period."from", scope."from") AS "from",
          LEAST(coalesce(period."to", 'infinity'), scope."to") AS "to"
        FROM "Participation" p JOIN "Ambassador" a ON a."organizationId" = p."organizationId" AND a.id = p."ambassadorId"
        JOIN "ParticipationPeriod" period
          ON period."organizationId" = p."organizationId" AND period."participationId" = p.id
        WHERE p."campaignId" = scope.id AND period.status = 'ACCEPTED' ${recorded}
      ) stay WHERE stay."from" < stay."to"
    ) enrolment
    ORDER BY scope.position`)
  return scopes.map((_scope, index) => rows[index] ?? null)
}

/**
 * Counts of a campaign’s ambassadors, by the definition of `participationRate`, for those who may list them: with what other
 * systems say that they took part in.
 */
export const ambassadorsOf = defineLoader<Scope, CountedAmbassadors>(countAmbassadors(RECORDED_STAYS), scopeKey)

/** The same for the monthly close, which makes a group of nobody who did not answer themselves. */
export const ambassadorsWhoAnswered = defineLoader<Scope, CountedAmbassadors>(countAmbassadors(Prisma.empty), scopeKey)
