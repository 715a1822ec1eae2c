import { parseInput } from '../../core/acts.ts'
import type { Context } from '../../core/context.ts'
import { dateOf, placeOfDay } from '../../core/day.ts'
import { NotFoundError } from '../../core/errors.ts'
import { requireId } from '../../core/ids.ts'
import type { Cost } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { CostAddInput } from './input.ts'

/**
 * Adds money that was spent on a campaign, in any currency and at any stage: bills come late.
 * @throws InvalidInputError for an amount of nothing or less, NotFoundError.
 */
export async function addCost(ctx: Context, input: unknown): Promise<Cost> {
  assertCan(ctx, 'cost:write')
  const { campaignId: globalId, label, amount, at, on } = parseInput(CostAddInput, input)
  const campaignId = requireId(globalId, 'Campaign', 'input.campaignId')
  const campaign = await ctx.db.campaign.findFirst({ where: { id: campaignId }, select: { id: true } })
  if (!campaign) throw new NotFoundError('Campaign', ['input', 'campaignId'])
  const { amountMinor, currency } = amount
  const cost = await ctx.db.cost.create({
    data: {
      ...{ id: ctx.newId(), campaignId, label, amountMinor, currency, createdAt: ctx.now() },
      ...(on ? { at: new Date(placeOfDay(on)), on: dateOf(on) } : { at: at ?? ctx.now() }),
    },
  })
  await emit(ctx, 'cost.added', {
    subjectType: 'Campaign',
    subjectId: campaignId,
    data: { costId: cost.id, amountMinor: String(amountMinor), currency },
  })
  return cost
}
