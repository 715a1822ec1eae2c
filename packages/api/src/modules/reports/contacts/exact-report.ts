import type { Context } from '../../../core/context.ts'
import { defineLoader } from '../../../core/loaders.ts'
import { organizationTimeZone } from '../../../core/time-zone.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { readable } from '../../../platform/auth/index.ts'
import { calendarPeriodOf, type Hidden, smallestGroupOf } from '../../../platform/small-groups/index.ts'
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

const scopes = (asked: readonly Asked[]) => sql`unnest(${asked.map(({ departmentId }) => departmentId)}::uuid[],
  ${asked.map(({ period }) => period.from)}::timestamptz[], ${asked.map(({ period }) => period.to)}::timestamptz[])
  WITH ORDINALITY AS scope(id, "from", "to", position)`

/** Counts contacts of a department that the actor may list, from one instant to another. */
const stored = (ctx: Context, { of, from, to }: { of: Prisma.Sql; from: Prisma.Sql; to: Prisma.Sql }) => sql`
  SELECT count(*)::int AS contacts, count(DISTINCT ${personNow(sql`t."personId"`)})::int AS people FROM "Touchpoint" t
  WHERE t."departmentId" = ${of} AND t.status = 'HELD' AND t.at >= ${from} AND t.at < ${to} AND ${readable(ctx, 'Touchpoint')}`

interface Counts {
  readonly contacts: number
  readonly people: number
}

/** One statement for all departments and periods. */
const listed = defineLoader<Asked, Counts>(
  async (ctx, asked) =>
    await ctx.db.$queryRaw<Counts[]>(sql`
      SELECT found.* FROM ${scopes(asked)} CROSS JOIN LATERAL (
        ${stored(ctx, { of: sql`scope.id`, from: sql`scope."from"`, to: sql`scope."to"` })}
      ) found ORDER BY scope.position`),
  askedKey,
)

/** What was kept of a calendar period before contacts of it were deleted for their age. */
interface Kept extends Counts {
  /** The first day of its last month. */
  readonly month: string
  readonly months: number
  /** Whether the whole of it is within the period that is asked for. */
  readonly within: boolean
  /** What is still stored of it. */
  readonly storedContacts: number
}

/** What was kept of months, quarters and years that the periods touch, in one statement; mostly nothing. */
const kept = defineLoader<Asked, readonly Kept[]>(async (ctx, asked) => {
  const zone = await organizationTimeZone(ctx)
  const rows = await ctx.db.$queryRaw<(Kept & { position: number })[]>(sql`
    SELECT scope.position::int AS position, to_char(d.month, 'YYYY-MM-DD') AS month, d.months, d.contacts, d.people,
      at."from" >= scope."from" AND at."to" <= scope."to" AS within, found.contacts AS "storedContacts"
    FROM ${scopes(asked)} JOIN "DeletedContacts" d ON d."departmentId" = scope.id
    CROSS JOIN LATERAL (SELECT (d.month - make_interval(months => d.months - 1)) AT TIME ZONE ${zone} AS "from",
      (d.month + interval '1 month') AT TIME ZONE ${zone} AS "to") at
    CROSS JOIN LATERAL (${stored(ctx, { of: sql`scope.id`, from: sql`at."from"`, to: sql`at."to"` })}) found
    WHERE at."from" < scope."to" AND at."to" > scope."from"`)
  const byPosition = Map.groupBy(rows, ({ position }) => position)
  return asked.map((_one, index) => byPosition.get(index + 1) ?? [])
}, askedKey)

/**
 * The contacts of a department for whoever may list them. Where contacts of the period were deleted for their age, what was kept
 * of it before is told: of a calendar month, quarter or year both numbers, of another period of whole months that of contacts.
 */
export async function exactReportOf(ctx: Context, departmentId: string, period: Period): Promise<ContactReport> {
  const asked = { departmentId, period }
  const [now, before] = await Promise.all([listed(ctx).load(asked), kept(ctx).load(asked)])
  const { contacts, people } = now ?? { contacts: 0, people: 0 }
  const gone = (before ?? []).filter(({ months }) => months === 1)
  if (gone.length === 0) return { contacts, people, hidden: null }
  const calendar = calendarPeriodOf(period, await organizationTimeZone(ctx))
  const whole = before?.find(({ month, months }) => month === calendar?.month && months === calendar.months)
  if (whole) {
    // What was stated since may add to it, and nothing takes away from it.
    return {
      contacts: Math.max(whole.contacts, contacts),
      people: Math.max(whole.people, people),
      hidden: null,
    }
  }
  const hidden = { reason: 'NOT_CLOSED', minimum: await smallestGroupOf(ctx) } as const
  if (!gone.every(({ within }) => within)) return { contacts: null, people: null, hidden }
  const missing = gone.reduce((sum, one) => sum + Math.max(0, one.contacts - one.storedContacts), 0)
  return { contacts: contacts + missing, people: null, hidden }
}
