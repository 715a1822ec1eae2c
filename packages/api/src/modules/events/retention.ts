import type { Db } from '../../core/database.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { declareRetention } from '../../platform/retention/index.ts'

const { sql } = Prisma

declareRetention({
  class: 'events',
  reason: {
    en: 'What happened, for systems that follow it: two years are enough for whoever was away, and to look back at a year.',
    fr: 'Ce qui s’est passé, pour les systèmes qui le suivent : deux ans suffisent à qui était absent, et pour revenir sur une année.',
  },
  defaultDays: 730,
  // Notices and retries look back for some days.
  leastDays: 30,
  mostDays: 3_650,
  by: 'organization',
  delete: deleteEvents,
})

/** In the order in which they are read, so that the last one deleted is the horizon: nothing behind it is missing. */
async function deleteEvents(db: Db, { before, most }: { before: Date; most: number }): Promise<number> {
  const [deleted] = await db.$queryRaw<{ count: number }[]>(sql`
    WITH oldest AS (
      SELECT id, at, "transactionId", sequence FROM "Event" ORDER BY "transactionId", sequence LIMIT ${most}
    ), gone AS (
      DELETE FROM "Event" WHERE id IN (
        SELECT id FROM oldest WHERE at < ${before} AND ("transactionId", sequence) < ALL (
          SELECT "transactionId", sequence FROM oldest WHERE at >= ${before}))
      RETURNING "transactionId", sequence
    ), horizon AS (
      INSERT INTO "EventHorizon" ("transactionId", sequence)
        SELECT "transactionId", sequence FROM gone ORDER BY "transactionId" DESC, sequence DESC LIMIT 1
        ON CONFLICT ("organizationId") DO UPDATE SET ("transactionId", sequence)
          = (EXCLUDED."transactionId", EXCLUDED.sequence)
    )
    SELECT count(*)::int AS count FROM gone`)
  return deleted?.count ?? 0
}
