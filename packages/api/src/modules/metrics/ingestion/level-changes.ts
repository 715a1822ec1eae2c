import type { CountedFact } from './counted-fact.ts'

/** What happens to one bucket of one level, as a group of sources tells it. */
export interface LevelChange extends Pick<CountedFact, 'subjectId' | 'metric' | 'groupId'> {
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

/**
 * What adding and removing facts does to the rollups of levels of one step, for each subject and group. Of facts at the same
 * instant the later in `added` is the newest.
 */
export function levelChanges(
  added: readonly CountedFact[],
  removed: readonly CountedFact[],
  stepMs: number,
): LevelChange[] {
  const changes = new Map<string, LevelChange>()
  const changeOf = ({ subjectId, metric, groupId, atMs }: CountedFact): LevelChange => {
    // Math.floor, not a truncation: instants before 1970 are negative.
    const start = Math.floor(atMs / stepMs) * stepMs
    const name = `${subjectId} ${metric} ${groupId} ${start}`
    const known = changes.get(name)
    if (known) return known
    const of = { subjectId, metric, groupId, atMs: start }
    const fresh = { ...of, points: 0, last: 0n, lastAtMs: -Infinity, reduced: false }
    changes.set(name, fresh)
    return fresh
  }
  const add = (change: LevelChange, fact: CountedFact): void => {
    change.points += 1
    if (fact.atMs >= change.lastAtMs) {
      change.last = fact.scaled
      change.lastAtMs = fact.atMs
    }
  }
  const remove = (change: LevelChange): void => {
    change.points -= 1
    change.reduced = true
  }
  for (const fact of added) add(changeOf(fact), fact)
  for (const fact of removed) remove(changeOf(fact))
  return [...changes.values()]
}
