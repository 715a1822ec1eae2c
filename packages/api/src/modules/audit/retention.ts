import { Prisma } from '../../generated/prisma/client.ts'
import { declareRetention } from '../../platform/retention/index.ts'

declareRetention({
  class: 'audit-log',
  reason: {
    en: 'Who did what. Three years cover the limitation period of most claims. Nobody can delete an entry before.',
    fr: 'Qui a fait quoi. Trois ans couvrent le délai de prescription de la plupart des actions. Personne ne peut supprimer une écriture avant.',
  },
  defaultDays: 1_095,
  leastDays: 365,
  mostDays: 3_650,
  by: 'system',
  delete: (db, { organizationId, before, most }) =>
    db.$executeRaw(Prisma.sql`DELETE FROM "AuditEntry" WHERE "organizationId" = ${organizationId}::uuid AND id IN (
      SELECT id FROM "AuditEntry" WHERE "organizationId" = ${organizationId}::uuid AND at < ${before} LIMIT ${most})`),
})
