/**
 * A repeatable source of random numbers: the same seed gives the same numbers on every machine. Only for invented data,
 * never for anything that must be unpredictable.
 */
export interface Dice {
  /** A number in [0, 1). */
  next(): number
  /** A whole number from `least` to `most`, both included. */
  integer(least: number, most: number): number
  chance(probability: number): boolean
  pick<T>(from: readonly T[]): T
  /** One item, with a probability proportional to its weight. */
  weighted<T>(from: readonly T[], weightOf: (item: T) => number): T
  shuffled<T>(items: readonly T[]): T[]
  /** Half of the numbers are below `median`; `sigma` is the spread of their logarithm. */
  logNormal(median: number, sigma: number): number
  /** A whole number near `value`; its mean over many calls is `value`. */
  rounded(value: number): number
  /** A UUIDv7 of this instant. */
  id(at: Date): string
  /** Separate dice for a part of the work, so that a change in one part does not affect the others. */
  forPart(name: string): Dice
}

/** Numbers by Mulberry32 (Tommy Ettinger), seeded by the FNV-1a hash of `seed`. */
export function diceOf(seed: string): Dice {
  let state = fnv1a(seed) | 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const integer = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  const pick = <T>(from: readonly T[]): T => from[integer(0, from.length - 1)] as T
  const standardNormal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  return {
    next,
    integer,
    pick,
    chance: (probability) => next() < probability,
    weighted: (from, weightOf) => {
      const weights = from.map(weightOf)
      let left = next() * weights.reduce((sum, weight) => sum + weight, 0)
      for (const [index, weight] of weights.entries()) {
        left -= weight
        if (left < 0) return from[index] as (typeof from)[number]
      }
      // Rounding may leave a tiny gap after the last item.
      return from.at(-1) as (typeof from)[number]
    },
    shuffled: (items) => {
      const order = [...items]
      for (let last = order.length - 1; last > 0; last -= 1) {
        const other = integer(0, last)
        const kept = order[last] as (typeof order)[number]
        order[last] = order[other] as (typeof order)[number]
        order[other] = kept
      }
      return order
    },
    logNormal: (median, sigma) => median * Math.exp(sigma * standardNormal()),
    rounded: (value) => Math.floor(value + next()),
    id: (at) => {
      const time = at.getTime().toString(16).padStart(12, '0')
      const random = () =>
        Math.floor(next() * 0x1_0000)
          .toString(16)
          .padStart(4, '0')
      const variant = (8 + integer(0, 3)).toString(16)
      return `${time.slice(0, 8)}-${time.slice(8)}-7${random().slice(1)}-${variant}${random().slice(1)}-${random()}${random()}${random()}`
    },
    forPart: (name) => diceOf(`${seed}/${name}`),
  }
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}
