import { Prisma } from '../../generated/prisma/client.ts'
import { declareRetention } from '../../platform/retention/index.ts'

declareRetention({
  class: 'answered-privacy-requests',
  reason: {
    en: 'What people asked for under data protection law, from its answer on: it shows that they were answered in time.',
    fr: 'Ce que les personnes ont demandé au titre du droit des données personnelles, à partir de la réponse : cela montre qu’elles ont eu une réponse à temps.',
  },
  defaultDays: 1_095,
  leastDays: 365,
  mostDays: 3_650,
  by: 'organization',
  delete: (db, { before, most }) =>
    db.$executeRaw(Prisma.sql`DELETE FROM "PrivacyRequest" WHERE id IN (
      SELECT id FROM "PrivacyRequest" WHERE "answeredAt" < ${before} LIMIT ${most})`),
})
