import type { Context } from '../../core/context.ts'
import { defineLoader, loaderById, oneForEach } from '../../core/loaders.ts'
import { Prisma, type Score, type ScoreRun } from '../../generated/prisma/client.ts'
import { can } from '../../platform/auth/index.ts'

/** Runs of scores by id. */
export const runById = loaderById<ScoreRun>('ScoreRun')

/** The run whose scores are shown, by model. */
export const currentRunOf = defineLoader<string, ScoreRun>(async (ctx, models) => {
  const rows = await ctx.db.scoreRun.findMany({ where: { model: { in: [...models] }, current: true } })
  return oneForEach(models, rows, (row) => row.model)
})

/** Whose scores are shown, on alias `p`. An objection hides a score at once, whatever run it comes from. */
export const SHOWN = Prisma.sql`p.active AND p."archivedAt" IS NULL AND p."scoringObjectedAt" IS NULL`

interface Key {
  runId: string
  personId: string
}

/** Scores of people in runs: one statement a run, whatever the number of people. */
const scores = defineLoader<Key, Score>(
  async (ctx, keys) => {
    const found = new Map<string, Score>()
    for (const [runId, group] of Map.groupBy(keys, (key) => key.runId)) {
      const ids = group.map(({ personId }) => personId)
      const rows = await ctx.db.$queryRaw<Score[]>(Prisma.sql`
        SELECT s.* FROM "Score" s JOIN "Person" p ON p."organizationId" = s."organizationId" AND p.id = s."personId"
        WHERE s."runId" = ${runId}::uuid AND s."personId" = ANY(${ids}::uuid[]) AND ${SHOWN}`)
      for (const row of rows) found.set(`${runId} ${row.personId}`, row)
    }
    return keys.map((key) => found.get(`${key.runId} ${key.personId}`) ?? null)
  },
  (key) => `${key.runId} ${key.personId}`,
)

/** The score of a person by a model; null where there is none, where they object, and for who may not read it. */
export async function scoreOf(ctx: Context, personId: string, model: string): Promise<Score | null> {
  const granted = can(ctx, 'score:read')
  if (!granted || (granted === 'own' && ctx.actor.personId !== personId)) return null
  const run = await currentRunOf(ctx).load(model)
  return run ? await scores(ctx).load({ runId: run.id, personId }) : null
}
