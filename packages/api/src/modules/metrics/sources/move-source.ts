import type { Context } from '../../../core/context.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { type FactOfCell, factsOfCells, type Group, type SeriesOf } from '../ingestion/cells.ts'
import { decideSeries } from '../ingestion/decide.ts'
import { ingestMerged } from '../ingestion/ingest-points.ts'
import { type Restated, restatedBy } from '../ingestion/note-restatements.ts'
import { storeRollups } from '../ingestion/store-rollups.ts'

const { sql } = Prisma

/** Facts that are decided at a time, about. */
const AT_ONCE = 20_000

interface Moved {
  /** The instant that the decisions bear. */
  at: Date
  began: number
  ceased: number
  restated: Restated[]
}

/**
 * Lets facts and rollups follow a source that moved from one group to another, or changed its rank: it leaves the others of
 * the first, some of whose facts count again, and comes to those of the second. Series after series, so that what is held
 * at a time does not grow with the facts.
 */
export async function moveSource(ctx: Context, move: { source: string; before: Group; after: Group }): Promise<Moved> {
  const { source, before, after } = move
  const now = ctx.now()
  const isOther = before.id !== after.id
  const left = { ...before, sources: before.sources.filter((key) => key !== source) }
  const moved: Moved = { at: now, began: 0, ceased: 0, restated: [] }
  for (const series of await seriesOfSource(ctx, source)) {
    const ownFacts = () => factsOfCells(ctx, { ...after, sources: [source] }, { days: [], posts: [], series })
    const facts = await ownFacts()
    const others = isOther ? await decideSeries(ctx, left, { series, facts }, now) : { added: [], removed: [] }
    const own = await decideSeries(ctx, after, { series, facts }, now)
    const changes = { added: [...others.added, ...own.added], removed: [...others.removed, ...own.removed] }
    moved.began += changes.added.length
    moved.ceased += changes.removed.length
    moved.restated.push(...restatedBy([...changes.added, ...changes.removed], now))
    if (isOther) {
      // What counted of the source goes out of the sums of the group of before, and what counts now into those of the other.
      const counting = (list: readonly FactOfCell[]) => list.filter(({ aside }) => !aside)
      const ofOthers = (list: readonly FactOfCell[]) => list.filter((fact) => fact.source !== source)
      const gone = counting(facts).map((fact) => ({ ...fact, groupId: before.id }))
      await storeRollups(ctx, {
        added: [...ofOthers(changes.added), ...counting(await ownFacts())],
        removed: [...ofOthers(changes.removed), ...gone],
      })
    } else {
      await storeRollups(ctx, changes)
    }
    for (const group of isOther ? [left, after] : [after]) {
      await ingestMerged(ctx, { group, series, act: 'metricSourceUpdate' })
    }
  }
  return moved
}

/** Metrics of subjects that a source tells of, in parts of not much more than `AT_ONCE` facts. */
async function seriesOfSource(ctx: Context, source: string): Promise<SeriesOf[][]> {
  const rows = await ctx.db.$queryRaw<(SeriesOf & { facts: number })[]>(sql`
    SELECT "subjectId", metric, count(*)::int AS facts FROM "MetricPoint"
    WHERE source = ${source} AND "supersededAt" IS NULL GROUP BY 1, 2 ORDER BY 1, 2`)
  const parts: SeriesOf[][] = []
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
