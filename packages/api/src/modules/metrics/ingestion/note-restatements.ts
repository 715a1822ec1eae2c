import type { Context } from '../../../core/context.ts'
import { insertRows } from '../../../core/rows.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { DAY_MS } from '../formulas/index.ts'
import type { CountedFact } from './counted-fact.ts'
import { levelsAmong } from './store-levels.ts'

/** What an act tells anew of a time that is over. */
export interface Restated {
  /** A campaign, with its shares, or something else that facts are about; null: everything. */
  subjectId: string | null
  /** The department whose part of a campaign's number it is; of the whole where it is left out. */
  departmentId?: string
  metric: string
  from: Date
  to: Date
}

/**
 * Notes what an act restates, in its transaction.
 * @param done.act the mutation, or the work that did it.
 * @param done.at the instant that its rows bear: a report compares what was known up to it with what was before.
 */
export async function noteRestatements(
  ctx: Context,
  { act, at }: { act: string; at: Date },
  restated: readonly Restated[],
): Promise<void> {
  const { accountId } = ctx.actor
  await insertRows(
    ctx,
    'Restatement',
    joined(restated).map((one) => ({ id: ctx.newId(), act, at, accountId, departmentId: null, ...one })),
  )
}

/** One for each subject, department and metric. */
function joined(restated: readonly Restated[]): Restated[] {
  const spans = new Map<string, Restated>()
  for (const one of restated) {
    const name = `${one.subjectId} ${one.departmentId ?? ''} ${one.metric}`
    const known = spans.get(name) ?? one
    const from = new Date(Math.min(known.from.getTime(), one.from.getTime()))
    spans.set(name, { ...one, from, to: new Date(Math.max(known.to.getTime(), one.to.getTime())) })
  }
  return [...spans.values()]
}

/**
 * What facts that came in or went out restate: for each subject and metric, those of shares for their campaign, the time from the first of those that are
 * over to the last, and of a level until now, since it holds until it is told anew. A fact of the moment itself restates
 * nothing.
 */
export async function restatedBy(ctx: Context, facts: readonly CountedFact[], now: Date): Promise<Restated[]> {
  const levels = await levelsAmong(ctx, facts)
  return joined(
    facts.flatMap(({ campaignId, subjectId: own, metric, atMs, dated }) => {
      if (atMs >= now.getTime()) return []
      const subjectId = campaignId ?? own
      // Where a day lies depends on the calendar of whoever asks.
      const [from, to] = dated ? [atMs - DAY_MS, atMs + DAY_MS] : [atMs, atMs + 1]
      return [{ subjectId, metric, from: new Date(from), to: levels.has(metric) ? now : new Date(to) }]
    }),
  )
}

/** What groups restate whose rank changed: of levels another group may count from the first fact on. */
export async function levelsRestated(ctx: Context, groupIds: readonly string[], now: Date): Promise<Restated[]> {
  const rows = await ctx.db.$queryRaw<{ subjectId: string; metric: string; from: Date }[]>(Prisma.sql`
    SELECT coalesce(p."campaignId", p."subjectId") AS "subjectId", p.metric, min(p.at) AS "from" FROM "MetricSource" s
    JOIN "MetricPoint" p ON p."organizationId" = s."organizationId" AND p.source = s.key
    WHERE s."groupId" = ANY(${[...groupIds]}::uuid[]) AND p."supersededAt" IS NULL
    GROUP BY 1, 2 HAVING min(p.at) < ${now}`)
  const levels = await levelsAmong(ctx, rows)
  return rows.filter(({ metric }) => levels.has(metric)).map((row) => ({ ...row, to: now }))
}

/** What subjects restate that count for others than was known: all that was ever told of them. */
export async function restatedByMove(
  ctx: Context,
  parts: readonly { subjectId: string; ancestorId: string }[],
  now: Date,
): Promise<Restated[]> {
  const series = Prisma.sql`unnest(${parts.map(({ subjectId }) => subjectId)}::uuid[],
    ${parts.map(({ ancestorId }) => ancestorId)}::uuid[]) AS part(subject, ancestor)
    JOIN "MetricSeries" s ON s."subjectId" = part.subject AND NOT s.part`
  // A day is one of the group's zone, or of any calendar.
  return await ctx.db.$queryRaw<Restated[]>(Prisma.sql`
    SELECT part.ancestor AS "subjectId", s.metric, min(d."on")::timestamptz - interval '2 days' AS "from",
      max(d."on")::timestamptz + interval '3 days' AS "to"
    FROM ${series} JOIN "MetricDate" d ON d."seriesId" = s.id GROUP BY 1, 2
    UNION ALL SELECT part.ancestor, s.metric, min(d.at), ${now}::timestamptz
    FROM ${series} JOIN "MetricDay" d ON d."seriesId" = s.id GROUP BY 1, 2`)
}
