import type { Context } from '../../../core/context.ts'

/** Sources of what the database counts itself: published shares, and clicks. */
const OWN_SOURCES: ReadonlySet<string> = new Set(['portevoix:shares', 'tracked-link'])

/** Nor may another source be named like one of them. */
export const isOwnSource = (key: string): boolean => OWN_SOURCES.has(key) || /^portevoix:/i.test(key)

/** The first of these groups that holds a source of the platform's own: no cell of such a group is decided. */
export async function ownGroupAmong(ctx: Context, groupIds: readonly string[]): Promise<string | null> {
  const where = { groupId: { in: [...groupIds] }, key: { in: [...OWN_SOURCES] } }
  return (await ctx.db.metricSource.findFirst({ where, select: { groupId: true } }))?.groupId ?? null
}
