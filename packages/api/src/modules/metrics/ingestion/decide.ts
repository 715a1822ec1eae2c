import type { Context } from '../../../core/context.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import {
  dayOfFact,
  type FactOfCell,
  factsOfCells,
  firstDaysOf,
  type Group,
  postKey,
  type SubjectMetric,
  subjectMetricKey,
  TOTAL,
  wayOf,
} from './cells.ts'
import type { CountedFact } from './counted-fact.ts'
import { type FirstDay, standAside } from './precedence.ts'

const { sql } = Prisma

/** Facts that began to count, and facts that ceased to. */
interface Changes {
  added: CountedFact[]
  removed: CountedFact[]
}

/** A fact of a batch: what became of a point, or a fact that is no longer in force. */
export interface TouchedFact extends CountedFact {
  key: string
  network: string | null
  postId: string | null
}

/** What a batch of one source did to the facts in force. */
interface Touched {
  source: string
  added: readonly TouchedFact[]
  removed: readonly (TouchedFact & { aside: boolean })[]
}

/**
 * Decides anew which facts of a group count, in the cells that a batch touched: see `standAside`. Facts that stand aside
 * are kept, and since when they do is kept as well, so that a report of before can be made again.
 */
export async function decide(ctx: Context, group: Group, touched: Touched, now: Date): Promise<Changes> {
  const { source, added, removed } = touched
  const counted = removed.filter(({ aside }) => !aside)
  if (group.sources.length < 2) return { added: [...added], removed: counted }
  const facts = [...added, ...removed]
  const firsts = await firstDaysOf(ctx, group, eachOnce(facts, subjectMetricKey))
  const known = new Set(firsts.map((first) => `${first.source} ${first.way} ${subjectMetricKey(first)}`))
  const gone = removed.filter((fact) => !known.has(`${source} ${wayOf(fact)} ${subjectMetricKey(fact)}`))
  const whole = new Set([...mixedSeries(firsts), ...gone.map(subjectMetricKey)])
  const near = await factsNear(ctx, group, facts, whole)
  const touchedSeries = new Set(facts.map(subjectMetricKey))
  const others = near.filter((fact) => !touchedSeries.has(subjectMetricKey(fact)))
  const firstsOfOthers = await firstDaysOf(ctx, group, eachOnce(others, subjectMetricKey))
  const decided = await write(ctx, group, near, [...firsts, ...firstsOfOthers], now)
  const fresh = new Set(added.map(({ key }) => key))
  // Totals are merged already: where no other way competes with them, they count as they are.
  const free = added.filter((fact) => wayOf(fact) === 'TOTAL' && !whole.has(subjectMetricKey(fact)))
  const isNew = (fact: FactOfCell) => fact.source === source && fresh.has(fact.key)
  return {
    added: [...free, ...near.filter((fact) => !decided.has(fact.id) && (isNew(fact) || fact.aside))],
    removed: [...counted, ...near.filter((fact) => decided.has(fact.id) && !isNew(fact) && !fact.aside)],
  }
}

/**
 * Decides whole series anew, after a group or its order changed.
 * @param changed.facts facts whose posts are decided anew as well, whatever else they were measured on.
 */
export async function decideSeries(
  ctx: Context,
  group: Group,
  changed: { series: readonly SubjectMetric[]; facts: readonly TouchedFact[] },
  now: Date,
): Promise<{ added: FactOfCell[]; removed: FactOfCell[] }> {
  const { series, facts } = changed
  const near = await factsNear(ctx, group, facts, new Set(series.map(subjectMetricKey)), series)
  const decided = await write(ctx, group, near, await firstDaysOf(ctx, group, eachOnce(near, subjectMetricKey)), now)
  return {
    added: near.filter((fact) => !decided.has(fact.id) && fact.aside),
    removed: near.filter((fact) => decided.has(fact.id) && !fact.aside),
  }
}

