import type { Context } from '../../../core/context.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { type FactOfCell, factsOfCells, type Group, type SubjectMetric, subjectMetricKey } from '../ingestion/cells.ts'
import { decideSeries } from '../ingestion/decide.ts'
import { ingestMerged } from '../ingestion/ingest-points.ts'
import { type Restated, restatedBy } from '../ingestion/note-restatements.ts'
import { storeRollups } from '../ingestion/store-rollups.ts'

const { sql } = Prisma

/** Facts that are decided at a time, about. */
const AT_ONCE = 20_000

interface Changes {
  added: readonly FactOfCell[]
  removed: readonly FactOfCell[]
}

interface Moved {
  /** The instant that the decisions bear. */
  at: Date
  began: number
  ceased: number
  restated: Restated[]
}

/** A source that moves, with its group of before and after. */
interface Move {
  source: string
  before: Group
  after: Group
}

/**
 * Lets facts and rollups follow a source that moved from one group to another, or changed its rank: it leaves the others of
 * the first, some of whose facts count again, and comes to those of the second. Series after series, so that what is held
 * at a time does not grow with the facts.
 */
export async function moveSource(ctx: Context, move: Move): Promise<Moved> {
  const { source, before, after } = move
  const now = ctx.now()
  const isOther = before.id !== after.id
  const left = { ...before, sources: before.sources.filter((key) => key !== source) }
  const moved: Moved = { at: now, began: 0, ceased: 0, restated: [] }
  const parts = await seriesOfSource(ctx, source)
  const sums = new MovingSums(ctx, move, parts)
  for (const series of parts) {
    const facts = await factsOfSource(ctx, move, series)
    const others = isOther ? await decideSeries(ctx, left, { series, facts }, now) : { added: [], removed: [] }
    const own = await decideSeries(ctx, after, { series, facts }, now)
    const changes = { added: [...others.added, ...own.added], removed: [...others.removed, ...own.removed] }
    moved.began += changes.added.length
    moved.ceased += changes.removed.length
    // In another group own facts stand before other parts: also what went on counting may make other numbers.
    const restating = [...changes.added, ...changes.removed, ...(isOther ? facts : [])]
    moved.restated.push(...(await restatedBy(ctx, restating, now)))
    if (isOther) await sums.follow(series, { facts, changes })
    else await storeRollups(ctx, changes)
  }
  // Merging decides more facts, and finds all sums where they belong by now.
  for (const series of parts) {
    for (const group of isOther ? [left, after] : [after]) {
      await ingestMerged(ctx, { group, series, act: 'metricSourceUpdate' })
    }
  }
  return moved
}

const factsOfSource = (
  ctx: Context,
  { source, after }: Move,
  series: readonly SubjectMetric[],
): Promise<FactOfCell[]> => factsOfCells(ctx, { ...after, sources: [source] }, { days: [], posts: [], series })

/**
 * The sums of a source that moves from one group to another, part by part. A part decides whole cells, and so facts of the
 * source that other parts move: those of parts to come are still in the sums of the group of before, as they counted there.
 */
class MovingSums {
  readonly #ctx: Context
  readonly #move: Move
  /** Series that have not moved yet. */
  readonly #waiting: Set<string>
  /** Facts of series that have not moved yet and were decided anew, and whether they stood aside before. */
  readonly #asideBefore = new Map<string, boolean>()

  constructor(ctx: Context, move: Move, parts: readonly SubjectMetric[][]) {
    this.#ctx = ctx
    this.#move = move
    this.#waiting = new Set(parts.flat().map(subjectMetricKey))
  }

  /** What counted of the part goes out of the sums of the group of before, and what counts now into those of the other. */
  async follow(
    series: readonly SubjectMetric[],
    { facts, changes }: { facts: readonly FactOfCell[]; changes: Changes },
  ): Promise<void> {
    const { source, before } = this.#move
    const part = new Set(series.map(subjectMetricKey))
    for (const name of part) this.#waiting.delete(name)
    const counted = facts.filter(({ id, aside }) => !(this.#asideBefore.get(id) ?? aside))
    for (const { id } of facts) this.#asideBefore.delete(id)
    const counting = (await factsOfSource(this.#ctx, this.#move, series)).filter(({ aside }) => !aside)
    for (const fact of [...changes.added, ...changes.removed]) {
      const waits = fact.source === source && this.#waiting.has(subjectMetricKey(fact))
      if (waits && !this.#asideBefore.has(fact.id)) this.#asideBefore.set(fact.id, fact.aside)
    }
    const others = (list: readonly FactOfCell[]) =>
      list.filter(
        (fact) =>
          fact.source !== source || !(part.has(subjectMetricKey(fact)) || this.#waiting.has(subjectMetricKey(fact))),
      )
    await storeRollups(this.#ctx, {
      added: [...others(changes.added), ...counting],
      removed: [...others(changes.removed), ...counted.map((fact) => ({ ...fact, groupId: before.id }))],
    })
  }
}

/** Metrics of subjects that a source tells of, in parts of not much more than `AT_ONCE` facts. */
async function seriesOfSource(ctx: Context, source: string): Promise<SubjectMetric[][]> {
  const rows = await ctx.db.$queryRaw<(SubjectMetric & { facts: number })[]>(sql`
    SELECT "subjectId", metric, count(*)::int AS facts FROM "MetricPoint"
    WHERE source = ${source} AND "supersededAt" IS NULL GROUP BY 1, 2 ORDER BY 1, 2`)
  const parts: SubjectMetric[][] = []
  let room = 0
  for (const { facts, ...series } of rows) {
    if (room <= 0) {
      parts.push([])
      room = AT_ONCE
    }
    parts.at(-1)?.push(series)
    room -= facts
  }
  return parts
}
