import { Prisma } from '../../../generated/prisma/client.ts'
import { factOfLevel } from './fact-of-level.ts'

/**
 * The newest level of each subject: rows `(subject, value, at)`. Of several groups of sources that told it, that of the
 * highest rank, as in `readLevels` for a period without an end.
 */
export function presentLevels(metric: string, ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    SELECT DISTINCT ON (asked.id) asked.id AS subject, newest.last AS value, newest."lastAt" AS at
    FROM unnest(${[...ids]}::uuid[]) AS asked(id)
    JOIN "MetricSeries" s ON s."subjectId" = asked.id AND s.metric = ${metric} AND NOT s.part
    CROSS JOIN LATERAL (SELECT min(o.rank) AS best FROM "MetricSource" o
      WHERE o."organizationId" = s."organizationId" AND o."groupId" = s."groupId") rank
    CROSS JOIN LATERAL (SELECT r.last, r."lastAt", ${factOfLevel} AS fact FROM "MetricDay" r
      WHERE r."organizationId" = s."organizationId" AND r."seriesId" = s.id ORDER BY r.at DESC LIMIT 1) newest
    ORDER BY asked.id, rank.best, newest."lastAt" DESC, newest.fact DESC NULLS LAST, s.id DESC`
}
