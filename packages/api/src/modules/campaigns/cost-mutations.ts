import type { Context } from '../../core/context.ts'
import { dateOf, placeOfDay } from '../../core/day.ts'
import { NotFoundError } from '../../core/errors.ts'
import type { Cost as CostRow } from '../../generated/prisma/client.ts'
import {
  amount,
  born,
  date,
  deleted,
  idOf,
  input,
  instant,
  line,
  mutation,
  optional,
  thing,
} from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import { noteRestatements } from '../metrics/index.ts'
import { Cost } from './cost-schema.ts'

const CostAddInput = input(
  'CostAddInput',
  'Money that was spent on a campaign.',
  {
    campaignId: idOf('Campaign', 'The campaign.'),
    label: line('What it was spent on'),
    amount: amount('How much: more than nothing, in any currency.', {
      least: 1n,
      refusal: 'A cost is more than nothing. To take one back, delete it with `costDelete`.',
    }),
    at: optional(instant('When it was spent. Set either this or `on`.')),
    on: optional(date('The day it was spent on, where no hour is known. Set either this or `at`.')),
  },
  ({ at, on }) =>
    !at === !on ? [{ path: ['on'], message: 'Give `at`, or `on` where only the day is known: one of the two.' }] : [],
)

const about = ({ id, campaignId, amountMinor, currency }: CostRow) =>
  ({
    subjectType: 'Campaign',
    subjectId: campaignId,
    data: { costId: id, amountMinor: String(amountMinor), currency },
  }) as const

const DAY_MS = 86_400_000

/** Of a day the time is noted in which it lies by any calendar. */
async function noteRestatement(
  ctx: Context,
  done: { act: string; at: Date },
  { campaignId, at, on }: CostRow,
): Promise<void> {
  if (at >= done.at) return
  const [before, after] = on === null ? [0, 1] : [DAY_MS, DAY_MS]
  const span = { from: new Date(at.getTime() - before), to: new Date(at.getTime() + after) }
  await noteRestatements(ctx, done, [{ campaignId, metric: 'cost', ...span }])
}

/** Costs are added at any stage of a campaign: bills come late. */
export const addCost = mutation('costAdd', {
  does: 'Adds money that was spent on a campaign.',
  needs: 'cost:write',
  gives: Cost,
  input: CostAddInput,
  tells: ['cost.added'],
  restates: true,
  act: async (ctx, { input: { amount, at, on, ...facts } }) => {
    const own = born(ctx)
    const spent = on ? { at: new Date(placeOfDay(on)), on: dateOf(on) } : { at: at ?? own.createdAt }
    const cost = await ctx.db.cost.create({ data: { ...own, ...facts, ...amount, ...spent } })
    await noteRestatement(ctx, { act: 'costAdd', at: own.createdAt }, cost)
    await emit(ctx, 'cost.added', about(cost))
    return cost
  },
})

/** The event keeps what it was. */
const DELETED = deleted('Cost')

export const deleteCost = mutation('costDelete', {
  does: 'Takes back a cost that was entered by mistake.',
  needs: 'cost:write',
  on: thing('Cost', 'The cost.'),
  gives: DELETED.payload,
  tells: ['cost.removed'],
  restates: true,
  act: async (ctx, { thing: cost }) => {
    const { count } = await ctx.db.cost.deleteMany({ where: { id: cost.id } })
    // Somebody else removed it since it was found.
    if (count === 0) throw new NotFoundError('Cost', ['id'])
    const removedAt = ctx.now()
    await ctx.db.removedCost.create({ data: { ...cost, removedAt } })
    await noteRestatement(ctx, { act: 'costDelete', at: removedAt }, cost)
    await emit(ctx, 'cost.removed', about(cost))
    return DELETED.of(cost.id)
  },
})
