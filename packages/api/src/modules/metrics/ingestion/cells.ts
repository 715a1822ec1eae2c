import type { Context } from '../../../core/context.ts'
import { dateOf, dayOf, placeOfDay } from '../../../core/day.ts'
import { dayIn, startOfDay } from '../../../core/time-zone.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { type CountedFact, countedFact, type StoredTime } from './counted-fact.ts'
import type { FirstDay, Way } from './precedence.ts'

const { sql } = Prisma

/** A post, by its network and its id there. */
export interface Post {
  network: string
  externalId: string
}

export const postKey = ({ network, externalId }: Post): string => `${network} ${externalId}`

/** A metric of a subject. */
export interface SubjectMetric {
  subjectId: string
  metric: string
}

export const subjectMetricKey = ({ subjectId, metric }: SubjectMetric): string => `${subjectId} ${metric}`

/** A fact in force, with what decides whether it counts. */
export interface FactOfCell extends CountedFact {
  id: string
  source: string
  key: string
  recordedAt: Date
  /** Whether it stands aside as of now. */
  aside: boolean
  network: string | null
  postId: string | null
}

/** The day that a fact is of, in the zone of its group. */
export const dayOfFact = ({ atMs, dated }: { atMs: number; dated: boolean }, timeZone: string): string =>
  dated ? new Date(atMs).toISOString().slice(0, 10) : dayIn(timeZone, new Date(atMs))

/** Beginning of the keys of facts that running totals make. */
export const TOTAL = 'total:'

/** A fact whose post an erasure took away keeps its network: it is of a post still. */
export function wayOf({ key, network }: { key: string; network: string | null }): Way {
  if (key.startsWith(TOTAL)) return 'TOTAL'
  return network === null ? 'DAY' : 'POST'
}

interface Cells {
  days: readonly (SubjectMetric & { day: string })[]
  posts: readonly (Post & { metric: string })[]
  /** Whole series. */
  series: readonly SubjectMetric[]
}

/** Sources of one group, the highest first. */
export interface Group {
  id: string
  timeZone: string
  sources: readonly string[]
}

/** All facts in force that a group has in these cells, in one statement. */
export async function factsOfCells(ctx: Context, group: Group, { days, posts, series }: Cells): Promise<FactOfCell[]> {
  const columns = sql`p.id, p.source, p.key, p."recordedAt", p.aside, p.network, p."postId", p."dimensionsId", p.metric, p."subjectId",
    p."campaignId", p.at, p."on", p.value::text AS value`
  const own = sql`p.source = ANY(${[...group.sources]}) AND p."supersededAt" IS NULL`
  const starts = days.map(({ day }) => startOfDay(day, group.timeZone))
  const ends = days.map(({ day }) => startOfDay(nextDay(day), group.timeZone))
  const ofDays = sql`unnest(${days.map(({ subjectId }) => subjectId)}::uuid[], ${days.map(({ metric }) => metric)}::text[],
    ${starts}::timestamptz[], ${ends}::timestamptz[],
    ${days.map(({ day }) => new Date(placeOfDay(day)))}::timestamptz[]) AS d(subject, metric, "from", "to", place)
    JOIN "MetricPoint" p ON p."subjectId" = d.subject AND p.metric = d.metric AND p.network IS NULL AND NOT starts_with(p.key, ${TOTAL}) AND ${own}`
  const rows = await ctx.db.$queryRaw<(Omit<FactOfCell, keyof CountedFact> & Stored)[]>(sql`
    SELECT ${columns} FROM ${ofDays} AND p.at >= d."from" AND p.at < d."to" AND p."on" IS NULL
    UNION SELECT ${columns} FROM ${ofDays} AND p.at = d.place AND p."on" IS NOT NULL
    UNION SELECT ${columns} FROM unnest(${posts.map(({ network }) => network)}::text[],
      ${posts.map(({ externalId }) => externalId)}::text[], ${posts.map(({ metric }) => metric)}::text[]) AS o(network, id, metric)
      JOIN "MetricPoint" p ON p.network = o.network AND p."postId" = o.id AND p.metric = o.metric AND NOT starts_with(p.key, ${TOTAL}) AND ${own}
    UNION SELECT ${columns} FROM unnest(${series.map(({ subjectId }) => subjectId)}::uuid[],
      ${series.map(({ metric }) => metric)}::text[]) AS s(subject, metric)
      JOIN "MetricPoint" p ON p."subjectId" = s.subject AND p.metric = s.metric AND ${own}`)
  return rows.map((row) => ({ ...countedFact(row), groupId: group.id }))
}

type Stored = StoredTime & Pick<CountedFact, 'metric' | 'subjectId' | 'campaignId' | 'dimensionsId'> & { value: string }

/** The first day of each source in these series, by days and by posts. */
export async function firstDaysOf(ctx: Context, group: Group, series: readonly SubjectMetric[]): Promise<FirstDay[]> {
  if (series.length === 0) return []
  const rows = await ctx.db.$queryRaw<(Omit<FirstDay, 'day'> & { on: Date | null; at: Date | null })[]>(sql`
    SELECT p.source, p."subjectId", p.metric, CASE WHEN starts_with(p.key, ${TOTAL}) THEN 'TOTAL'
      WHEN p.network IS NOT NULL THEN 'POST' ELSE 'DAY' END AS way, min(p."on") AS "on",
      min(p.at) FILTER (WHERE p."on" IS NULL) AS at
    FROM unnest(${series.map(({ subjectId }) => subjectId)}::uuid[], ${series.map(({ metric }) => metric)}::text[])
      AS s(subject, metric)
    JOIN "MetricPoint" p ON p."subjectId" = s.subject AND p.metric = s.metric
      AND p.source = ANY(${[...group.sources]}) AND p."supersededAt" IS NULL
    GROUP BY 1, 2, 3, 4`)
  return rows.map(({ on, at, ...first }) => {
    const days = [...(on ? [dayOf(on)] : []), ...(at ? [dayIn(group.timeZone, at)] : [])]
    return { ...first, day: days.sort()[0] ?? '' }
  })
}

function nextDay(day: string): string {
  const date = dateOf(day)
  date.setUTCDate(date.getUTCDate() + 1)
  return dayOf(date)
}
