import type { Context } from '../../core/context.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { personNow, selvesNow } from '../people/index.ts'
import { WEEK_MS } from './judge.ts'

const { sql } = Prisma

/** A message that is judged, and whom it is for: an account, which may be a person's, or a person. */
export interface Judged {
  readonly messageId: string
  readonly personId: string | null
  readonly accountId: string | null
}

/**
 * When those whom messages are for got others within seven days, or get one now: invitations and notices together, the
 * earliest first. People who were merged count as one. Two for one person are judged one after the other. As many statements for many as for one.
 */
export async function sentBefore(ctx: Context, judged: readonly Judged[]): Promise<Date[][]> {
  if (judged.length === 0) return []
  const whom = judged.map(({ personId, accountId }) => personId ?? accountId)
  await ctx.db.$executeRaw(sql`
    SELECT pg_advisory_xact_lock(hashtextextended('messages to ' || whom, 0)) FROM (
      SELECT DISTINCT ${personNow(sql`one.id`)} AS whom FROM unnest(${whom}::uuid[]) AS one(id) ORDER BY 1) w`)
  const since = new Date(ctx.now().getTime() - WEEK_MS)
  const now = sql`${ctx.now()}::timestamptz`
  const counts = sql`(m."sentAt" > ${since}::timestamptz OR m."leaseUntil" > ${now}) AND m.id <> one.message`
  const rows = await ctx.db.$queryRaw<{ place: number; at: Date }[]>(sql`
    SELECT one.place::int AS place, other.at
    FROM unnest(${judged.map(({ messageId }) => messageId)}::uuid[], ${judged.map(({ personId }) => personId)}::uuid[],
      ${judged.map(({ accountId }) => accountId)}::uuid[]) WITH ORDINALITY AS one(message, person, account, place)
    CROSS JOIN LATERAL (
      SELECT coalesce(m."sentAt", ${now}) AS at FROM "InvitationMessage" m
      JOIN "Participation" p ON p.id = m."participationId" JOIN "Ambassador" a ON a.id = p."ambassadorId"
      WHERE a."personId" IN (${selvesNow(sql`one.person`)}) AND ${counts}
      UNION ALL
      SELECT coalesce(m."sentAt", ${now}) FROM "NoticeMessage" m WHERE ${counts} AND m."accountId" IN (
        SELECT one.account UNION SELECT c.id FROM "Account" c WHERE c."personId" IN (${selvesNow(sql`one.person`)}))
    ) other ORDER BY 1, 2`)
  const byPlace = Map.groupBy(rows, ({ place }) => place)
  return judged.map((_one, index) => (byPlace.get(index + 1) ?? []).map(({ at }) => at))
}
