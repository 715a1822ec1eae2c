import type { Context } from '../../../core/context.ts'
import { defineLoader } from '../../../core/loaders.ts'
import { organizationTimeZone } from '../../../core/time-zone.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { lacking, reaches, reachesAsOthers } from '../../../platform/auth/index.ts'
import { calendarPeriodOf, closedMonthOf, smallestGroupOf } from '../../../platform/small-groups/index.ts'
import type { Period } from '../../metrics/index.ts'
import { type ContactReport, exactReportOf } from './exact-report.ts'

const { sql } = Prisma

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
    return await exactReportOf(ctx, departmentId, period)
  }
  const minimum = await smallestGroupOf(ctx)
  const calendar = calendarPeriodOf(period, await organizationTimeZone(ctx))
  if (calendar === null || (await closedMonthOf(ctx).load(calendar.month)) === null) {
    return { contacts: null, people: null, hidden: { reason: 'NOT_CLOSED', minimum } }
  }
  const found = await closed(ctx).load({ departmentId, ...calendar })
  return { contacts: found?.contacts ?? null, people: found?.people ?? null, hidden: { reason: 'TOO_FEW', minimum } }
}
