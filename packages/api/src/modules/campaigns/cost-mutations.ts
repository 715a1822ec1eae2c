import type { Context } from '../../core/context.ts'
import { dateOf, dayOf, placeOfDay } from '../../core/day.ts'
import { ConflictError, InvalidInputError } from '../../core/errors.ts'
import { dayIn, organizationTimeZone } from '../../core/time-zone.ts'
import type { Cost as CostRow } from '../../generated/prisma/client.ts'
import {
  amount,
  born,
  date,
  flag,
  idOf,
  input,
  instant,
  type Kind,
  line,
  mutation,
  oneOf,
  optional,
  prose,
  taken,
  thing,
} from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import { noteRestatements } from '../metrics/index.ts'
import { Cost, LedgerKind } from './cost-schema.ts'
import { texts } from './texts.ts'

const kind: Kind<CostRow['kind'] | null | undefined> = {
  ...optional(oneOf(LedgerKind, 'The kind of the entry.')),
  otherwise: 'COST',
}

const CostAddInput = input(
  'CostAddInput',
  'Money that was spent, or an advantage or reward that a person received.',
  {
    kind,
    campaignId: optional(idOf('Campaign', 'The campaign that the entry is for; none when left out.')),
    departmentId: optional(idOf('Department', 'The department that pays; none when left out.')),
    objectiveId: optional(
      idOf(
        'Objective',
        'The objective that the entry is for. When a campaign is named too, it must own the objective.',
        'READ',
      ),
    ),
    beneficiaryId: optional(idOf('Person', 'The person who received it; required for an advantage or reward.', 'READ')),
    label: line('What the money was spent on, or what the person received'),
    amount: amount('The amount, above zero, in any currency.', {
      least: 1n,
      refusal: texts('entry-above-zero'),
    }),
    document: optional(line('The document that proves the entry, such as the number of an invoice or contract')),
    disclosureOwed: optional(
      flag(
        'Whether the beneficiary must disclose it when they speak about the organisation. When left out: true for an advantage or reward, false for a cost.',
      ),
    ),
    at: optional(instant('When the money was spent or the benefit received. Set either this or `on`.')),
    on: optional(
      date(
        'The day on which the money was spent or the benefit received, when only the day is known. Set either this or `at`.',
      ),
    ),
  },
  ({ at, on }) => (!at === !on ? [{ path: ['on'], message: texts('at-or-on') }] : []),
)

const about = ({ id, campaignId, kind, amountMinor, currency }: CostRow) =>
  ({
    subjectType: 'Cost',
    subjectId: id,
    data: { campaignId, kind, amountMinor: String(amountMinor), currency },
  }) as const

const DAY_MS = 86_400_000

/** What reports count of an entry. Of a day the time is noted in which it lies by any calendar. */
async function noteRestatement(
  ctx: Context,
  done: { act: string; at: Date },
  { campaignId, kind, at, on }: CostRow,
): Promise<void> {
  if (at >= done.at || campaignId === null || kind !== 'COST') return
  const [before, after] = on === null ? [0, 1] : [DAY_MS, DAY_MS]
  const span = { from: new Date(at.getTime() - before), to: new Date(at.getTime() + after) }
  await noteRestatements(ctx, done, [{ subjectId: campaignId, metric: 'cost', ...span }])
}

interface When {
  at?: Date | null | undefined
  on?: string | null | undefined
}

/** When an entry counts: at an instant, on a day, or now where neither is named. */
const whenOf = ({ at, on }: When, now: Date) =>
  on ? { at: new Date(placeOfDay(on)), on: dateOf(on) } : { at: at ?? now, on: null }

/** @throws InvalidInputError for an objective of another campaign than the one that is named. */
async function assertOneCampaign(ctx: Context, campaignId: string | null, objectiveId: string | null): Promise<void> {
  if (campaignId === null || objectiveId === null) return
  const objective = await ctx.db.objective.findFirstOrThrow({ where: { id: objectiveId } })
  if (objective.campaignId === null || objective.campaignId === campaignId) return
  const message = texts('objective-of-another')
  throw new InvalidInputError(message, ['input', 'objectiveId'])
}

