import type { Context } from '../../core/context.ts'
import { Prisma, type ScoreRun } from '../../generated/prisma/client.ts'

/**
 * Who wants to change which run of a model is shown waits here for each other, so that one of them is shown and never
 * both.
 */
export async function lockShownRun(ctx: Context, model: string): Promise<void> {
  await ctx.db.$executeRaw(
    Prisma.sql`SELECT pg_advisory_xact_lock(hashtextextended(${`score ${ctx.organizationId} ${model}`}, 0))`,
  )
}

/** Makes this run the shown one of its model; the caller holds `lockShownRun`. */
export async function showRun(ctx: Context, { id, model }: Pick<ScoreRun, 'id' | 'model'>): Promise<void> {
  await ctx.db.scoreRun.updateMany({
    where: { model, current: true, id: { not: id } },
    data: { current: false, supersededAt: ctx.now() },
  })
  await ctx.db.scoreRun.updateMany({ where: { id }, data: { current: true, shadow: false, supersededAt: null } })
}
