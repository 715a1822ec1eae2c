import { exact } from './exact.ts'
import { isEmptyPeriod, type Period } from './period.ts'
import { type Ratio, ratio } from './ratio.ts'

/** One stay of an ambassador, [enrolledAt, leftAt); leftAt is null while it lasts. */
export interface Enrolment {
  ambassadorId: string
  enrolledAt: Date
  leftAt: Date | null
}

/** Something an ambassador did for the campaign. */
export interface AmbassadorAct {
  ambassadorId: string
  at: Date
}

/**
 * Ambassadors with at least one act in the period / ambassadors enrolled during the period: enrolled then, not now. An act
 * counts where its ambassador was enrolled when it happened; several stays of one ambassador count once. Null when nobody was
 * enrolled.
 */
export function participationRate(
  period: Period,
  enrolments: Iterable<Enrolment>,
  acts: Iterable<AmbassadorAct>,
): Ratio {
  const stays = new Map<string, Period[]>()
  for (const { ambassadorId, enrolledAt, leftAt } of enrolments) {
    const from = new Date(Math.max(enrolledAt.getTime(), period.from.getTime()))
    const to = new Date(Math.min(leftAt?.getTime() ?? Number.POSITIVE_INFINITY, period.to.getTime()))
    if (isEmptyPeriod({ from, to })) continue
    const known = stays.get(ambassadorId)
    if (known) known.push({ from, to })
    else stays.set(ambassadorId, [{ from, to }])
  }
  const active = new Set<string>()
  for (const { ambassadorId, at } of acts) {
    if (active.has(ambassadorId)) continue
    if (stays.get(ambassadorId)?.some(({ from, to }) => from <= at && at < to)) active.add(ambassadorId)
  }
  return ratio(exact(active.size), exact(stays.size))
}
