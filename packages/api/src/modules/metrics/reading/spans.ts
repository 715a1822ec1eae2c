import type { Context } from '../../../core/context.ts'
import { defineLoader } from '../../../core/loaders.ts'
import { organizationTimeZone } from '../../../core/time-zone.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { coverDays, daysOf } from '../formulas/index.ts'
import type { TotalsRequest } from './period-parts.ts'

const { sql } = Prisma

/**
 * Which rows answer for a part of a period. `DAY`: whole days of a group's zone; `QUARTER`: whole quarters of an hour;
 * `EDGE`: parts of quarters, from the facts; `DATE`: days of which no hour is known.
 */
export type SpanKind = 'DAY' | 'QUARTER' | 'EDGE' | 'DATE'

/** A part of a request's period. */
interface Span {
  /** Which request it belongs to, from 0. */
  request: number
  subjectId: string
  kind: SpanKind
  /** Of the groups that it is for; null: of all. */
  timeZone: string | null
  from: Date | null
  to: Date | null
  fromDay: string | null
  toDay: string | null
}

const zones = defineLoader<'all', string[]>(async (ctx, keys) => {
  const rows = await ctx.db.$queryRaw<{ timeZone: string }[]>(sql`SELECT DISTINCT "timeZone" FROM "MetricGroup"`)
  return keys.map(() => rows.map(({ timeZone }) => timeZone))
})

/** Time zones by which the days of facts are decided: one for most organisations. */
const zonesOfGroups = async (ctx: Context): Promise<string[]> => (await zones(ctx).load('all')) ?? []

/** Days that count for requests where facts are known by their day alone, by the calendar of each. */
export async function datesOf(ctx: Context, requests: readonly TotalsRequest[]) {
  const own = requests.some(({ timeZone }) => timeZone === null) ? await organizationTimeZone(ctx) : 'UTC'
  return requests.map(({ period, timeZone, knownAt }) => daysOf(period, timeZone ?? own, knownAt ?? ctx.now()))
}

/** Takes the periods of requests apart: see `coverDays`. */
export async function spansOf(ctx: Context, requests: readonly TotalsRequest[]): Promise<Span[]> {
  const timeZones = await zonesOfGroups(ctx)
  const dates = await datesOf(ctx, requests)
  return requests.flatMap(({ subjectId, period }, request) => {
    const of = { request, subjectId, from: null, to: null, fromDay: null, toDay: null }
    const date: Span = {
      ...of,
      kind: 'DATE',
      timeZone: null,
      fromDay: dates[request]?.from ?? null,
      toDay: dates[request]?.to ?? null,
    }
    const covered = timeZones.flatMap((timeZone): Span[] => {
      const { days, quarters, edges } = coverDays(period, timeZone)
      return [
        ...(days ? [{ ...of, kind: 'DAY' as const, timeZone, fromDay: days.from, toDay: days.to }] : []),
        ...quarters.map((quarter) => ({ ...of, kind: 'QUARTER' as const, timeZone, ...quarter })),
        ...edges.map((edge) => ({ ...of, kind: 'EDGE' as const, timeZone, ...edge })),
      ]
    })
    return [date, ...covered]
  })
}

/** Spans as a relation. */
export function asRelation(spans: readonly Span[]): Prisma.Sql {
  return sql`SELECT * FROM unnest(
    ${spans.map(({ request }) => request)}::int[],
    ${spans.map(({ subjectId }) => subjectId)}::uuid[],
    ${spans.map(({ kind }) => kind)}::text[],
    ${spans.map(({ timeZone }) => timeZone)}::text[],
    ${spans.map(({ from }) => from)}::timestamptz[],
    ${spans.map(({ to }) => to)}::timestamptz[],
    ${spans.map(({ fromDay }) => fromDay)}::date[],
    ${spans.map(({ toDay }) => toDay)}::date[]
  ) AS span(request, subject, kind, zone, "from", "to", "fromDay", "toDay")`
}
