import type { Context } from '../../core/context.ts'
import { NotFoundError } from '../../core/errors.ts'
import { requireId } from '../../core/ids.ts'
import type { Cost } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'

/**
 * Takes back a cost that was entered by mistake; the event keeps what it was.
 * @returns the cost as it stood.
 * @throws NotFoundError, also where it was removed before.
 */
export async function removeCost(ctx: Context, args: { id: string }): Promise<Cost> {
  assertCan(ctx, 'cost:write')
  const id = requireId(args.id, 'Cost', 'id')
  const cost = await ctx.db.cost.findFirst({ where: { id } })
  const { count } = await ctx.db.cost.deleteMany({ where: { id } })
  if (!cost || count === 0) throw new NotFoundError('Cost', ['id'])
  await emit(ctx, 'cost.removed', {
    subjectType: 'Campaign',
    subjectId: cost.campaignId,
    data: { costId: id, amountMinor: String(cost.amountMinor), currency: cost.currency },
  })
  return cost
}
