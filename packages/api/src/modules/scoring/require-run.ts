import type { Context } from '../../core/context.ts'
import { NotFoundError } from '../../core/errors.ts'
import { requireId } from '../../core/ids.ts'
import { Prisma, type ScoreRun } from '../../generated/prisma/client.ts'
import { SUBJECTS } from './subjects.ts'

/** @throws NotFoundError where the organisation has no run of scores with this global id. */
export async function requireRun(ctx: Context, globalId: string, path: string): Promise<ScoreRun> {
  const id = requireId(globalId, 'ScoreRun', path)
  const run = await ctx.db.scoreRun.findFirst({ where: { id } })
  if (!run) throw new NotFoundError('ScoreRun', path.split('.'))
  return run
}

/** Whether the scores of a run are still there: those of superseded runs are forgotten after a while. */
export async function hasScores(ctx: Context, { id, subject }: Pick<ScoreRun, 'id' | 'subject'>): Promise<boolean> {
  const [row] = await ctx.db.$queryRaw<{ there: boolean }[]>(Prisma.sql`
    SELECT EXISTS (SELECT FROM ${Prisma.raw(`"${SUBJECTS[subject].scores}"`)} WHERE "runId" = ${id}::uuid) AS there`)
  return row?.there === true
}
