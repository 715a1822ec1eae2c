import { Prisma } from '../../generated/prisma/client.ts'
import { declareRetention } from '../../platform/retention/index.ts'
import { isRestricted } from '../people/index.ts'
import { deleteContacts } from './delete-contacts.ts'

const { sql } = Prisma

declareRetention({
  class: 'touchpoints',
  reason: {
    en: 'Who contacted whom and what came of it, from the contact on: as long as a relationship is looked back on. What is restricted stays.',
    fr: 'Qui a contacté qui et avec quel résultat, à partir du contact : aussi longtemps qu’on revient sur une relation. Ce qui est limité reste.',
  },
  defaultDays: 1_095,
  leastDays: 180,
  mostDays: 3_650,
  by: 'organization',
  delete: deleteContacts,
})

declareRetention({
  class: 'former-briefs',
  reason: {
    en: 'What briefs about people said before, since they were replaced: to see who changed what. What is restricted stays.',
    fr: 'Ce que les fiches de personnes disaient avant, depuis leur remplacement : pour voir qui a changé quoi. Ce qui est limité reste.',
  },
  defaultDays: 365,
  leastDays: 30,
  mostDays: 1_095,
  by: 'organization',
  delete: (db, { before, most }) =>
    db.$executeRaw(sql`DELETE FROM "FormerPersonBrief" WHERE id IN (
      SELECT f.id FROM "FormerPersonBrief" f JOIN "PersonBrief" b ON b.id = f."briefId"
      WHERE f."createdAt" < ${before} AND NOT ${isRestricted(sql`b."personId"`)} LIMIT ${most})`),
})
