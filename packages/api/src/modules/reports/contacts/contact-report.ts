import type { Context } from '../../../core/context.ts'
import { defineLoader } from '../../../core/loaders.ts'
import { organizationTimeZone } from '../../../core/time-zone.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { lacking, reaches, reachesAsOthers, readable } from '../../../platform/auth/index.ts'
import { calendarPeriodOf, closedMonthOf, type Hidden, smallestGroupOf } from '../../../platform/small-groups/index.ts'
import type { Period } from '../../metrics/index.ts'
import { personNow } from '../../people/index.ts'

const { sql } = Prisma

/** The contacts that a department held in a period. */
export interface ContactReport {
  readonly contacts: number | null
  readonly people: number | null
  /** Null where everything is told exactly. */
  readonly hidden: Hidden | null
}

interface Asked {
  readonly departmentId: string
  readonly period: Period
}

const askedKey = ({ departmentId, period: { from, to } }: Asked): string =>
  `${departmentId} ${from.getTime()} ${to.getTime()}`

/** Counts the contacts that the actor may list: one statement for all departments and periods. */
const listed = defineLoader<Asked, Pick<ContactReport, 'contacts' | 'people'>>(
  async (ctx, asked) =>
    await ctx.db.$queryRaw<{ contacts: number; people: number }[]>(sql`
      SELECT found.* FROM unnest(${asked.map(({ departmentId }) => departmentId)}::uuid[],
        ${asked.map(({ period }) => period.from)}::timestamptz[], ${asked.map(({ period }) => period.to)}::timestamptz[])
        WITH ORDINALITY AS scope(id, "from", "to", position)
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS contacts, count(DISTINCT ${personNow(sql`t."personId"`)})::int AS people FROM "Touchpoint" t
        WHERE t."departmentId" = scope.id AND t.status = 'HELD' AND t.at >= scope."from" AND t.at < scope."to"
          AND ${readable(ctx, 'Touchpoint')}
      ) found ORDER BY scope.position`),
  askedKey,
)

interface Closed {
  readonly departmentId: string
  readonly month: string
  readonly months: number
}

const closed = defineLoader<Closed, Pick<ContactReport, 'contacts' | 'people'>>(
  async (ctx, keys) => {
    const rows = await ctx.db.$queryRaw<{ contacts: number | null; people: number | null }[]>(sql`
      SELECT c.contacts, c.people FROM unnest(${keys.map(({ departmentId }) => departmentId)}::uuid[],
        ${keys.map(({ month }) => month)}::date[], ${keys.map(({ months }) => months)}::int[])
        WITH ORDINALITY AS k(id, month, months, position)
      LEFT JOIN "ClosedContacts" c ON c."departmentId" = k.id AND c.month = k.month AND c.months = k.months
      ORDER BY k.position`)
    return keys.map((_key, index) => rows[index] ?? null)
  },
  ({ departmentId, month, months }) => `${departmentId} ${month} ${months}`,
)

/**
 * The contacts of a department: exactly for whoever may list them, and as closes told it for others.
 * @throws RequestError FORBIDDEN without `report:read` for the department.
 */
export async function contactReportOf(ctx: Context, departmentId: string, period: Period): Promise<ContactReport> {
  if (!(await reaches(ctx, 'report:read', 'Department', departmentId))) throw lacking('report:read')
  if (await reachesAsOthers(ctx, 'touchpoint:read', 'Department', departmentId)) {
    const found = await listed(ctx).load({ departmentId, period })
    return { contacts: found?.contacts ?? 0, people: found?.people ?? 0, hidden: null }
  }
  const minimum = await smallestGroupOf(ctx)
  const calendar = calendarPeriodOf(period, await organizationTimeZone(ctx))
  if (calendar === null || (await closedMonthOf(ctx).load(calendar.month)) === null) {
    return { contacts: null, people: null, hidden: { reason: 'NOT_CLOSED', minimum } }
  }
  const found = await closed(ctx).load({ departmentId, ...calendar })
  return { contacts: found?.contacts ?? null, people: found?.people ?? null, hidden: { reason: 'TOO_FEW', minimum } }
}
