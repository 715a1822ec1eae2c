import { Prisma } from '../../generated/prisma/client.ts'
import { declareRetention } from '../../platform/retention/index.ts'

declareRetention({
  class: 'notices',
  reason: {
    en: 'Messages that were sent or failed: long enough to find out why one did not arrive.',
    fr: 'Les messages envoyés ou en échec : assez longtemps pour comprendre pourquoi l’un d’eux n’est pas arrivé.',
  },
  defaultDays: 90,
  leastDays: 7,
  mostDays: 730,
  by: 'organization',
  delete: (db, { before, most }) =>
    db.$executeRaw(Prisma.sql`DELETE FROM "Notice" WHERE id IN (
      SELECT id FROM "Notice" WHERE status IN ('SENT', 'FAILED') AND "createdAt" < ${before} LIMIT ${most})`),
})
