import { Prisma } from '../../../generated/prisma/client.ts'

const { sql } = Prisma

/**
 * The subjects whose numbers count for another one, as it was known at an instant: a subquery of their ids.
 * @param known an expression; where it is null, as it is known now.
 */
export const partsKnown = (ancestor: Prisma.Sql, known: Prisma.Sql): Prisma.Sql => sql`
  SELECT a."subjectId" FROM "MetricAncestor" a
  WHERE a."ancestorId" = ${ancestor} AND coalesce(a."knownFrom", '-infinity') <= coalesce(${known}, 'infinity')
  UNION ALL SELECT a."subjectId" FROM "FormerMetricAncestor" a
  WHERE a."ancestorId" = ${ancestor} AND coalesce(a."knownFrom", '-infinity') <= ${known} AND a."knownTo" > ${known}`
