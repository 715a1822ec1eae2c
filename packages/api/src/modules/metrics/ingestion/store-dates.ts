import type { Context } from '../../../core/context.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import type { RollupChange } from './rollup-changes.ts'
import { fromScaled } from './scaled.ts'

const { sql } = Prisma

/** Lets the sums by date follow facts of which the day alone is known. Days without any are gone: missing is not zero. */
export async function storeDates(ctx: Context, changes: readonly RollupChange[]): Promise<void> {
  if (changes.length === 0) return
  await ctx.db.$executeRaw(sql`
    INSERT INTO "MetricDate" AS r ("subjectId", metric, "on", sum, points)
    SELECT subject, metric, day, sum, points FROM unnest(
      ${changes.map(({ subjectId }) => subjectId)}::uuid[],
      ${changes.map(({ metric }) => metric)}::text[],
      ${changes.map(dayOfChange)}::date[],
      ${changes.map(({ sum }) => fromScaled(sum))}::numeric[],
      ${changes.map(({ points }) => points)}::int[]
    ) WITH ORDINALITY AS change(subject, metric, day, sum, points, position)
    ORDER BY position
    ON CONFLICT ("organizationId", "subjectId", metric, "on") DO UPDATE SET
      sum = r.sum + EXCLUDED.sum, points = r.points + EXCLUDED.points`)
  const reduced = changes.filter((change) => change.reduced)
  if (reduced.length === 0) return
  await ctx.db.$executeRaw(sql`
    DELETE FROM "MetricDate" r USING unnest(
      ${reduced.map(({ subjectId }) => subjectId)}::uuid[],
      ${reduced.map(({ metric }) => metric)}::text[],
      ${reduced.map(dayOfChange)}::date[]
    ) AS d(subject, metric, day)
    WHERE r."subjectId" = d.subject AND r.metric = d.metric AND r."on" = d.day AND r.points = 0`)
}

const dayOfChange = ({ atMs }: RollupChange): string => new Date(atMs).toISOString().slice(0, 10)
