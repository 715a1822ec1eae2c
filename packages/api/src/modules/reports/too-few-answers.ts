import type { Context } from '../../core/context.ts'
import { organizationTimeZone } from '../../core/time-zone.ts'
import { shownCount, smallestGroupOf } from '../../platform/small-groups/index.ts'
import { bucketsOf, type Exact, type Period, sumKnown } from '../metrics/index.ts'
import { storedMetric } from './loaders.ts'
import type { Scope } from './scope.ts'

/** Whether so many answers are too few to tell anything of them, to anybody: who answered is nobody's to list. */
function tooFewAnswers(answers: Exact | null, smallest: number): boolean {
  return shownCount(answers?.toNumber() ?? 0, smallest) === null
}

/**
 * The calendar months that a period consists of, in the organisation's time zone, when all of them are over; null for any
 * other period. Answers are told by such months alone: of two periods that differ by a day, one could be taken off the
 * other, and a few answers would be left.
 */
function closedMonths(period: Period, { timeZone, now }: { timeZone: string; now: Date }): Period[] | null {
  if (period.to > now) return null
  // With an instant more: where the last month is whole, that instant is the beginning of the next one.
  const behind = new Date(period.to.getTime() + 1)
  const months = bucketsOf({ from: period.from, to: behind }, 'MONTH', timeZone)
  const isWhole =
    months[0]?.at.getTime() === period.from.getTime() && months.at(-1)?.at.getTime() === period.to.getTime()
  return isWhole ? months.slice(0, -1).map(({ from, to }) => ({ from, to })) : null
}

/**
 * What a metric of answers comes to in the months that have enough of them; null for a period that does not consist of
 * closed months, and where no month has enough. `answers` is the metric that says how many there are.
 */
export async function answersIn(
  ctx: Context,
  { subject, period, knownAt }: Scope,
  { metric, answers: counted }: { metric: string; answers: string },
): Promise<Exact | null> {
  const months = closedMonths(period, { timeZone: await organizationTimeZone(ctx), now: knownAt ?? ctx.now() })
  if (months === null) return null
  const smallest = await smallestGroupOf(ctx)
  const sumOf = async (month: Period, key: string) =>
    (await storedMetric(ctx).load({ subject, period: month, timeZone: null, knownAt, metric: key }))?.value ?? null
  const values = await Promise.all(
    months.map(async (month) => {
      const [value, answers] = await Promise.all([sumOf(month, metric), sumOf(month, counted)])
      return tooFewAnswers(answers, smallest) ? null : value
    }),
  )
  return sumKnown(values.filter((value) => value !== null))
}
