import type { Context } from '../../core/context.ts'
import { defineLoader, loaderById, manyForEach, oneForEach } from '../../core/loaders.ts'
import { everyColumn } from '../../core/selected-columns.ts'
import {
  type ContentScore,
  Prisma,
  type Score,
  type ScoreBacktest,
  type ScoreRun,
  type ScoreSubject,
} from '../../generated/prisma/client.ts'
import { type Scope, sameAs, scopeKey } from './scope.ts'
import { SUBJECTS, shownScores } from './subjects.ts'

const { sql, raw } = Prisma

/** Runs of scores by id. */
export const runById = loaderById<ScoreRun>('ScoreRun')

type ModelScope = Scope & Pick<ScoreRun, 'model'>
const modelScope = (of: ModelScope): string => `${of.model} ${scopeKey(of)}`

/** The run whose scores are shown, by model and scope. */
export const currentRunOf = defineLoader<ModelScope, ScoreRun>(async (ctx, keys) => {
  const rows = await ctx.db.scoreRun.findMany({ where: { current: true, OR: keys.map(sameAs) } })
  return oneForEach(keys.map(modelScope), rows, modelScope)
}, modelScope)

const BACKTESTS_SHOWN = 20

/** Backtests of runs, the latest first. */
export const backtestsOfRun = defineLoader<string, ScoreBacktest[]>(async (ctx, runIds) => {
  const rows = await ctx.db.$queryRaw<ScoreBacktest[]>(sql`
    SELECT found.* FROM unnest(${[...runIds]}::uuid[]) run CROSS JOIN LATERAL (
      SELECT ${everyColumn('ScoreBacktest', 'b')} FROM "ScoreBacktest" b WHERE b."runId" = run ORDER BY b."createdAt" DESC, b.id DESC LIMIT ${BACKTESTS_SHOWN}
    ) found ORDER BY found."createdAt" DESC, found.id DESC`)
  return manyForEach(runIds, rows, (row) => row.runId)
})

interface Key {
  runId: string
  subjectId: string
}

/** Shown scores of subjects in runs: one statement a run, whatever the number of subjects. */
function scoreLoader<Row extends Score | ContentScore>(subject: ScoreSubject) {
  const tables = SUBJECTS[subject]
  return defineLoader<Key, Row>(
    async (ctx, keys) => {
      const found = new Map<string, Row>()
      for (const [runId, group] of Map.groupBy(keys, (key) => key.runId)) {
        const ids = group.map(({ subjectId }) => subjectId)
        const rows = await ctx.db.$queryRaw<(Row & { subjectId: string })[]>(sql`
          SELECT ${everyColumn(tables.scores, 's')}, s.${raw(`"${tables.key}"`)} AS "subjectId" FROM ${shownScores(tables, runId)}
            AND s.${raw(`"${tables.key}"`)} = ANY(${ids}::uuid[])`)
        for (const row of rows) found.set(`${runId} ${row.subjectId}`, row)
      }
      return keys.map((key) => found.get(`${key.runId} ${key.subjectId}`) ?? null)
    },
    (key) => `${key.runId} ${key.subjectId}`,
  )
}

const personScores = scoreLoader<Score>('PERSON')
const contentScores = scoreLoader<ContentScore>('CONTENT')

/** A person's score in a run; null where it has none that is shown. */
export async function personScoreIn(ctx: Context, runId: string, personId: string): Promise<Score | null> {
  return await personScores(ctx).load({ runId, subjectId: personId })
}

/** A content's score in a run; null where it has none that is shown. */
export async function contentScoreIn(ctx: Context, runId: string, contentId: string): Promise<ContentScore | null> {
  return await contentScores(ctx).load({ runId, subjectId: contentId })
}
