import { Prisma } from '../../generated/prisma/client.ts'
import { beforeErasure } from '../people/index.ts'
import { MAY_BE_SCORED } from './subjects.ts'

const { sql } = Prisma

/**
 * Counts the people with a score who are erased, for each run that is done. Whose score is hidden from everybody is not
 * counted, or the number would tell once they are erased that they had one. Every such run whose scores are kept is written to, so
 * that `updatedAt` tells nobody whether the erased were in it.
 */
beforeErasure(async (ctx, personIds) => {
  await ctx.db.$executeRaw(sql`
    WITH gone AS (
      SELECT s."runId", count(*)::int AS people FROM "Score" s JOIN "Person" x ON x.id = s."personId"
      WHERE s."personId" = ANY(${[...personIds]}::uuid[]) AND ${MAY_BE_SCORED} GROUP BY s."runId"
    )
    UPDATE "ScoreRun" r SET "updatedAt" = ${ctx.now()}::timestamptz, "peopleRemoved" = r."peopleRemoved"
      + coalesce((SELECT people FROM gone WHERE gone."runId" = r.id), 0)
    WHERE r.subject = 'PERSON' AND r.status = 'SUCCEEDED' AND EXISTS (SELECT FROM "Score" s WHERE s."runId" = r.id)`)
})
