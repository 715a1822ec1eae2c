import type { Context } from '../../../core/context.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { sourcesAsKnown } from './known-sources.ts'
import { partsKnown } from './parts-known.ts'
import { inForce, type TotalsRequest } from './period-parts.ts'
import { datesOf } from './spans.ts'

const { sql, raw } = Prisma

/** What was known before is in no rollup: it is read from the facts of that time, as they were. */
export async function knownFacts(
  ctx: Context,
  metrics: readonly string[],
  requests: readonly TotalsRequest[],
): Promise<Prisma.Sql> {
  const days = await datesOf(ctx, requests)
  // What was told of the subject itself on a day counts for all of it, be the period cut within the day.
  const facts = (part: boolean, isOf: Prisma.Sql) => sql`
    SELECT part.request, p.metric, source."groupId" AS "group", p."dimensionsId" AS dimensions, ${raw(String(part))} AS part,
      coalesce(p."on", (p.at AT TIME ZONE source."timeZone")::date) AS day, p.value AS sum,
      CASE WHEN p."on" IS NULL THEN p.at >= part."from" AND p.at < part."to"
        ELSE p."on" >= part."fromDay" AND p."on" < part."toDay" END AS counts
    FROM part JOIN "MetricPoint" p ON ${isOf} AND p.metric = ANY(${[...metrics]})
      AND p.at >= part."from" - interval '3 days' AND p.at < part."to" + interval '3 days'
      AND ${inForce('p')}
    JOIN source ON source.key = p.source AND source.known = part.known`
  return sql`
    WITH part AS (SELECT a.*, position - 1 AS request FROM unnest(
      ${requests.map(({ subjectId }) => subjectId)}::uuid[],
      ${requests.map(({ period }) => period.from)}::timestamptz[],
      ${requests.map(({ period }) => period.to)}::timestamptz[],
      ${days.map(({ from }) => from)}::date[],
      ${days.map(({ to }) => to)}::date[],
      ${requests.map(({ knownAt }) => knownAt ?? null)}::timestamptz[]
    ) WITH ORDINALITY AS a(subject, "from", "to", "fromDay", "toDay", known, position)),
    source AS MATERIALIZED (${sourcesAsKnown(requests.map(({ knownAt }) => knownAt))})
    SELECT (request)::int AS request, metric, dimensions, part, told, sum, 1 AS points FROM (
      SELECT *, bool_or(NOT part) OVER (PARTITION BY request, metric, "group", day) AS told FROM (
        ${facts(false, sql`p."subjectId" = part.subject`)}
        UNION ALL ${facts(true, sql`p."subjectId" IN (${partsKnown(sql`part.subject`, sql`part.known`)})`)}
      ) facts
    ) judged WHERE counts`
}
