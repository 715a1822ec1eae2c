import { Prisma } from '../../generated/prisma/client.ts'
import { declareRetention } from '../../platform/retention/index.ts'
import { isRestricted } from '../people/index.ts'

declareRetention({
  class: 'withdrawn-agreements',
  reason: {
    en: 'Agreements that were withdrawn prove that what was done before was allowed. Three years cover the limitation period of most claims. One that stands is kept, and so is what is restricted.',
    fr: 'Les accords retirés prouvent que ce qui a été fait avant était permis. Trois ans couvrent le délai de prescription de la plupart des actions. Un accord en vigueur est gardé, et ce qui est limité aussi.',
  },
  defaultDays: 1_095,
  leastDays: 365,
  mostDays: 3_650,
  by: 'organization',
  delete: (db, { before, most }) =>
    db.$executeRaw(Prisma.sql`DELETE FROM "Agreement" WHERE id IN (
      SELECT id FROM "Agreement" WHERE "withdrawnAt" < ${before} AND NOT ${isRestricted(Prisma.sql`"personId"`)} LIMIT ${most})`),
})
