import { Prisma } from '../../generated/prisma/client.ts'
import { declareRetention } from '../../platform/retention/index.ts'
import { isRestricted } from '../people/index.ts'

declareRetention({
  class: 'accesses',
  reason: {
    en: 'Who was told what of a person. A year is enough for the person to look, and to ask. What is restricted stays.',
    fr: 'Qui a appris quoi d’une personne. Un an suffit à la personne pour regarder, et pour demander. Ce qui est limité reste.',
  },
  defaultDays: 365,
  leastDays: 90,
  mostDays: 1_095,
  by: 'organization',
  delete: (db, { before, most }) =>
    db.$executeRaw(Prisma.sql`DELETE FROM "PersonAccess" WHERE id IN (
      SELECT id FROM "PersonAccess" WHERE hour < ${before} AND NOT ${isRestricted(Prisma.sql`"personId"`)} LIMIT ${most})`),
})
