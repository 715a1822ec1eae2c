import type { Context } from '../../core/context.ts'
import { Prisma, type ScoreRun } from '../../generated/prisma/client.ts'
import { type Scope, sameAs, scopeKey } from './scope.ts'

type RunOfModel = Scope & Pick<ScoreRun, 'model'>

/**
 * Who wants to change which run of a model over a scope is shown waits here for each other, so that one of them is shown
 * and never both.
 */
export async function lockShownRun(ctx: Context, run: RunOfModel): Promise<void> {
  const key = `score ${ctx.organizationId} ${run.model} ${scopeKey(run)}`
  await ctx.db.$executeRaw(Prisma.sql`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`)
}

/** The run that is shown of the model of a run, over the same. */
export async function shownLike(ctx: Context, run: RunOfModel): Promise<ScoreRun | null> {
  return await ctx.db.scoreRun.findFirst({ where: { ...sameAs(run), current: true } })
}

/** Makes this run the shown one of its model over the same; the caller holds `lockShownRun`. */
export async function showRun(ctx: Context, run: RunOfModel & Pick<ScoreRun, 'id'>): Promise<void> {
  const { id } = run
  await ctx.db.scoreRun.updateMany({
    where: { ...sameAs(run), current: true, id: { not: id } },
    data: { current: false, supersededAt: ctx.now() },
  })
  await ctx.db.scoreRun.updateMany({ where: { id }, data: { current: true, shadow: false, supersededAt: null } })
}
