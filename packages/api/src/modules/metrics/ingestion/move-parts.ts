import type { Context } from '../../../core/context.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { addWaiting, holdAncestors } from './add-to-ancestors.ts'
import { addLevels } from './level-rollups.ts'
import { dropEmpty, type Emptied, followChanges } from './store-sums.ts'

const { sql } = Prisma

/** A subject, and what its numbers are a part of. */
interface AncestorLink {
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
  { at, gone, come }: { at: Date; gone: readonly AncestorLink[]; come: readonly AncestorLink[] },
): Promise<void> {
  if (gone.length + come.length === 0) return
  await holdAncestors(ctx)
  await addWaiting(
    ctx,
    [...gone, ...come].map(({ subjectId }) => subjectId),
  )
  const left = await ctx.db.$queryRaw<AncestorLink[]>(sql`
    WITH gone AS (
      DELETE FROM "MetricAncestor" a USING ${asRows(gone)} WHERE a."subjectId" = link.subject AND a."ancestorId" = link.ancestor
      RETURNING a."subjectId", a."ancestorId", a."knownFrom"
    ), kept AS (
      INSERT INTO "FormerMetricAncestor" ("subjectId", "ancestorId", "knownFrom", "knownTo")
      SELECT "subjectId", "ancestorId", "knownFrom", ${at}::timestamptz FROM gone
    ) SELECT "subjectId", "ancestorId" FROM gone`)
  // A subject of which nothing has been told has no ancestors yet: they are kept with its first fact.
  const joined = await ctx.db.$queryRaw<AncestorLink[]>(sql`
    INSERT INTO "MetricAncestor" ("subjectId", "ancestorId", "knownFrom")
    SELECT link.subject, link.ancestor, ${at}::timestamptz FROM ${asRows(come)}
    WHERE EXISTS (SELECT FROM "MetricAncestor" known WHERE known."subjectId" = link.subject)
    ON CONFLICT DO NOTHING RETURNING "subjectId", "ancestorId"`)
  await addSums(ctx, left, -1)
  await addSums(ctx, joined, 1)
  await addLevels(ctx, left, -1)
  await addLevels(ctx, joined, 1)
}

/**
 * Adds the subjects' own sums to their ancestors, or takes them off. What was told of them since `addWaiting` is left out by
 * the same statement: its change still waits, and will be added to the ancestors that they have by then.
 */
async function addSums(ctx: Context, links: readonly AncestorLink[], sign: 1 | -1): Promise<void> {
  if (links.length === 0) return
  const emptied = await ctx.db.$queryRaw<Emptied[]>(sql`
    WITH link AS MATERIALIZED (SELECT * FROM ${asRows(links)}), own AS (
      SELECT link.ancestor AS subject, s.id, s.metric, s."groupId" AS "group", s."dimensionsId" AS dimensions
      FROM link JOIN "MetricSeries" s ON s."subjectId" = link.subject AND NOT s.part
    ), change AS MATERIALIZED (
      SELECT portevoix_series(c.subject, c.metric, c."group", c.dimensions, true) AS series, c.subject, c.metric, c."group",
        c.dimensions, c.dated, c.at, c.day, ${sign}::int * sum(c.sum) AS sum, ${sign}::int * sum(c.points)::int AS points
      FROM (
        SELECT own.subject, own.metric, own."group", own.dimensions, false AS dated, q.at,
          (q.at AT TIME ZONE g."timeZone")::date AS day, q.sum, q.points
        FROM own JOIN "MetricQuarter" q ON q."seriesId" = own.id JOIN "MetricGroup" g ON g.id = own."group"
        UNION ALL SELECT own.subject, own.metric, own."group", own.dimensions, true, NULL, d."on", d.sum, d.points
        FROM own JOIN "MetricDate" d ON d."seriesId" = own.id AND d.dated
        UNION ALL SELECT link.ancestor, w.metric, w."groupId", w."dimensionsId", w.dated,
          CASE WHEN NOT w.dated THEN w.at END, w."on", -w.sum, -w.points
        FROM link JOIN "MetricPending" w ON w."subjectId" = link.subject
      ) c GROUP BY c.subject, c.metric, c."group", c.dimensions, c.dated, c.at, c.day
      HAVING sum(c.sum) <> 0 OR sum(c.points) <> 0
    ), ${followChanges(sql`true`)}
    SELECT series FROM emptied`)
  await dropEmpty(ctx, emptied)
}

const asRows = (links: readonly AncestorLink[]): Prisma.Sql => sql`unnest(
  ${links.map(({ subjectId }) => subjectId)}::uuid[], ${links.map(({ ancestorId }) => ancestorId)}::uuid[]
) AS link(subject, ancestor)`
