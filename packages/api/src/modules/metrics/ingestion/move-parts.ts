import type { Context } from '../../../core/context.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { addWaiting, holdAncestors } from './add-to-ancestors.ts'
import { dropEmpty, type Emptied, followChanges } from './store-sums.ts'

const { sql } = Prisma

/** A subject, and what its numbers are a part of. */
export interface Part {
  subjectId: string
  ancestorId: string
}

/**
 * Moves the numbers of subjects from some ancestors to others, all that was ever told of them: where it is told late whose
 * part they were. Reports as they were known before go by the ancestors of then.
 * @param moved.at the instant of the act.
 */
export async function moveParts(
  ctx: Context,
  { at, gone, come }: { at: Date; gone: readonly Part[]; come: readonly Part[] },
): Promise<void> {
  if (gone.length + come.length === 0) return
  await holdAncestors(ctx)
  await addWaiting(
    ctx,
    [...gone, ...come].map(({ subjectId }) => subjectId),
  )
  const left = await ctx.db.$queryRaw<Part[]>(sql`
    WITH gone AS (
      DELETE FROM "MetricAncestor" a USING ${asRows(gone)} WHERE a."subjectId" = part.subject AND a."ancestorId" = part.ancestor
      RETURNING a."subjectId", a."ancestorId", a."knownFrom"
    ), kept AS (
      INSERT INTO "FormerMetricAncestor" ("subjectId", "ancestorId", "knownFrom", "knownTo")
      SELECT "subjectId", "ancestorId", "knownFrom", ${at}::timestamptz FROM gone
    ) SELECT "subjectId", "ancestorId" FROM gone`)
  // A subject of which nothing has been told has no ancestors yet: they are kept with its first fact.
  const joined = await ctx.db.$queryRaw<Part[]>(sql`
    INSERT INTO "MetricAncestor" ("subjectId", "ancestorId", "knownFrom")
    SELECT part.subject, part.ancestor, ${at}::timestamptz FROM ${asRows(come)}
    WHERE EXISTS (SELECT FROM "MetricAncestor" known WHERE known."subjectId" = part.subject)
    ON CONFLICT DO NOTHING RETURNING "subjectId", "ancestorId"`)
  await addSums(ctx, left, -1)
  await addSums(ctx, joined, 1)
}

/** Adds the subjects' own sums to their ancestors, or takes them off. */
async function addSums(ctx: Context, parts: readonly Part[], sign: 1 | -1): Promise<void> {
  if (parts.length === 0) return
  const emptied = await ctx.db.$queryRaw<Emptied[]>(sql`
    WITH own AS (
      SELECT part.ancestor AS subject, s.id, s.metric, s."groupId" AS "group", s."dimensionsId" AS dimensions
      FROM ${asRows(parts)} JOIN "MetricSeries" s ON s."subjectId" = part.subject AND NOT s.part
    ), change AS MATERIALIZED (
      SELECT portevoix_series(c.subject, c.metric, c."group", c.dimensions, true) AS series, c.subject, c.metric, c."group",
        c.dimensions, c.dated, c.at, c.day, ${sign}::int * sum(c.sum) AS sum, ${sign}::int * sum(c.points)::int AS points
      FROM (
        SELECT own.*, false AS dated, q.at, (q.at AT TIME ZONE g."timeZone")::date AS day, q.sum, q.points
        FROM own JOIN "MetricQuarter" q ON q."seriesId" = own.id JOIN "MetricGroup" g ON g.id = own."group"
        UNION ALL SELECT own.*, true, NULL, d."on", d.sum, d.points
        FROM own JOIN "MetricDate" d ON d."seriesId" = own.id AND d.dated
      ) c GROUP BY c.subject, c.metric, c."group", c.dimensions, c.dated, c.at, c.day
    ), ${followChanges(sql`true`)}
    SELECT series FROM emptied`)
  await dropEmpty(ctx, emptied)
}

const asRows = (parts: readonly Part[]): Prisma.Sql => sql`unnest(
  ${parts.map(({ subjectId }) => subjectId)}::uuid[], ${parts.map(({ ancestorId }) => ancestorId)}::uuid[]
) AS part(subject, ancestor)`
