import type { Context } from '../../../core/context.ts'
import { dayOf } from '../../../core/day.ts'
import { dayIn, startOfDay } from '../../../core/time-zone.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { type Group, type SubjectMetric, subjectMetricKey, TOTAL } from './cells.ts'
import { mergeTotals, type Total } from './merge-totals.ts'
import type { PointInput, PointsOfSource } from './points.ts'
import { fromScaled, toScaled } from './scaled.ts'

const { sql } = Prisma

/** A total as it is kept. */
interface KeptTotal extends SubjectMetric {
  source: string
  /** Beginning of the keys of its facts. */
  series: string
  isPart: boolean
  subjectType: string
  dimensions: Record<string, string> | null
  /** The instant; of a day its midnight in UTC, since only the order matters there. */
  at: Date
  on: Date | null
  value: string
}

/** Those of some series whose totals are taken together: of several sources, or of a whole and its parts. */
export async function seriesToMerge(
  ctx: Context,
  group: Group,
  series: readonly SubjectMetric[],
): Promise<SubjectMetric[]> {
  const asked = [...new Map(series.map((one) => [subjectMetricKey(one), one])).values()]
  if (asked.length === 0) return []
  const told = (isPart: boolean) => sql`EXISTS (SELECT FROM "MetricTotal" t WHERE t."subjectId" = s.subject
    AND t.metric = s.metric AND t."isPart" = ${isPart} AND t.source = ANY(${[...group.sources]}))`
  const needed = group.sources.length > 1 ? sql`${told(true)} OR ${told(false)}` : sql`${told(true)} AND ${told(false)}`
  return await ctx.db.$queryRaw<SubjectMetric[]>(sql`
    SELECT subject AS "subjectId", metric FROM ${asRows(asked)} WHERE ${needed}`)
}

/** The facts that all totals of these series make together, as far as they are not stored as such. */
export async function mergedPoints(
  ctx: Context,
  group: Group,
  series: readonly SubjectMetric[],
): Promise<PointsOfSource[]> {
  if (series.length === 0) return []
  const sources = [...group.sources]
  const totals = await ctx.db.$queryRaw<KeptTotal[]>(sql`
    SELECT t.source, t.series, t."isPart", t."subjectType", t."subjectId", t.metric, t.dimensions, t.at, t."on",
      t.value::text AS value
    FROM ${asRows(series)} JOIN "MetricTotal" t ON t."subjectId" = s.subject AND t.metric = s.metric
      AND t.source = ANY(${sources})
    ORDER BY t.source, t.series, t.at`)
  const stored = await storedFacts(ctx, sources, series)
  const counted = await countedBefore(ctx, group, totals)
  const points = [...Map.groupBy(totals, subjectMetricKey)].flatMap(([name, own]) =>
    changesOf({ own, group, counted: counted.get(name) ?? 0n, stored: stored.get(name) ?? [] }),
  )
  return [...Map.groupBy(points, ({ source }) => source)].map(([source, of]) => ({
    source,
    points: of.map(({ point }) => point),
  }))
}

interface StoredFact extends SubjectMetric {
  source: string
  key: string
  on: Date | null
  value: string
}

async function storedFacts(
  ctx: Context,
  sources: readonly string[],
  series: readonly SubjectMetric[],
): Promise<Map<string, StoredFact[]>> {
  const facts = await ctx.db.$queryRaw<StoredFact[]>(sql`
    SELECT p."subjectId", p.metric, p.source, p.key, p."on", p.value::text AS value
    FROM ${asRows(series)} JOIN "MetricPoint" p ON p."subjectId" = s.subject AND p.metric = s.metric
      AND p.source = ANY(${[...sources]}) AND p."supersededAt" IS NULL AND starts_with(p.key, ${TOTAL})`)
  return Map.groupBy(facts, subjectMetricKey)
}

const dayOfTotal = ({ at, on }: Pick<KeptTotal, 'at' | 'on'>, timeZone: string) =>
  on ? dayOf(on) : dayIn(timeZone, at)

