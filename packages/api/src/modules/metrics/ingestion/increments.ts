/** A fact of a series, or a running total that was seen. */
export interface At {
  readonly atMs: number
  /** In 10⁻⁹. */
  readonly scaled: bigint
}

/**
 * What running totals of one series make of its facts, which are increments: their sum up to an instant is the level that
 * the series had for good by then, the smallest total seen at that instant or later. So the facts never count anything
 * twice, their sum is always the last total, and none is negative: where a total falls, because likes were taken back or
 * followers of nobody were removed, what had been counted last is taken off the facts that counted it. Totals may come
 * late and in any order.
 *
 * @param series.before the level before the first of `facts`.
 * @param series.facts those that stand, by time: all at or after the first total, and all whose level is above the smallest.
 * @returns the facts that are new or have another value, by time.
 */
export function increments(series: { before: bigint; facts: readonly At[]; totals: readonly At[] }): At[] {
  const { before, facts, totals } = series
  let level = before
  const levels = facts.map(({ atMs, scaled }) => {
    level += scaled
    return { atMs, level }
  })
  for (const { atMs, scaled } of totals) {
    const next = levels.find((one) => one.atMs > atMs)
    const reached = next && next.level < scaled ? next.level : scaled
    for (const one of levels) if (one.atMs < atMs && one.level > reached) one.level = reached
    const known = levels.find((one) => one.atMs === atMs)
    if (known) known.level = reached
    else levels.splice(next ? levels.indexOf(next) : levels.length, 0, { atMs, level: reached })
  }
  const old = new Map(facts.map(({ atMs, scaled }) => [atMs, scaled]))
  let last = before
  return levels.flatMap(({ atMs, level: reached }) => {
    const scaled = reached - last
    last = reached
    return old.get(atMs) === scaled ? [] : [{ atMs, scaled }]
  })
}
