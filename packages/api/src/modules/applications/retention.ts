import { Prisma } from '../../generated/prisma/client.ts'
import { declareRetention } from '../../platform/retention/index.ts'

const { sql } = Prisma

declareRetention({
  class: 'application-grants',
  reason: {
    en: 'What people let applications of others do, once it ended, and codes and tokens that expired, all refused since then. It can still be seen for long enough to notice an application that nobody meant to let in.',
    fr: 'Ce que des personnes ont autorisé à des applications tierces, une fois terminé, et les codes et jetons expirés, tous refusés depuis. On peut encore le voir assez longtemps pour remarquer une application que personne ne voulait autoriser.',
  },
  defaultDays: 30,
  leastDays: 1,
  mostDays: 365,
  by: 'organization',
  delete: async (db, { before, most }) => {
    const grants =
      await db.$executeRaw(sql`DELETE FROM "ApplicationGrant" WHERE id IN (SELECT id FROM "ApplicationGrant"
      WHERE "endedAt" <= ${before} LIMIT ${most})`)
    // What came of a code ends with its row: it goes last.
    const tokens =
      await db.$executeRaw(sql`DELETE FROM "ApplicationToken" WHERE id IN (SELECT t.id FROM "ApplicationToken" t
      WHERE t."expiresAt" <= ${before} AND NOT EXISTS (SELECT FROM "ApplicationToken" o WHERE o."codeId" = t.id)
      LIMIT ${most})`)
    return grants + tokens
  },
})