/** What facts of other kinds count before the first total of each series, where other sources may have told them. */
async function countedBefore(ctx: Context, group: Group, totals: readonly KeptTotal[]): Promise<Map<string, bigint>> {
  if (group.sources.length < 2 || totals.length === 0) return new Map()
  const firsts = [...Map.groupBy(totals, subjectMetricKey).values()].flatMap((own) => {
    const [day] = own.map((total) => dayOfTotal(total, group.timeZone)).sort()
    return own[0] && day ? [{ ...own[0], day }] : []
  })
  const rows = await ctx.db.$queryRaw<(SubjectMetric & { sum: string })[]>(sql`
    SELECT s.subject AS "subjectId", s.metric, sum(p.value)::text AS sum
    FROM unnest(${firsts.map(({ subjectId }) => subjectId)}::uuid[], ${firsts.map(({ metric }) => metric)}::text[],
      ${firsts.map(({ day }) => day)}::date[], ${firsts.map(({ day }) => startOfDay(day, group.timeZone))}::timestamptz[])
      AS s(subject, metric, day, begins)
    JOIN "MetricPoint" p ON p."subjectId" = s.subject AND p.metric = s.metric AND p.source = ANY(${[...group.sources]})
      AND p."supersededAt" IS NULL AND NOT p.aside AND NOT starts_with(p.key, ${TOTAL})
      AND CASE WHEN p."on" IS NULL THEN p.at < s.begins ELSE p."on" < s.day END
    GROUP BY 1, 2`)
  return new Map(rows.map((row) => [subjectMetricKey(row), toScaled(row.sum) ?? 0n]))
}

/** The facts of one metric of a subject that are new or have another value. */
function changesOf(series: {
  own: readonly KeptTotal[]
  group: Group
  counted: bigint
  stored: readonly StoredFact[]
}): { source: string; point: PointInput }[] {
  const { own, group, counted, stored } = series
  const [one] = own
  if (!one) return []
  const totals = own.map((total): Total => {
    const { source, series: name, isPart, at } = total
    const day = dayOfTotal(total, group.timeZone)
    return { source, series: name, isPart, atMs: at.getTime(), day, scaled: toScaled(total.value) ?? 0n }
  })
  const days = new Set(own.flatMap(({ at, on }) => (on ? [at.getTime()] : [])))
  // Of a series its earliest totals may not say what it is a part of, those that follow do.
  const dimensions = new Map(own.flatMap((total) => (total.dimensions ? [[total.series, total.dimensions]] : [])))
  const nameOf = ({ source, key }: { source: string; key: string }) => `${source} ${key}`
  const known = new Map(stored.map((fact) => [nameOf(fact), fact]))
  const facts = mergeTotals({ sources: group.sources, counted, totals }).map(
    ({ source, series: name, atMs, scaled }) => ({
      ...{ source, name, atMs, scaled },
      key: `${name}${new Date(atMs).toISOString()}`,
    }),
  )
  const made = new Set(facts.map(nameOf))
  // What no total makes any more adds nothing.
  const gone = stored
    .filter((fact) => !made.has(nameOf(fact)))
    .map(({ source, key }) => {
      const [name, instant] = [key.slice(0, SERIES_LENGTH), key.slice(SERIES_LENGTH)]
      return { source, name, key, atMs: Date.parse(instant), scaled: 0n }
    })
  return [...facts, ...gone].flatMap(({ source, name, key, atMs, scaled }) => {
    const fact = known.get(nameOf({ source, key }))
    const isDay = fact ? fact.on !== null || days.has(atMs) : days.has(atMs)
    if (fact && toScaled(fact.value) === scaled && (fact.on !== null) === isDay) return []
    const when = isDay ? { on: dayOf(new Date(atMs)) } : { at: new Date(atMs) }
    const subject = { type: one.subjectType, id: one.subjectId }
    const what = { key, metric: one.metric, subject, dimensions: dimensions.get(name) }
    return [{ source, point: { ...what, ...when, value: fromScaled(scaled) } }]
  })
}

/** `total:`, 32 letters of a hash, and a colon. */
const SERIES_LENGTH = TOTAL.length + 33

function asRows(series: readonly SubjectMetric[]): Prisma.Sql {
  return sql`unnest(${series.map(({ subjectId }) => subjectId)}::uuid[], ${series.map(({ metric }) => metric)}::text[])
    AS s(subject, metric)`
}
