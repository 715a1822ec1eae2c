import type { Json, Scored } from '@portevoix/sdk/plugin'
import type { Context } from '../../core/context.ts'
import { rowsOf } from '../../core/rows.ts'
import { Prisma, type ScoreRun } from '../../generated/prisma/client.ts'
import { emit } from '../../platform/events/index.ts'
import { holdsRun, type Lease, takeRun } from '../../platform/jobs/index.ts'
import type { Cohort } from './cohort.ts'

/** A run that this worker holds. */
export type ClaimedRun = ScoreRun & Lease

/** Takes the run over, from a dead worker too, whose scores are dropped; null where it has ended. */
export async function claimRun(ctx: Context, runId: string): Promise<ClaimedRun | null> {
  const run = await takeRun<ScoreRun>(ctx, 'ScoreRun', runId)
  if (run) await ctx.db.score.deleteMany({ where: { runId } })
  return run
}

/** Puts the run back into the queue, for a later try. @returns false where the run was taken over. */
export async function releaseRun(ctx: Context, { id, leaseToken }: Lease): Promise<boolean> {
  const { count } = await ctx.db.scoreRun.updateMany({
    where: { id, leaseToken },
    data: { status: 'QUEUED', leaseToken: null },
  })
  return count === 1
}

/** Networks that a run needs and whose measures are being computed. */
export async function networksBehind(ctx: Context, kinds: readonly string[]): Promise<string[]> {
  const rows = await ctx.db.$queryRaw<{ kind: string }[]>(Prisma.sql`SELECT kind FROM "Network"
    WHERE kind = ANY(${[...kinds]}::text[]) AND "measuredRevision" IS DISTINCT FROM revision`)
  return rows.map(({ kind }) => kind)
}

/** Freezes what the model learned of the cohort. @returns false where the run was taken over. */
export async function storeFit(
  ctx: Context,
  run: ClaimedRun,
  given: { cohort: Cohort; fitted: Json; asOf: Date },
): Promise<boolean> {
  const { cohort, fitted, asOf } = given
  const failures = [...cohort.failures].map(([reason, count]) => ({ reason, count }))
  const { count } = await ctx.db.scoreRun.updateMany({
    where: { id: run.id, leaseToken: run.leaseToken },
    data: {
      fitted: (fitted ?? Prisma.JsonNull) as Prisma.InputJsonValue,
      asOf,
      excluded: cohort.excluded,
      failed: cohort.failed,
      failures,
    },
  })
  return count === 1
}

/** Stores scores of one batch in one statement. @returns false where the run was taken over. */
export async function storeScores(
  ctx: Context,
  run: ClaimedRun,
  personIds: readonly string[],
  scores: readonly Scored<string>[],
): Promise<boolean> {
  if (!(await holdsRun(ctx, 'ScoreRun', run))) return false
  const rows = scores.map(({ value, base, coverage, parts }, index) => ({
    personId: personIds[index],
    value,
    base,
    coverage,
    dimensions: Object.entries(parts).map(([name, part]) => ({ name, ...part })),
  }))
  // Who was purged since the features were read has no row to hang a score on. Looked up one by one, by the key: right
  // after an import the planner knows nothing of the tables and would compare everybody with everybody.
  await ctx.db.$executeRaw(Prisma.sql`
    INSERT INTO "Score" ("runId", "personId", value, base, coverage, dimensions)
    SELECT ${run.id}::uuid, r."personId", r.value, r.base, r.coverage, r.dimensions
    FROM ${rowsOf('Score', rows)} r
    WHERE (SELECT TRUE FROM "Person" p WHERE p.id = r."personId")`)
  return true
}

/**
 * Shows the scores of this run instead of those before, at once. A run of a later instant stays the shown one. Who
 * objected while it ran is taken out.
 */
export async function finishRun(ctx: Context, run: ClaimedRun): Promise<void> {
  if (!(await holdsRun(ctx, 'ScoreRun', run))) return
  const { id, model } = run
  const objected = await ctx.db.$executeRaw(Prisma.sql`DELETE FROM "Score" s WHERE s."runId" = ${id}::uuid
    AND (SELECT p."scoringObjectedAt" IS NOT NULL FROM "Person" p WHERE p.id = s."personId")`)
  const scored = await ctx.db.score.count({ where: { runId: id } })
  // Two runs of a model that end at once wait for each other here, so that one of them is shown and never both.
  await ctx.db.$executeRaw(
    Prisma.sql`SELECT pg_advisory_xact_lock(hashtextextended(${`score ${ctx.organizationId} ${model}`}, 0))`,
  )
  const [scoredRun] = await ctx.db.scoreRun.findMany({ where: { id } })
  const shown = await ctx.db.scoreRun.findFirst({ where: { model, current: true } })
  const current = !shown?.asOf || !scoredRun?.asOf || shown.asOf <= scoredRun.asOf
  if (current) await ctx.db.scoreRun.updateMany({ where: { model, current: true }, data: { current: false } })
  await ctx.db.scoreRun.updateMany({
    where: { id },
    data: {
      status: 'SUCCEEDED',
      current,
      scored,
      excluded: { increment: objected },
      leaseToken: null,
      finishedAt: ctx.now(),
    },
  })
  await emit(ctx, 'score-run.finished', { subjectType: 'ScoreRun', subjectId: id, data: { model, scored, current } })
}

/** Ends the run with a failure; nothing of it is ever shown. */
export async function failRun(ctx: Context, run: ClaimedRun, message: string): Promise<void> {
  if (!(await holdsRun(ctx, 'ScoreRun', run))) return
  const { id, model } = run
  await ctx.db.score.deleteMany({ where: { runId: id } })
  await ctx.db.scoreRun.updateMany({
    where: { id },
    data: { status: 'FAILED', error: message, leaseToken: null, finishedAt: ctx.now() },
  })
  await emit(ctx, 'score-run.failed', { subjectType: 'ScoreRun', subjectId: id, data: { model } })
}
