import { Prisma } from '../../generated/prisma/client.ts'
import { declareRetention } from '../../platform/retention/index.ts'

declareRetention({
  class: 'notices',
  reason: 'Messages that were sent or failed: long enough to find out why one did not arrive.',
  defaultDays: 90,
  leastDays: 7,
  mostDays: 730,
  by: 'organization',
  delete: (db, { before, most }) =>
    db.$executeRaw(Prisma.sql`DELETE FROM "Notice" WHERE id IN (
      SELECT id FROM "Notice" WHERE status IN ('SENT', 'FAILED') AND "createdAt" < ${before} LIMIT ${most})`),
})
