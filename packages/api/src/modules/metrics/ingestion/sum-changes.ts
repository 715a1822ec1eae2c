import { DAY_MS, QUARTER_MS } from '../formulas/index.ts'
import type { CountedFact } from './counted-fact.ts'

/** What happens to one bucket of one series: a quarter of an hour, or a day where no hour is known. */
export interface SumChange extends Pick<CountedFact, 'subjectId' | 'metric' | 'groupId' | 'dimensionsId' | 'dated'> {
  /** Where the quarter begins, or the midnight in UTC that names the day. */
  atMs: number
  /** Added to its sum, in 10⁻⁹. */
  sum: bigint
  /** Added to its number of facts. */
  points: number
}

/** What adding and removing facts does to the sums of their own series. */
export function sumChanges(added: readonly CountedFact[], removed: readonly CountedFact[]): SumChange[] {
  const changes = new Map<string, SumChange>()
  const count = (facts: readonly CountedFact[], sign: 1 | -1) => {
    for (const { subjectId, metric, groupId, dimensionsId, dated, atMs: placeMs, scaled } of facts) {
      // Math.floor, not a truncation: instants before 1970 are negative.
      const stepMs = dated ? DAY_MS : QUARTER_MS
      const atMs = Math.floor(placeMs / stepMs) * stepMs
      const name = `${subjectId} ${metric} ${groupId} ${dimensionsId} ${dated} ${atMs}`
      const change = changes.get(name)
      if (change) {
        change.sum += BigInt(sign) * scaled
        change.points += sign
      } else {
        const sum = BigInt(sign) * scaled
        changes.set(name, { subjectId, metric, groupId, dimensionsId, dated, atMs, sum, points: sign })
      }
    }
  }
  count(added, 1)
  count(removed, -1)
  return [...changes.values()].filter(({ sum, points }) => sum !== 0n || points !== 0)
}
