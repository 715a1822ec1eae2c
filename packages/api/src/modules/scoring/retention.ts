import type { Db } from '../../core/database.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { declareRetention } from '../../platform/retention/index.ts'
import { SUBJECTS } from './subjects.ts'

const { sql, raw } = Prisma

/** Runs that one transaction deals with: each may have a hundred thousand scores. */
const RUNS_AT_A_TIME = 5

declareRetention({
  class: 'scores',
  reason: {
    en: 'Scores of runs that are no longer shown: old judgements of people are kept no longer than anybody may want them back. The run stays, with what it was made from. Shadow runs wait for a decision.',
    fr: 'Les scores des calculs qui ne sont plus affichés : d’anciens jugements sur des personnes ne sont pas gardés plus longtemps qu’on ne peut vouloir les reprendre. Le calcul reste, avec ce dont il a été fait. Les calculs d’essai attendent une décision.',
  },
  defaultDays: 90,
  leastDays: 1,
  mostDays: 365,
  by: 'organization',
  delete: deleteScores,
})

const hasScores = (table: string) =>
  sql`EXISTS (SELECT FROM ${raw(`"${table}"`)} s WHERE s."organizationId" = r."organizationId" AND s."runId" = r.id)`

async function deleteScores(db: Db, { before }: { before: Date }): Promise<number> {
  let forgotten = 0
  for (const { scores } of Object.values(SUBJECTS)) {
    const runs = await db.$queryRaw<{ id: string }[]>(sql`
      SELECT r.id FROM "ScoreRun" r WHERE NOT r.current AND NOT r.shadow AND r.status = 'SUCCEEDED'
        AND coalesce(r."supersededAt", r."finishedAt") < ${before} AND ${hasScores(scores)}
      ORDER BY r.id LIMIT ${RUNS_AT_A_TIME - forgotten} FOR UPDATE SKIP LOCKED`)
    const ids = runs.map(({ id }) => id)
    if (ids.length > 0) await db.$executeRaw(sql`DELETE FROM ${raw(`"${scores}"`)} WHERE "runId" = ANY(${ids}::uuid[])`)
    forgotten += ids.length
  }
  return forgotten
}
