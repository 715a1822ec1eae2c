import type { Context } from '../../core/context.ts'
import type { Notice } from '../../generated/prisma/client.ts'

/** Per rule: a source that fails a thousand times is one piece of news. */
export const MAX_NOTICES_PER_HOUR = 60
/** Per organisation. */
export const MAX_RULES = 100
/** Those that whoever makes rules reckons with. */
export const NOTICE_LIMITS = { rules: MAX_RULES, perHour: MAX_NOTICES_PER_HOUR } as const

const anHourBefore = (at: Date): Date => new Date(at.getTime() - 3_600_000)

/** How many more notices the rule may create now. */
export async function remainingNotices(ctx: Context, ruleId: string): Promise<number> {
  const since = anHourBefore(ctx.now())
  const made = await ctx.db.notice.count({ where: { ruleId, createdAt: { gt: since } } })
  return Math.max(0, MAX_NOTICES_PER_HOUR - made)
}

/** Whether a notice used up the hourly limit of its rule. Notices of the same instant are ordered by id. */
export async function isLastOfHour(
  ctx: Context,
  { id, ruleId, createdAt }: Pick<Notice, 'id' | 'ruleId' | 'createdAt'>,
): Promise<boolean> {
  if (ruleId === null) return false
  const upToIt = { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lte: id } }] }
  const where = { ruleId, createdAt: { gt: anHourBefore(createdAt) }, ...upToIt }
  return (await ctx.db.notice.count({ where })) >= MAX_NOTICES_PER_HOUR
}