/** Entries are added at any stage of a campaign: bills come late. */
export const addCost = mutation('costAdd', {
  does: 'Adds an entry to the ledger: money that was spent, or an advantage or reward that a person received.',
  needs: 'cost:write',
  gives: Cost,
  input: CostAddInput,
  tells: ['cost.added'],
  restates: true,
  act: async (ctx, { input: { amount, at, on, ...facts } }) => {
    const { campaignId = null, objectiveId = null, beneficiaryId = null } = facts
    const kind = facts.kind ?? 'COST'
    if (kind !== 'COST' && beneficiaryId === null) {
      throw new InvalidInputError(texts('name-beneficiary'), ['input', 'beneficiaryId'])
    }
    await assertOneCampaign(ctx, campaignId, objectiveId)
    const own = born(ctx)
    const cost = await ctx.db.cost.create({
      data: {
        ...{ ...own, updatedAt: own.createdAt, ...facts, kind, ...amount, ...whenOf({ at, on }, own.createdAt) },
        disclosureOwed: facts.disclosureOwed ?? kind !== 'COST',
      },
    })
    await noteRestatement(ctx, { act: 'costAdd', at: own.createdAt }, cost)
    await emit(ctx, 'cost.added', about(cost))
    return cost
  },
})

type Counted = Pick<CostRow, 'at' | 'on'>

/** Whether one counts before the other: where an hour is not known, by the calendar of the organisation. */
async function isBefore(ctx: Context, one: Counted, other: Counted): Promise<boolean> {
  if (one.on === null && other.on === null) return one.at < other.at
  const zone = await organizationTimeZone(ctx)
  const day = ({ at, on }: Counted) => (on === null ? dayIn(zone, at) : dayOf(on))
  return day(one) < day(other)
}

const isReversed = taken('COST_REVERSED', texts('cost-reversed'), ['id'])

/** The entry stays as it was said; what it came to is taken back by another one, at a time of its own. */
export const reverseCost = mutation('costReverse', {
  does: 'Reverses a ledger entry: it adds, and returns, an entry with the same amount below zero. The reversal counts at its own time. With the time of the original entry, the two cancel each other in every period.',
  needs: 'cost:write',
  on: thing('Cost', 'The entry to reverse.'),
  gives: Cost,
  input: input(
    'CostReverseInput',
    'The reason for a reversal, and when it counts.',
    {
      reason: prose('The reason', { least: 1, most: 500 }),
      at: optional(
        instant('When the reversal counts, not before the entry. Now when both this and `on` are left out.'),
      ),
      on: optional(date('The day on which the reversal counts, not before the entry, when only the day is known.')),
    },
    ({ at, on }) => (at && on ? [{ path: ['on'], message: texts('not-both-days') }] : []),
  ),
  tells: ['cost.reversed'],
  errors: [ConflictError],
  restates: true,
  act: async (ctx, { thing: cost, input: { reason, at, on } }) => {
    if (cost.reversesId !== null) {
      const message = texts('cost-is-reversal')
      throw new ConflictError(message, null, 'COST_IS_REVERSAL', ['id'])
    }
    const own = born(ctx)
    const when = whenOf({ at, on }, own.createdAt)
    if (await isBefore(ctx, when, cost)) {
      throw new InvalidInputError(texts('reversal-too-early'), ['input', on ? 'on' : 'at'])
    }
    const { id: reversesId, amountMinor, ...same } = cost
    const reversal = await ctx.db.cost
      .create({
        data: { ...same, ...own, ...when, updatedAt: own.createdAt, amountMinor: -amountMinor, reversesId, reason },
      })
      .catch(isReversed)
    await noteRestatement(ctx, { act: 'costReverse', at: own.createdAt }, reversal)
    await emit(ctx, 'cost.reversed', { ...about(reversal), data: { ...about(cost).data, reversedId: reversesId } })
    return reversal
  },
})
