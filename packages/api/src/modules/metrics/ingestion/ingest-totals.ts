import type { Context } from '../../../core/context.ts'
import type { Text } from '../../../core/texts/index.ts'
import type { BatchTraits } from '../sources/source-of-batch.ts'
import { ingestInBatches } from './ingest-points.ts'
import type { PointInput } from './points.ts'
import { pointsOfTotals } from './running-totals.ts'
import type { RunningTotal } from './totals.ts'

/** What became of running totals. */
export interface IngestedTotals {
  /** Facts that are new or corrected: a total may correct several, those of other sources of the group included. */
  written: number
  /** What totals add and cannot be stored, with the source that told it. */
  rejected: { source: string; point: PointInput; message: Text }[]
}

/** Takes in running totals of a source, in the operation's transaction. Checks no permission: its callers do. */
export async function ingestTotals(
  ctx: Context,
  batch: { source: string; traits?: BatchTraits; totals: readonly RunningTotal[]; act: string | null },
): Promise<IngestedTotals> {
  const all: IngestedTotals = { written: 0, rejected: [] }
  for (const { source, points } of await pointsOfTotals(ctx, batch)) {
    const { accepted, corrected, rejected } = await ingestInBatches(ctx, {
      ...{ source, points, act: batch.act, ofTotals: true },
    })
    all.written += accepted + corrected
    for (const { index, message } of rejected) {
      const point = points[index]
      if (point) all.rejected.push({ source, point, message })
    }
  }
  return all
}
