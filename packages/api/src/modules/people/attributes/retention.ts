import { Prisma } from '../../../generated/prisma/client.ts'
import { declareRetention, type RetentionClass } from '../../../platform/retention/index.ts'
import { isRestricted } from '../restricted.ts'

/** What ended before its term is gone: a segment with an attribute has no answer as of then. */
export const FORMER_ATTRIBUTES: RetentionClass = {
  class: 'former-person-attributes',
  reason: {
    en: 'What people had of the attributes that the organisation declares, and have no longer: for segments as of then. What is restricted stays.',
    fr: 'Ce que les personnes avaient des attributs que l’organisation déclare, et n’ont plus : pour les segments à cette date. Ce qui est limité reste.',
  },
  defaultDays: 1_095,
  leastDays: 30,
  mostDays: 3_650,
  by: 'organization',
  delete: (db, { before, most }) =>
    db.$executeRaw(Prisma.sql`DELETE FROM "PersonAttributeValue" WHERE id IN (
      SELECT id FROM "PersonAttributeValue" WHERE "to" < ${before} AND NOT ${isRestricted(Prisma.sql`"personId"`)} LIMIT ${most})`),
}

declareRetention(FORMER_ATTRIBUTES)
