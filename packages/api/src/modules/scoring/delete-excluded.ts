import { Prisma } from '../../generated/prisma/client.ts'
import { onExclusion } from '../privacy/index.ts'

const { sql } = Prisma

// Of all runs: shown, superseded, candidates and those that have not ended.
onExclusion({
  processing: ['SCORING'],
  counted: 'scoresDeleted',
  delete: (ctx, { people, most }) =>
    ctx.db.$executeRaw(sql`
      DELETE FROM "Score" s USING (
        SELECT d."personId", d."runId" FROM "Score" d WHERE d."personId" IN (${people}) LIMIT ${most}
      ) gone WHERE s."personId" = gone."personId" AND s."runId" = gone."runId"`),
})
