import type { Context } from '../../core/context.ts'
import { dayIn, organizationTimeZone } from '../../core/time-zone.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { hasEnded } from '../messages/index.ts'
import { isRestricted } from '../people/index.ts'
import { mayProcess } from '../privacy/index.ts'

const { sql } = Prisma

/** Why somebody is not invited; the first that applies, in this order. */
export type LeftOutReason = 'INACTIVE' | 'EXCLUDED' | 'ALREADY_ASKED' | 'NO_ADDRESS' | 'NOTICES_ENDED' | 'OVER_TIME_CAP'

export interface Asking {
  readonly campaignId: string
  readonly minutesPerWeek: number
  /** Whether it goes by mail, which needs an address. */
  readonly byMail: boolean
}

/** Ambassadors who are the person on alias `x`, or somebody who was merged into them: a subquery of ids. */
const SELVES = sql`SELECT a.id FROM "Ambassador" a WHERE a."personId" = x.id
  OR a."personId" IN (SELECT m."personId" FROM "PersonMerge" m WHERE m."intoId" = x.id AND m."to" IS NULL)`

/** A SQL expression: why the person on alias `x` is not invited; null for whoever is. */
export async function reasonFor(ctx: Context, { campaignId, minutesPerWeek, byMail }: Asking): Promise<Prisma.Sql> {
  const today = dayIn(await organizationTimeZone(ctx), ctx.now())
  return sql`CASE
    WHEN NOT x.active OR x."archivedAt" IS NOT NULL THEN 'INACTIVE'
    WHEN NOT ${mayProcess('MESSAGES')} OR ${isRestricted(sql`x.id`)} THEN 'EXCLUDED'
    WHEN EXISTS (SELECT FROM "Participation" p WHERE p."campaignId" = ${campaignId}::uuid
      AND (p.status IN ('INVITED', 'ACCEPTED') OR p."neverAt" IS NOT NULL) AND p."ambassadorId" IN (${SELVES})) THEN 'ALREADY_ASKED'
    WHEN ${byMail} AND x.email IS NULL THEN 'NO_ADDRESS'
    WHEN ${hasEnded(sql`x.id`, sql`'INVITATION'`)} THEN 'NOTICES_ENDED'
    WHEN (SELECT coalesce(sum(p."minutesPerWeek"), 0) FROM "Participation" p
      WHERE p.status = 'ACCEPTED' AND p."mandateUntil" >= ${today}::date AND p."ambassadorId" IN (${SELVES})) + ${minutesPerWeek}::int
      > (SELECT o."mostMinutesPerWeek" FROM "Organization" o) THEN 'OVER_TIME_CAP'
    END`
}

/** Why each of these people is not invited; null for whoever is. People who are gone are left out. */
export async function sortOut(
  ctx: Context,
  asking: Asking,
  personIds: readonly string[],
): Promise<Map<string, LeftOutReason | null>> {
  const rows = await ctx.db.$queryRaw<{ id: string; reason: LeftOutReason | null }[]>(sql`
    SELECT x.id, ${await reasonFor(ctx, asking)} AS reason FROM "Person" x WHERE x.id = ANY(${[...personIds]}::uuid[])`)
  return new Map(rows.map(({ id, reason }) => [id, reason]))
}
