import type { Context } from '../../core/context.ts'
import { Prisma, type ScoreRun } from '../../generated/prisma/client.ts'
import { SUBJECTS } from './subjects.ts'

/** Whether the scores of a run are still there: those of superseded runs are forgotten after a while. */
export async function hasScores(ctx: Context, { id, subject }: Pick<ScoreRun, 'id' | 'subject'>): Promise<boolean> {
  const [row] = await ctx.db.$queryRaw<{ there: boolean }[]>(Prisma.sql`
    SELECT EXISTS (SELECT FROM ${Prisma.raw(`"${SUBJECTS[subject].scores}"`)} WHERE "runId" = ${id}::uuid) AS there`)
  return row?.there === true
}
