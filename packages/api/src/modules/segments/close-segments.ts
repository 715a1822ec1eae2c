import { insertRows } from '../../core/rows.ts'
import { type Closer, closedMonthOf } from '../../platform/small-groups/index.ts'
import { blockByPath, membersOf, toldAmong } from './members.ts'
import { publishedSegments } from './published.ts'

/**
 * Keeps, once and for all, how many people each published segment has at the close of a month, in the nearest steps of the
 * smallest group: as long as nobody learns of fewer people from all that is told of the month.
 */
export const closeSegments: Closer = async (ctx, { month, smallest }) => {
  const segments = await publishedSegments(ctx)
  const closed = await closedMonthOf(ctx).load(month.toISOString().slice(0, 10))
  if (segments.length === 0 || closed === null) return
  const blocks = closed.cells.map(({ block }) => (block === null ? null : { number: block }))
  const members = await membersOf(
    ctx,
    segments.map(({ id }) => id),
    blockByPath(closed.cells, blocks),
  )
  const told = toldAmong(members, smallest)
  const rows = segments.map(({ id: segmentId }, index) => {
    const steps = Math.round((members.sizes[index] ?? 0) / smallest) * smallest
    return { month, segmentId, people: told[index] && steps > 0 ? steps : null }
  })
  await insertRows(ctx, 'ClosedSegment', rows)
}
