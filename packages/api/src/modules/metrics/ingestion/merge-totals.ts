/** A running total that a source told. */
export interface Total {
  source: string
  /** What it is the total of: the metric of a subject as a whole, or one part of it. */
  series: string
  isPart: boolean
  atMs: number
  /** The day that it is of, in the zone of its group. */
  day: string
  /** In 10⁻⁹. */
  scaled: bigint
}

/** What a total adds: the fact that it becomes. */
interface Increment {
  source: string
  series: string
  atMs: number
  /** In 10⁻⁹; zero for a total that another one of its day overrules. */
  scaled: bigint
}

/**
 * What the running totals that all sources of a group told of one metric of one subject add, each at its instant. They
 * are one series, so that a source that comes later, or was away, counts nothing twice:
 *
 * - of a day the totals of the highest source stand, the others add nothing;
 * - the level at an instant is the smallest total of then or later, and a total adds what the level rises by;
 * - what was counted before the first of them is the baseline: nothing is added until the level is above it;
 * - where the whole is told no more and its parts are, the last level of the whole is the baseline of the sum of its parts.
 *   What their first instant adds above it cannot be told apart and belongs to the whole.
 *
 * @param told.sources of the group, the highest first.
 * @param told.counted what facts of other kinds count before the first total, in 10⁻⁹.
 */
export function mergeTotals(told: {
  sources: readonly string[]
  counted: bigint
  totals: readonly Total[]
}): Increment[] {
  const bySeries = [...Map.groupBy(told.totals, ({ series }) => series).values()]
  const rises = bySeries.flatMap((series) => risesOf(series, told.sources)).sort(byTime)
  const whole = rises.filter(({ isPart }) => !isPart)
  const parts = rises.filter(({ isPart }) => isPart)
  const last = whole.at(-1)
  const first = parts[0]
  if (!last || !first || last.atMs >= first.atMs) return payOff(rises, told.counted)
  const level = whole.reduce((sum, { scaled }) => sum + scaled, 0n)
  const baseline = told.counted + positive(level - told.counted)
  const begin = parts.filter(({ atMs }) => atMs === first.atMs)
  const sum = begin.reduce((all, { scaled }) => all + scaled, 0n)
  return [
    ...payOff(whole, told.counted),
    ...begin.map((rise) => ({ ...asIncrement(rise), scaled: 0n })),
    { source: first.source, series: last.series, atMs: first.atMs, scaled: positive(sum - baseline) },
    ...payOff(
      parts.filter(({ atMs }) => atMs > first.atMs),
      positive(baseline - sum),
    ),
  ]
}

type Rise = Increment & { isPart: boolean }

const byTime = (a: Rise, b: Rise): number => a.atMs - b.atMs || (a.series < b.series ? -1 : 1)

/** What the totals of one series add by themselves, by time. */
function risesOf(series: readonly Total[], sources: readonly string[]): Rise[] {
  const heightOf = ({ source }: Total) => (sources.includes(source) ? sources.indexOf(source) : sources.length)
  const highest = new Map<string, number>()
  for (const total of series) highest.set(total.day, Math.min(highest.get(total.day) ?? Infinity, heightOf(total)))
  const stands = (total: Total) => heightOf(total) === highest.get(total.day)
  const inOrder = series.toSorted((a, b) => a.atMs - b.atMs || heightOf(b) - heightOf(a))
  let least: bigint | null = null
  const levels = inOrder.toReversed().map((total) => {
    if (stands(total) && (least === null || total.scaled < least)) least = total.scaled
    return least
  })
  let level = 0n
  return inOrder.map((total, index) => {
    const reached = stands(total) ? (levels.at(-1 - index) ?? level) : level
    const scaled = reached - level
    level = reached
    const { source, series: name, atMs, isPart } = total
    return { source, series: name, atMs, isPart, scaled }
  })
}

/** Takes a baseline off what is added, the earliest first. */
function payOff(rises: readonly Rise[], baseline: bigint): Increment[] {
  let open = baseline
  return rises.map((rise) => {
    const scaled = positive(rise.scaled - open)
    open -= rise.scaled - scaled
    return { ...asIncrement(rise), scaled }
  })
}

const asIncrement = ({ source, series, atMs, scaled }: Rise): Increment => ({ source, series, atMs, scaled })

const positive = (value: bigint): bigint => (value > 0n ? value : 0n)
