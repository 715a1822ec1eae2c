import { Prisma } from '../../generated/prisma/client.ts'
import { declareRetention } from '../../platform/retention/index.ts'

declareRetention({
  class: 'accesses',
  reason: {
    en: 'Who was told what of a person. A year is enough for the person to look, and to ask.',
    fr: 'Qui a appris quoi d’une personne. Un an suffit à la personne pour regarder, et pour demander.',
  },
  defaultDays: 365,
  leastDays: 90,
  mostDays: 1_095,
  by: 'organization',
  delete: (db, { before, most }) =>
    db.$executeRaw(Prisma.sql`DELETE FROM "PersonAccess" WHERE id IN (
      SELECT id FROM "PersonAccess" WHERE hour < ${before} LIMIT ${most})`),
})
