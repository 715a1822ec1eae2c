/** When a count of people may be told: pure rules. */

/** A count in whole steps of the smallest group, rounded down; 0 for a group below it. */
export function inSteps(count: number, smallest: number): number {
  return Math.floor(count / smallest) * smallest
}

/** A count in the nearest whole steps. */
export function nearestSteps(count: number, step: number): number {
  return Math.round(count / step) * step
}

/** A count in the nearest whole steps: at least one for a group that is no smaller than a step. */
export function inNearestSteps(count: number, step: number): number {
  return Math.max(nearestSteps(count, step), step)
}

/** A count in whole steps, where nothing below the size is told: null. */
export function shownCount(count: number, smallest: number): number | null {
  return inSteps(count, smallest) || null
}

/** A count as the last close published it. */
export interface Tally {
  /** How many people it stands for: those who were there when it was last counted anew. */
  readonly counted: number
  /** What is told, in steps. */
  readonly published: number
}

/** What a close finds. */
export interface Found {
  /** How many there are now. */
  readonly now: number
  /** How many of those that the tally stands for are still among them. */
  readonly staying: number
}

/**
 * The tally after a close. It rises with the next full step, by as many as the smallest group at least, whatever size
 * that was before. It falls only where as many as that have left or were erased: until then it stands, so that no change
 * tells of fewer people than a group.
 * @param before null where nothing was published yet.
 * @returns the tally, and whether it stands for those who are there now (`anew`) or for those of before.
 */
export function closeTally(before: Tally | null, found: Found, smallest: number): Tally & { anew: boolean } {
  const published = inSteps(found.now, smallest)
  if (before === null) return { counted: found.now, published, anew: true }
  const falls = published < before.published && before.counted - found.staying < smallest
  // A size that is changed from month to month would make steps of one.
  const creeps = before.published > 0 && published > before.published && published - before.published < smallest
  return falls || creeps ? { ...before, anew: false } : { counted: found.now, published, anew: true }
}