/** Series that are told in several ways. */
function mixedSeries(firsts: readonly FirstDay[]): string[] {
  const ways = Map.groupBy(firsts, subjectMetricKey)
  return [...ways].flatMap(([name, own]) => (new Set(own.map(({ way }) => way)).size > 1 ? [name] : []))
}

/** Whole cells around facts, and whole series, with the cells of all their posts. */
async function factsNear(
  ctx: Context,
  group: Group,
  facts: readonly TouchedFact[],
  whole: ReadonlySet<string>,
  series: readonly SubjectMetric[] = eachOnce(facts, subjectMetricKey).filter((one) =>
    whole.has(subjectMetricKey(one)),
  ),
): Promise<FactOfCell[]> {
  const days = facts
    .filter((fact) => wayOf(fact) === 'DAY' && !whole.has(subjectMetricKey(fact)))
    .map((fact) => ({ subjectId: fact.subjectId, metric: fact.metric, day: dayOfFact(fact, group.timeZone) }))
  const posts = postsOf(facts)
  const near = await factsOfCells(ctx, group, {
    days: eachOnce(days, (one) => `${subjectMetricKey(one)} ${one.day}`),
    posts,
    series,
  })
  const seen = new Set(posts.map(postCell))
  const others = postsOf(near).filter((post) => !seen.has(postCell(post)))
  const beside = others.length > 0 ? await factsOfCells(ctx, group, { days: [], posts: others, series: [] }) : []
  return eachOnce([...near, ...beside], ({ id }) => id)
}

const postCell = (post: { network: string; externalId: string; metric: string }) => `${postKey(post)} ${post.metric}`

function postsOf(facts: readonly Pick<TouchedFact, 'key' | 'network' | 'postId' | 'metric'>[]) {
  const posts = facts.flatMap(({ key, network, postId, metric }) =>
    network !== null && postId !== null && !key.startsWith(TOTAL) ? [{ network, externalId: postId, metric }] : [],
  )
  return eachOnce(posts, postCell)
}

function eachOnce<One>(list: readonly One[], nameOf: (one: One) => string): One[] {
  return [...new Map(list.map((one) => [nameOf(one), one])).values()]
}

/** Writes what stands aside from now on, and what no longer does. @returns the ids of all that stand aside. */
async function write(
  ctx: Context,
  group: Group,
  facts: readonly FactOfCell[],
  firsts: readonly FirstDay[],
  now: Date,
): Promise<ReadonlySet<string>> {
  const candidates = facts.map((fact) => ({
    ...fact,
    way: wayOf(fact),
    day: dayOfFact(fact, group.timeZone),
    post: fact.postId === null ? null : `${fact.network} ${fact.postId} ${fact.campaignId ?? fact.subjectId}`,
  }))
  const aside = standAside({ sources: group.sources, firsts, facts: candidates })
  const changed = facts.filter((fact) => fact.aside !== aside.has(fact.id))
  if (changed.length === 0) return aside
  const ids = changed.map(({ id }) => id)
  await ctx.db.$executeRaw(sql`UPDATE "MetricPoint" SET aside = NOT aside WHERE id = ANY(${ids}::uuid[])`)
  await ctx.db.$executeRaw(sql`
    UPDATE "MetricAside" SET "to" = GREATEST("from", ${now}) WHERE "pointId" = ANY(${ids}::uuid[]) AND "to" IS NULL`)
  const ceased = changed.filter(({ aside: was }) => !was)
  await ctx.db.$executeRaw(sql`
    INSERT INTO "MetricAside" ("pointId", "from")
    SELECT id, GREATEST(${now}, recorded) FROM unnest(
      ${ceased.map(({ id }) => id)}::uuid[], ${ceased.map(({ recordedAt }) => recordedAt)}::timestamptz[]) AS p(id, recorded)
    ON CONFLICT ("organizationId", "pointId", "from") DO UPDATE SET "to" = NULL`)
  return aside
}
