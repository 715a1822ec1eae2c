import type { Context } from '../../../core/context.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { dimensionConditions, dimensionValue } from './dimension-conditions.ts'
import type { FigureRequest } from './figure-types.ts'
import { knownFacts } from './known-facts.ts'
import { PENDING_IN_SPAN, pendingOf } from './pending.ts'
import { asRelation, type SpanKind, spansOf } from './spans.ts'

const { sql, raw, join, empty } = Prisma

/** What facts that are added up come to, of one request, metric and pair of values. */
interface SumRow {
  request: number
  metric: string
  /** Values of the first and second key of `by`. */
  first: string | null
  second: string | null
  value: string | null
  /** How many facts `value` is the sum of. */
  facts: number
  own: string | null
  parts: string | null
}

interface Query {
  metrics: readonly string[]
  requests: readonly FigureRequest[]
}

/**
 * Sums of periods, in one statement for all requests that split and filter alike: whole days of the groups' time zones and
 * quarters of hours from the rollups, at most two parts of quarters from the facts, and what has not been added to its
 * ancestors yet. Inside one group and day what was told of the subject itself is the number, and the sum of its parts
 * stands beside it.
 */
export async function readSums(ctx: Context, { metrics, requests }: Query): Promise<SumRow[]> {
  if (metrics.length === 0) return []
  const asked = requests.map((request, index) => ({ ...request, index }))
  const alike = Map.groupBy(asked, ({ where, by, knownAt }) => JSON.stringify([where, by, Boolean(knownAt)]))
  const rows: SumRow[] = []
  for (const group of alike.values()) {
    const [first] = group
    const facts = first?.knownAt ? await knownFacts(ctx, metrics, group) : await rollups(ctx, metrics, group)
    const found = await ctx.db.$queryRaw<SumRow[]>(added(facts, first ?? {}))
    rows.push(...found.map((row) => ({ ...row, request: group[row.request]?.index ?? row.request })))
  }
  return rows
}

/** Adds up rows `(request, metric, dimensions, part, told, sum, points)`; `told`: the subject itself was told of that day. */
function added(facts: Prisma.Sql, { where = {}, by = [] }: Pick<FigureRequest, 'where' | 'by'>): Prisma.Sql {
  const conditions = dimensionConditions(where)
  const isSplit = by.length > 0 || conditions.length > 0
  return sql`
    SELECT f.request, f.metric, ${dimensionValue(by[0])} AS first, ${dimensionValue(by[1])} AS second,
      ${known(sql`NOT f.part OR NOT f.told`)} AS value,
      (coalesce(sum(f.points) FILTER (WHERE NOT f.part OR NOT f.told), 0))::int AS facts,
      ${known(sql`NOT f.part`)} AS own, ${known(sql`f.part`)} AS parts
    FROM (${facts}) f ${isSplit ? sql`LEFT JOIN "MetricDimensionSet" d ON d.id = f.dimensions` : empty}
    ${conditions.length > 0 ? sql`WHERE ${join(conditions, ' AND ')}` : empty}
    GROUP BY 1, 2, 3, 4 HAVING sum(f.points) > 0`
}

/** The sum of some rows; null where no fact is behind it, as where one was taken back that has been added already. */
const known = (which: Prisma.Sql): Prisma.Sql =>
  sql`CASE WHEN sum(f.points) FILTER (WHERE ${which}) > 0 THEN (sum(f.sum) FILTER (WHERE ${which}))::text END`

