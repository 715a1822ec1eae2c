import type { Context } from '../../core/context.ts'
import { ConflictError } from '../../core/errors.ts'
import { DEEPEST_SAVED } from '../../platform/lists/index.ts'
import { texts } from './texts.ts'

/** Two changes at once would each see no circle, and make one together. */
export async function lockSegments(ctx: Context): Promise<void> {
  await ctx.db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('segments ' || ${ctx.organizationId}, 2020))`
}

/**
 * Keeps which segments a segment uses; the caller holds `lockSegments`.
 * @throws ConflictError SEGMENT_CIRCLE, SEGMENT_TOO_DEEP.
 */
export async function setUses(ctx: Context, id: string, used: readonly string[]): Promise<void> {
  const rows = await ctx.db.segmentUse.findMany({ where: { segmentId: { not: id } } })
  const uses = Map.groupBy(
    [...rows, ...used.map((usedId) => ({ segmentId: id, usedId }))],
    ({ segmentId }) => segmentId,
  )
  const path = ['input', 'filter']
  const depths = new Map<string, number>()
  const depthOf = (segment: string, above: readonly string[]): number => {
    if (above.includes(segment)) {
      throw new ConflictError(texts('circle'), null, 'SEGMENT_CIRCLE', path)
    }
    const known = depths.get(segment)
    if (known !== undefined) return known
    const below = (uses.get(segment) ?? []).map(({ usedId }) => depthOf(usedId, [...above, segment]))
    const depth = 1 + Math.max(0, ...below)
    depths.set(segment, depth)
    return depth
  }
  // Those that use it become deeper with it.
  const deepest = Math.max(...[...uses.keys(), id].map((segment) => depthOf(segment, [])))
  if (deepest > DEEPEST_SAVED) {
    throw new ConflictError(texts('too-deep', { most: DEEPEST_SAVED }), null, 'SEGMENT_TOO_DEEP', path)
  }
  await ctx.db.segmentUse.deleteMany({ where: { segmentId: id } })
  await ctx.db.segmentUse.createMany({ data: used.map((usedId) => ({ segmentId: id, usedId })) })
}
