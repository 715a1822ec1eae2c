import { Prisma } from '../../generated/prisma/client.ts'
import type { RecurringWork } from '../../platform/jobs/index.ts'
import { inJob } from '../../platform/jobs/index.ts'
import type { OperationEnvironment } from '../../platform/operations/index.ts'
import { SUBJECTS } from './subjects.ts'

const { sql, raw, join } = Prisma

/** How long the scores of a run can be shown again after another one took its place. */
const KEPT_DAYS = 90
/** Runs that one transaction deals with: each may have a hundred thousand scores. */
const RUNS_AT_A_TIME = 5

/**
 * Forgets the scores of runs that have not been shown for three months: old judgements of people are kept no longer than
 * anybody may want them back. The run stays, with what it was made from. Shadow runs wait for a decision.
 */
export function forgetOldScores(environment: OperationEnvironment): RecurringWork {
  return {
    name: 'forget scores',
    everyMs: 6 * 3_600_000,
    run: async () => {
      const before = new Date(environment.now().getTime() - KEPT_DAYS * 86_400_000)
      const organizations = await environment.database.asSystem((db) =>
        db.$queryRaw<{ organizationId: string }[]>(
          sql`SELECT DISTINCT r."organizationId" FROM "ScoreRun" r WHERE ${isOver(before)}
            AND (${join(
              Object.values(SUBJECTS).map(({ scores }) => hasScores(scores)),
              ' OR ',
            )})`,
        ),
      )
      for (const { organizationId } of organizations) {
        while ((await forgetSome(environment, organizationId, before)) === RUNS_AT_A_TIME);
      }
    },
  }
}

const isOver = (before: Date) =>
  sql`NOT r.current AND NOT r.shadow AND r.status = 'SUCCEEDED' AND coalesce(r."supersededAt", r."finishedAt") < ${before}`
const hasScores = (table: string) =>
  sql`EXISTS (SELECT FROM ${raw(`"${table}"`)} s WHERE s."organizationId" = r."organizationId" AND s."runId" = r.id)`

async function forgetSome(environment: OperationEnvironment, organizationId: string, before: Date): Promise<number> {
  return await inJob(environment, { organizationId, accountId: null }, async ({ db }) => {
    let forgotten = 0
    for (const { scores } of Object.values(SUBJECTS)) {
      const table = raw(`"${scores}"`)
      const runs = await db.$queryRaw<{ id: string }[]>(sql`
        SELECT r.id FROM "ScoreRun" r WHERE ${isOver(before)} AND ${hasScores(scores)}
        ORDER BY r.id LIMIT ${RUNS_AT_A_TIME - forgotten} FOR UPDATE SKIP LOCKED`)
      const ids = runs.map(({ id }) => id)
      if (ids.length > 0) await db.$executeRaw(sql`DELETE FROM ${table} WHERE "runId" = ANY(${ids}::uuid[])`)
      forgotten += ids.length
    }
    return forgotten
  })
}
