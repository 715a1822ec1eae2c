import { Prisma } from '../../generated/prisma/client.ts'
import { declareRetention } from '../../platform/retention/index.ts'

declareRetention({
  class: 'webhook-deliveries',
  reason: {
    en: 'What was sent to webhook endpoints, and what failed, without bodies: long enough to find out why something did not arrive.',
    fr: 'Ce qui a été envoyé aux points d’arrivée de webhooks et ce qui a échoué, sans contenu : assez longtemps pour comprendre pourquoi quelque chose n’est pas arrivé.',
  },
  defaultDays: 30,
  leastDays: 7,
  mostDays: 365,
  by: 'organization',
  delete: (db, { before, most }) =>
    db.$executeRaw(Prisma.sql`DELETE FROM "WebhookDelivery" WHERE id IN (
      SELECT id FROM "WebhookDelivery" WHERE "dueAt" IS NULL AND "createdAt" < ${before} LIMIT ${most})`),
})
