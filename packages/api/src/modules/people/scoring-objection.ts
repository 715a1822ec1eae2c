import type { Context } from '../../core/context.ts'
import type { Person } from '../../generated/prisma/client.ts'
import { emit } from '../../platform/events/index.ts'

/**
 * Stores since when a person objects to being scored, or that they no longer do. A repeat keeps the first time.
 * @returns the person where something changed; null otherwise.
 */
export async function storeObjection(ctx: Context, id: string, objectedAt: Date | null): Promise<Person | null> {
  const [changed] = await ctx.db.person.updateManyAndReturn({
    where: { id, scoringObjectedAt: objectedAt ? null : { not: null } },
    data: { scoringObjectedAt: objectedAt, updatedAt: ctx.now(), version: { increment: 1 } },
  })
  if (!changed) return null
  await emit(ctx, objectedAt ? 'scoring-objection.raised' : 'scoring-objection.withdrawn', {
    subjectType: 'Person',
    subjectId: id,
  })
  return changed
}

/**
 * As `storeObjection`, for what a person says themselves: it stays when a merge is undone.
 * @returns the person where something changed; null otherwise.
 */
export async function stateObjection(ctx: Context, id: string, objectedAt: Date | null): Promise<Person | null> {
  await ctx.db.personMerge.updateMany({ where: { intoId: id, to: null, objected: true }, data: { objected: false } })
  return await storeObjection(ctx, id, objectedAt)
}
