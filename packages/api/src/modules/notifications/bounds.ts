import type { Context } from '../../core/context.ts'
import type { Notice } from '../../generated/prisma/client.ts'

/** A rule sends at most this many notices an hour: a source that fails a thousand times is one piece of news. */
export const MOST_AN_HOUR = 60
/** Rules of an organisation. */
export const MOST_RULES = 100

const anHourBefore = (at: Date): Date => new Date(at.getTime() - 3_600_000)

/** How many more notices a rule may make now. */
export async function roomOf(ctx: Context, ruleId: string): Promise<number> {
  const since = anHourBefore(ctx.now())
  const made = await ctx.db.notice.count({ where: { ruleId, createdAt: { gt: since } } })
  return Math.max(0, MOST_AN_HOUR - made)
}

/** Whether a notice took the last place of the hour of its rule. Those of one moment are told apart by their ids. */
export async function isLastOfHour(
  ctx: Context,
  { id, ruleId, createdAt }: Pick<Notice, 'id' | 'ruleId' | 'createdAt'>,
): Promise<boolean> {
  if (ruleId === null) return false
  const upToIt = { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lte: id } }] }
  const where = { ruleId, createdAt: { gt: anHourBefore(createdAt) }, ...upToIt }
  return (await ctx.db.notice.count({ where })) >= MOST_AN_HOUR
}
