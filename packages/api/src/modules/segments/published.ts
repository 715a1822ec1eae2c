import type { Context } from '../../core/context.ts'
import { ConflictError } from '../../core/errors.ts'
import type { Segment as SegmentRow } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { partition, smallestGroupOf } from '../../platform/small-groups/index.ts'
import { readPeopleCells } from '../people/index.ts'
import { blockByPath, membersOf, toldAmong } from './members.ts'
import { texts } from './texts.ts'

/** The published segments, in the order in which they were published. */
export const publishedSegments = (ctx: Context): Promise<SegmentRow[]> =>
  ctx.db.segment.findMany({ where: { publishedAt: { not: null } }, orderBy: [{ publishedAt: 'asc' }, { id: 'asc' }] })

/**
 * Refuses to publish a segment whose number, with those of departments, sites, countries and other published segments,
 * would tell of fewer people than the smallest group. A monthly close judges again, also by the segments that this actor
 * may not ask. The caller holds `lockSegments`.
 * @throws ConflictError SEGMENT_ISOLATES, SEGMENT_NAMES_GONE, SEGMENT_USES_DRAFT; RequestError FORBIDDEN for a condition that the actor may
 * not ask by.
 */
export async function assertMayPublish(ctx: Context, segment: SegmentRow): Promise<void> {
  assertCan(ctx, 'person:read')
  const draft = await ctx.db.segmentUse.findFirst({
    where: { segmentId: segment.id, used: { publishedAt: null } },
    select: { used: true },
  })
  if (draft) {
    const told = texts('uses-draft', { key: draft.used.key })
    throw new ConflictError(told, segment.version, 'SEGMENT_USES_DRAFT', ['id'])
  }
  const published = await publishedSegments(ctx)
  const smallest = await smallestGroupOf(ctx)
  const cells = await readPeopleCells(ctx)
  const ids = [...published, segment].map(({ id }) => id)
  const members = await membersOf(ctx, ids, blockByPath(cells, partition(cells, smallest)))
  if (members.sizes.at(-1) === null) {
    throw new ConflictError(texts('names-gone'), segment.version, 'SEGMENT_NAMES_GONE', ['id'])
  }
  if (toldAmong(members, smallest).at(-1)) return
  throw new ConflictError(texts('isolates', { smallest }), segment.version, 'SEGMENT_ISOLATES', ['id'])
}
