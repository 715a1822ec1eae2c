import type { Context } from '../../../core/context.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { ERASED_MARK } from './erase-traces.ts'

const { sql } = Prisma

/**
 * Parts what was counted from the person whose it was: ambassador, participations and shares stay without a name, words
 * or address, and the ledger keeps what they got, so that no number of a time before changes. They take part no more, and what was only prepared is
 * discarded. Links that they spread lead nowhere from then on.
 */
export async function detachPerson(ctx: Context, personId: string): Promise<void> {
  const now = ctx.now()
  const owned = sql`SELECT p.id FROM "Participation" p JOIN "Ambassador" a
    ON a."organizationId" = p."organizationId" AND a.id = p."ambassadorId" WHERE a."personId" = ${personId}::uuid`
  const shares = sql`SELECT id FROM "Share" WHERE "participationId" IN (${owned})`
  await ctx.db.$executeRaw(sql`DELETE FROM "Publication" WHERE "shareId" IN (${shares})`)
  await ctx.db.$executeRaw(
    sql`DELETE FROM "TrackedLink" WHERE "shareId" IN (${shares}) OR "participationId" IN (${owned})`,
  )
  await ctx.db.$executeRaw(sql`
    UPDATE "Share" SET text = ${ERASED_MARK}, "externalUrl" = NULL,
      assessment = assessment || '{"findings": []}',
      status = CASE status WHEN 'PREPARED' THEN 'DISCARDED' ELSE status END,
      "discardedAt" = CASE status WHEN 'PREPARED' THEN coalesce("discardedAt", ${now}::timestamptz) ELSE "discardedAt" END,
      version = version + 1, "updatedAt" = ${now}::timestamptz
    WHERE "participationId" IN (${owned})`)
  await ctx.db.$executeRaw(sql`
    UPDATE "Participation" SET message = NULL, "mandateTasks" = NULL, "mandateUntil" = NULL, "minutesPerWeek" = NULL, benefit = 'UNKNOWN', cause = 'ERASURE', "neverAt" = NULL,
      status = CASE status WHEN 'ACCEPTED' THEN 'LEFT' WHEN 'INVITED' THEN 'WITHDRAWN' WHEN 'RECORDED_ELSEWHERE' THEN 'WITHDRAWN' ELSE status END, "recordedBy" = NULL,
      "leftAt" = CASE status WHEN 'ACCEPTED' THEN ${now}::timestamptz ELSE "leftAt" END,
      version = version + 1, "updatedAt" = ${now}::timestamptz
    WHERE id IN (${owned})`)
  await ctx.db.$executeRaw(sql`
    UPDATE "Cost" SET "beneficiaryId" = NULL, "updatedAt" = ${now}::timestamptz WHERE "beneficiaryId" = ${personId}::uuid`)
  await ctx.db.$executeRaw(sql`
    UPDATE "PrivacyRequest" SET "personId" = NULL, text = NULL, version = version + 1, "updatedAt" = ${now}::timestamptz
    WHERE "personId" = ${personId}::uuid`)
  await ctx.db.$executeRaw(sql`
    UPDATE "Ambassador" SET "personId" = NULL, "formerPersonId" = "personId", status = 'INACTIVE', version = version + 1, "updatedAt" = ${now}::timestamptz
    WHERE "personId" = ${personId}::uuid`)
}
