import { Prisma } from '../../../generated/prisma/client.ts'

const { sql } = Prisma

/**
 * Sources as they stood at instants: rows `(known, key, "groupId", "timeZone", rank)`, where the rank is the highest of the
 * sources of the group. Infinity stands for what is known now.
 */
export function sourcesAsKnown(instants: readonly (Date | null | undefined)[]): Prisma.Sql {
  const names = [...new Set(instants.map((at) => at?.toISOString() ?? 'infinity'))]
  return sql`
    SELECT s.known, s.key, s."groupId", s."timeZone", coalesce(min(s.rank) FILTER (WHERE s."createdAt" <= s.known)
      OVER (PARTITION BY s.known, s."groupId"), s.rank) AS rank
    FROM (
      SELECT known.at AS known, s.key, s."createdAt", coalesce(former."groupId", s."groupId") AS "groupId",
        coalesce(former."timeZone", g."timeZone") AS "timeZone", coalesce(former.rank, s.rank) AS rank
      FROM unnest(${names}::timestamptz[]) AS known(at) CROSS JOIN "MetricSource" s
      JOIN "MetricGroup" g ON g."organizationId" = s."organizationId" AND g.id = s."groupId"
      LEFT JOIN LATERAL (
        SELECT f."groupId", f."timeZone", f.rank FROM "FormerMetricSource" f
        WHERE f."sourceId" = s.id AND f."knownTo" > known.at ORDER BY f."knownTo" LIMIT 1
      ) former ON true
    ) s`
}
