import { Prisma } from '../../generated/prisma/client.ts'
import { DAY_MS, HOUR_MS } from '../metrics/index.ts'

const { sql } = Prisma

/**
 * Rows `(id, value)`: the level of a metric at an instant, for each owner: its own level, or else the sum of the levels of
 * its parts. Of several groups of sources that told one level the highest rank counts, and of equal ranks the newest, as
 * where numbers are read. Days and hours come from the rollups, the last part of an hour from the facts.
 * @param measured rows `(owner, subject)`: see `measuredOfContents`.
 */
export function metricLevels(measured: Prisma.Sql, metric: string, at: Date): Prisma.Sql {
  const [day, hour] = [DAY_MS, HOUR_MS].map((step) => new Date(Math.floor(at.getTime() / step) * step))
  return sql`SELECT m.owner AS id, coalesce(
      max(level.value) FILTER (WHERE m.subject = m.owner), sum(level.value) FILTER (WHERE m.subject <> m.owner))::float8 AS value
    FROM (${measured}) m CROSS JOIN LATERAL (
      SELECT told.value FROM (
        SELECT (SELECT min(o.rank) FROM "MetricSource" o
            WHERE o."organizationId" = s."organizationId" AND o."groupId" = s."groupId") AS rank, r.value, r.at
        FROM "MetricSeries" s CROSS JOIN LATERAL (
          (SELECT d.last AS value, d."lastAt" AS at FROM "MetricDay" d
            WHERE d."organizationId" = s."organizationId" AND d."seriesId" = s.id AND d.at < ${day} ORDER BY d.at DESC LIMIT 1)
          UNION ALL (SELECT h.last, h."lastAt" FROM "MetricHour" h
            WHERE h."organizationId" = s."organizationId" AND h."seriesId" = s.id AND h.at >= ${day} AND h.at < ${hour}
            ORDER BY h.at DESC LIMIT 1)
          UNION ALL SELECT p.value, p.at FROM "MetricPoint" p
            JOIN "MetricSource" o ON o."organizationId" = p."organizationId" AND o.key = p.source AND o."groupId" = s."groupId"
            WHERE p."organizationId" = s."organizationId" AND p."subjectId" = s."subjectId" AND p.metric = s.metric
              AND p.at >= ${hour} AND p.at < ${at} AND p."supersededAt" IS NULL AND NOT p.aside
        ) r WHERE s."subjectId" = m.subject AND s.metric = ${metric} AND NOT s.part
      ) told ORDER BY told.rank, told.at DESC LIMIT 1
    ) level GROUP BY m.owner`
}
