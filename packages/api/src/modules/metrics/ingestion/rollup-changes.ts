import { toScaled } from './scaled.ts'

/** A fact as the rollups see it. */
export interface CountedFact {
  metric: string
  subjectId: string
  campaignId: string | null
  /** The group that its source belongs to. */
  groupId: string
  /** The instant, or that at which a day stands: see `placeOfDay`. */
  atMs: number
  /** Whether only the day is known. */
  dated: boolean
  /** In 10⁻⁹. */
  scaled: bigint
  /** The set of its values of dimensions. */
  dimensionsId: string
}

/** The columns of a fact's time. */
export interface StoredTime {
  at: Date
  /** The day where no hour is known. */
  on: Date | null
}

/** A stored fact as the rollups see it. */
export function countedFact<Row extends StoredTime & { value: string }>(
  row: Row,
): Omit<Row, 'at' | 'on' | 'value'> & Pick<CountedFact, 'atMs' | 'dated' | 'scaled'> {
  const { at, on, value, ...fact } = row
  return { ...fact, atMs: at.getTime(), dated: on !== null, scaled: toScaled(value) ?? 0n }
}

/** What happens to one bucket of one subject and level. */
export interface RollupChange {
  subjectId: string
  metric: string
  /** Where the bucket begins. */
  atMs: number
  /** Added to its number of facts. */
  points: number
  /** The newest fact that was added. */
  last: bigint
  lastAtMs: number
  /** A fact was taken out, so that the newest one must be looked up again. */
  reduced: boolean
}

export const HOUR_MS = 3_600_000
export const DAY_MS = 24 * HOUR_MS

/**
 * What adding and removing facts does to the rollups of levels of one step, for each subject; sorted, so that transactions at the same time lock buckets in the same order. Of facts at the same instant the
 * later in `added` is the newest.
 */
export function rollupChanges(
  added: readonly CountedFact[],
  removed: readonly CountedFact[],
  stepMs: number,
): RollupChange[] {
  const changes = new Map<string, RollupChange>()
  const changeOf = (subjectId: string, metric: string, atMs: number): RollupChange => {
    // Math.floor, not a truncation: instants before 1970 are negative.
    const start = Math.floor(atMs / stepMs) * stepMs
    const name = `${subjectId} ${metric} ${start}`
    const known = changes.get(name)
    if (known) return known
    const fresh = { subjectId, metric, atMs: start, points: 0, last: 0n, lastAtMs: -Infinity, reduced: false }
    changes.set(name, fresh)
    return fresh
  }
  const add = (change: RollupChange, fact: CountedFact): void => {
    change.points += 1
    if (fact.atMs >= change.lastAtMs) {
      change.last = fact.scaled
      change.lastAtMs = fact.atMs
    }
  }
  const remove = (change: RollupChange): void => {
    change.points -= 1
    change.reduced = true
  }
  for (const fact of added) {
    add(changeOf(fact.subjectId, fact.metric, fact.atMs), fact)
  }
  for (const fact of removed) {
    remove(changeOf(fact.subjectId, fact.metric, fact.atMs))
  }
  return [...changes.values()].sort(inLockOrder)
}

function inLockOrder(a: RollupChange, b: RollupChange): number {
  if (a.subjectId !== b.subjectId) return a.subjectId < b.subjectId ? -1 : 1
  if (a.metric !== b.metric) return a.metric < b.metric ? -1 : 1
  return a.atMs - b.atMs
}
