import { Prisma } from '../../../generated/prisma/client.ts'
import { declareRetention } from '../../../platform/retention/index.ts'

declareRetention({
  class: 'webhook-receipts',
  reason: {
    en: 'Keys of webhooks that arrived, so that each counts once. Sources repeat an unanswered one for three days at most.',
    fr: 'Les clés des webhooks arrivés, pour que chacun compte une fois. Les sources répètent un webhook sans réponse pendant trois jours au plus.',
  },
  defaultDays: 7,
  leastDays: 3,
  mostDays: 30,
  by: 'organization',
  delete: (db, { before, most }) =>
    db.$executeRaw(Prisma.sql`DELETE FROM "WebhookReceipt" WHERE ("integrationId", key) IN (
      SELECT "integrationId", key FROM "WebhookReceipt" WHERE "receivedAt" < ${before} LIMIT ${most})`),
})
