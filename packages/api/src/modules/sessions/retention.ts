import { Prisma } from '../../generated/prisma/client.ts'
import { declareRetention } from '../../platform/retention/index.ts'

declareRetention({
  class: 'sessions',
  reason: {
    en: 'Log-in sessions that ended or expired, with their roles, codes and refresh tokens, all refused since then. They can still be seen for long enough to notice a log-in by somebody else.',
    fr: 'Les sessions terminées ou expirées, avec leurs rôles, codes et jetons de renouvellement, tous refusés depuis. On peut encore les voir assez longtemps pour remarquer la connexion de quelqu’un d’autre.',
  },
  defaultDays: 30,
  leastDays: 1,
  mostDays: 365,
  by: 'organization',
  delete: (db, { before, most }) =>
    db.$executeRaw(Prisma.sql`DELETE FROM "LogInSession" WHERE id IN (SELECT id FROM "LogInSession"
      WHERE "endedAt" <= ${before} OR "expiresAt" <= ${before} LIMIT ${most})`),
})
