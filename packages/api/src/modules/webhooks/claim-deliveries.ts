import type { Context } from '../../core/context.ts'
import { everyColumn } from '../../core/selected-columns.ts'
import { Prisma, type WebhookDelivery } from '../../generated/prisma/client.ts'
import { LEASE_MS, MOST_PER_ENDPOINT } from './limits.ts'

const { sql } = Prisma

/** A delivery that this worker sends now. */
export type Claimed = WebhookDelivery & { leaseToken: string }

/**
 * Claims deliveries of an organisation that are due, in turns between its endpoints. An endpoint has a few requests at once over all
 * processes, and one that fails, or took nothing yet, has one: it holds up no other. A delivery whose worker died is due again once its lease has lapsed.
 */
export async function claimDeliveries(ctx: Context, most: number): Promise<Claimed[]> {
  const now = sql`${ctx.now()}::timestamptz`
  const until = new Date(ctx.now().getTime() + LEASE_MS)
  const claimed = await ctx.db.$queryRaw<Claimed[]>(sql`
    WITH room AS (
      SELECT e.id, CASE WHEN e."failingSince" IS NULL AND e."lastDeliveredAt" IS NOT NULL
        THEN ${MOST_PER_ENDPOINT}::int ELSE 1 END - (SELECT count(*)::int
        FROM "WebhookDelivery" l WHERE l."endpointId" = e.id AND l."dueAt" IS NOT NULL AND l."leaseUntil" >= ${now}) AS free
      FROM "WebhookEndpoint" e WHERE e.status = 'ACTIVE'
    ), due AS (
      SELECT d.id, row_number() OVER (PARTITION BY r.id ORDER BY d."dueAt", d.id) AS turn, d."dueAt"
      FROM room r CROSS JOIN LATERAL (SELECT w.id, w."dueAt" FROM "WebhookDelivery" w
        WHERE w."endpointId" = r.id AND w."dueAt" <= ${now} AND (w."leaseUntil" IS NULL OR w."leaseUntil" < ${now})
        ORDER BY w."dueAt", w.id LIMIT greatest(r.free, 0) FOR UPDATE SKIP LOCKED) d
    )
    UPDATE "WebhookDelivery" w SET "leaseToken" = gen_random_uuid(), "leaseUntil" = ${until}::timestamptz,
      attempts = w.attempts + 1
    WHERE w.id IN (SELECT id FROM due ORDER BY turn, "dueAt", id LIMIT ${most}) RETURNING ${everyColumn('WebhookDelivery', 'w')}`)
  return claimed.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
