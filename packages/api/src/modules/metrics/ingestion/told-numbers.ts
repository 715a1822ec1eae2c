import { globalId } from '../../../core/ids.ts'
import { DAY_MS } from '../formulas/index.ts'
import { METRIC_SUBJECTS, type Subject } from '../subjects.ts'
import type { CountedFact } from './counted-fact.ts'

/** Subjects that an event names at most. */
const MOST_SUBJECTS = 100

/**
 * Which numbers facts changed that began or ceased to count, for the event that tells of them: whoever keeps numbers reads these
 * again.
 * @param subjects those that are known by their type.
 */
export function toldNumbers(facts: readonly CountedFact[], subjects: readonly Subject[]) {
  if (facts.length === 0) return { metrics: [], subjects: [], from: null, to: null }
  const ids = new Map(subjects.map(({ type, id }) => [id, globalId(METRIC_SUBJECTS.get(type)?.node ?? type, id)]))
  const about = [...new Set(facts.map(({ subjectId }) => subjectId))]
  const named = about.length <= MOST_SUBJECTS && about.every((id) => ids.has(id))
  // Where a day lies depends on the calendar of whoever asks.
  const starts = facts.map(({ atMs, dated }) => (dated ? atMs - DAY_MS : atMs))
  const ends = facts.map(({ atMs, dated }) => (dated ? atMs + DAY_MS : atMs + 1))
  const instant = (ms: number) => new Date(ms).toISOString()
  return {
    metrics: [...new Set(facts.map(({ metric }) => metric))].sort(),
    subjects: named ? about.flatMap((id) => ids.get(id) ?? []) : null,
    from: instant(starts.reduce((a, b) => Math.min(a, b))),
    to: instant(ends.reduce((a, b) => Math.max(a, b))),
  }
}
