import { Prisma } from '../../generated/prisma/client.ts'
import { declareRetention } from '../../platform/retention/index.ts'

declareRetention({
  class: 'told-recipients',
  reason: {
    en: 'That recipients of data about a person were told of an erasure, a correction or a restriction, from then on: it shows that they were told in time. It does not name the person.',
    fr: 'Que des destinataires de données sur une personne ont été informés d’un effacement, d’une rectification ou d’une limitation, à partir de là : cela montre qu’ils l’ont été à temps. La personne n’y est pas nommée.',
  },
  defaultDays: 1_095,
  leastDays: 365,
  mostDays: 3_650,
  by: 'organization',
  delete: (db, { before, most }) =>
    db.$executeRaw(Prisma.sql`DELETE FROM "RecipientTask" WHERE id IN (
      SELECT id FROM "RecipientTask" WHERE "doneAt" < ${before} LIMIT ${most})`),
})