/** What is known now. */
async function rollups(
  ctx: Context,
  metrics: readonly string[],
  requests: readonly FigureRequest[],
): Promise<Prisma.Sql> {
  const spans = await spansOf(ctx, requests)
  const kinds = new Set(spans.map(({ kind }) => kind))
  const subjects = [...new Set(requests.map(({ subjectId }) => subjectId))]
  const keys = [...metrics]
  const bucket = (kind: SpanKind, rows: Prisma.Sql) =>
    kinds.has(kind)
      ? [
          sql`SELECT span.request, s.subject, s.metric, s."group", s.dimensions, s.part, r.day, r.sum, r.points
          FROM span JOIN series s ON s.subject = span.subject AND ${kind === 'DATE' ? sql`true` : sql`s.zone = span.zone`}
          CROSS JOIN LATERAL (${rows}) r WHERE span.kind = ${kind}`,
        ]
      : []
  const date = (dated: boolean) => sql`SELECT r."on" AS day, r.sum, r.points FROM "MetricDate" r
    WHERE r."seriesId" = s.id AND r."on" >= span."fromDay" AND r."on" < span."toDay" AND r.dated = ${dated}`
  const found = [
    ...bucket('DAY', date(false)),
    ...bucket('DATE', date(true)),
    ...bucket(
      'QUARTER',
      sql`SELECT (r.at AT TIME ZONE s.zone)::date AS day, r.sum, r.points FROM "MetricQuarter" r
      WHERE r."seriesId" = s.id AND r.at >= span."from" AND r.at < span."to"`,
    ),
    ...(kinds.has('EDGE')
      ? [
          edge(keys, sql`p."subjectId" = span.subject`, false),
          edge(
            keys,
            sql`p."subjectId" IN (
        SELECT a."subjectId" FROM "MetricAncestor" a WHERE a."ancestorId" = span.subject)`,
            true,
          ),
        ]
      : []),
    waiting(),
  ]
  return sql`
    WITH span AS MATERIALIZED (${asRelation(spans)}), series AS MATERIALIZED (
      SELECT s.id, s."subjectId" AS subject, s.metric, s."groupId" AS "group", s."dimensionsId" AS dimensions, s.part,
        g."timeZone" AS zone
      FROM "MetricSeries" s JOIN "MetricGroup" g ON g."organizationId" = s."organizationId" AND g.id = s."groupId"
      WHERE s."subjectId" = ANY(${subjects}::uuid[]) AND s.metric = ANY(${keys})
    ), pending AS MATERIALIZED (${pendingOf(subjects, keys)}
    ), own AS MATERIALIZED (
      SELECT DISTINCT s.subject, s.metric, s."group", r."on" AS day FROM series s JOIN "MetricDate" r ON r."seriesId" = s.id
      WHERE NOT s.part AND r.points > 0 AND r."on" >= (SELECT min(least("fromDay", "from"::date - 2)) FROM span)
        AND r."on" <= (SELECT max(greatest("toDay", "to"::date + 2)) FROM span)
    )
    SELECT found.request, found.metric, found.dimensions, found.part, own.day IS NOT NULL AS told, found.sum, found.points
    FROM (${join(found, ' UNION ALL ')}) found LEFT JOIN own ON own.subject = found.subject AND own.metric = found.metric
      AND own."group" = found."group" AND own.day = found.day`
}

/** Facts in parts of quarters: of the subject itself, or of its parts. */
function edge(metrics: readonly string[], isOf: Prisma.Sql, part: boolean): Prisma.Sql {
  return sql`
    SELECT span.request, span.subject, p.metric, source."groupId", p."dimensionsId", ${raw(String(part))},
      (p.at AT TIME ZONE span.zone)::date, p.value, 1
    FROM span CROSS JOIN LATERAL (
      SELECT p.metric, p.source, p."dimensionsId", p.at, p.value FROM "MetricPoint" p
      WHERE p.at >= span."from" AND p.at < span."to" AND p.metric = ANY(${[...metrics]}) AND p."on" IS NULL
        AND p."supersededAt" IS NULL AND NOT p.aside AND ${isOf}
    ) p JOIN "MetricSource" source ON source.key = p.source
    JOIN "MetricGroup" g ON g.id = source."groupId" AND g."timeZone" = span.zone
    WHERE span.kind = 'EDGE'`
}

/** What parts gained and nobody has added to the subject yet. */
function waiting(): Prisma.Sql {
  return sql`
    SELECT span.request, q.subject, q.metric, q."group", q.dimensions, true, q.day, q.sum, q.points
    FROM span JOIN pending q ON q.subject = span.subject WHERE ${PENDING_IN_SPAN}`
}
