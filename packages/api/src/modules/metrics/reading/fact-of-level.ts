import { Prisma } from '../../../generated/prisma/client.ts'

/**
 * The id of the fact that a rollup row `r` of the series `s` holds as its last one: of groups of one rank that tell a level for
 * the same instant, the one that was told last counts, as between facts. Null behind the horizon of raw facts.
 */
export const factOfLevel = Prisma.sql`(
  SELECT p.id FROM "MetricPoint" p
  JOIN "MetricSource" told ON told."organizationId" = p."organizationId" AND told.key = p.source
  WHERE p."organizationId" = s."organizationId" AND p."subjectId" = s."subjectId" AND p.metric = s.metric
    AND p.at = r."lastAt" AND p."supersededAt" IS NULL AND NOT p.aside AND told."groupId" = s."groupId"
  ORDER BY p.id DESC LIMIT 1)`
