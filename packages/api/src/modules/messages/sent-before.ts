import type { Context } from '../../core/context.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { WEEK_MS } from './judge.ts'

const { sql } = Prisma

/**
 * When a person got other messages within seven days, or gets one now. Two for one person are judged one after the other.
 * @param messageId of the message that is judged.
 */
export async function sentBefore(ctx: Context, personId: string, messageId: string): Promise<Date[]> {
  await ctx.db.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`messages to ${personId}`}, 0))`)
  const since = new Date(ctx.now().getTime() - WEEK_MS)
  const rows = await ctx.db.$queryRaw<{ at: Date }[]>(sql`
    SELECT coalesce(m."sentAt", ${ctx.now()}::timestamptz) AS at FROM "InvitationMessage" m
    JOIN "Participation" p ON p.id = m."participationId" JOIN "Ambassador" a ON a.id = p."ambassadorId"
    WHERE a."personId" = ${personId}::uuid AND m.id <> ${messageId}::uuid
      AND (m."sentAt" > ${since}::timestamptz OR m."leaseUntil" > ${ctx.now()}::timestamptz) ORDER BY 1`)
  return rows.map(({ at }) => at)
}
