import type { Context } from '../../../core/context.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { inJob, type RecurringWork } from '../../../platform/jobs/index.ts'
import type { OperationEnvironment } from '../../../platform/operations/index.ts'
import { dropEmpty, type Emptied, followChanges } from './store-sums.ts'

const { sql } = Prisma

/** Changes that one transaction takes. */
const AT_A_TIME = 20_000

/**
 * Adds what subjects gained to all whose part they are. A change is taken and added in one transaction: after a crash it is
 * still there, and it is never added twice. Until then whoever reads adds it (see `readFigures`).
 */
export function additionToAncestors(environment: OperationEnvironment): RecurringWork {
  return {
    name: 'add to ancestors',
    everyMs: 500,
    run: async () => {
      const waiting = await environment.database.asSystem((db) =>
        db.$queryRaw<{ organizationId: string }[]>(
          sql`SELECT DISTINCT "organizationId" FROM "MetricPending" ORDER BY 1`,
        ),
      )
      for (const { organizationId } of waiting) {
        try {
          while ((await inJob(environment, { organizationId, accountId: null }, (ctx) => addSome(ctx))) === AT_A_TIME);
        } catch (error) {
          // One organisation that fails must not hold up the others. Its changes still wait, and readers add them.
          environment.log.error({ err: error, organizationId }, 'numbers could not be added to ancestors')
        }
      }
    },
  }
}

/** Keeps others from adding to ancestors until the transaction ends: one after the other in an organisation. */
export async function holdAncestors(ctx: Context): Promise<void> {
  await ctx.db.$executeRaw(
    sql`SELECT pg_advisory_xact_lock(hashtextextended(${`add to ancestors ${ctx.organizationId}`}, 0))`,
  )
}

/** Adds all that waits of some subjects. */
export async function addWaiting(ctx: Context, subjectIds: readonly string[]): Promise<void> {
  while ((await addSome(ctx, sql`"subjectId" = ANY(${[...subjectIds]}::uuid[])`)) === AT_A_TIME);
}

/** @returns how many changes it took. */
async function addSome(ctx: Context, which = sql`true`): Promise<number> {
  await holdAncestors(ctx)
  const waiting = await ctx.db.$queryRaw<{ id: string }[]>(
    sql`SELECT id FROM "MetricPending" WHERE ${which} LIMIT ${AT_A_TIME}`,
  )
  if (waiting.length === 0) return 0
  const emptied = await ctx.db.$queryRaw<Emptied[]>(sql`
    WITH taken AS MATERIALIZED (
      DELETE FROM "MetricPending" WHERE id = ANY(${waiting.map(({ id }) => id)}::uuid[])
      RETURNING "subjectId", metric, "groupId", "dimensionsId", dated, at, "on", sum, points
    ), change AS MATERIALIZED (
      SELECT portevoix_series(a."ancestorId", t.metric, t."groupId", t."dimensionsId", true) AS series,
        a."ancestorId" AS subject, t.metric, t."groupId" AS "group", t."dimensionsId" AS dimensions, t.dated, t.at,
        t."on" AS day, sum(t.sum) AS sum, sum(t.points)::int AS points
      FROM taken t JOIN "MetricAncestor" a ON a."subjectId" = t."subjectId"
      GROUP BY t.at, a."ancestorId", t."dimensionsId", t."groupId", t."on", t.dated, t.metric
    ), ${followChanges(sql`true`)}
    SELECT series FROM emptied`)
  await dropEmpty(ctx, emptied)
  return waiting.length
}
