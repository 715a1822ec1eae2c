import { Prisma } from '../../generated/prisma/client.ts'
import { declareRetention } from '../../platform/retention/index.ts'

declareRetention({
  class: 'invitation-rounds',
  reason: {
    en: 'Who was written to, and what came of it: as long as a campaign is looked back on. Answers stay.',
    fr: 'À qui il a été écrit, et ce qui en est venu : aussi longtemps qu’on revient sur une campagne. Les réponses restent.',
  },
  defaultDays: 365,
  leastDays: 90,
  mostDays: 1_095,
  by: 'organization',
  delete: (db, { before, most }) =>
    db.$executeRaw(Prisma.sql`DELETE FROM "InvitationRound" WHERE id IN (
      SELECT id FROM "InvitationRound" WHERE "createdAt" < ${before} LIMIT ${most})`),
})
