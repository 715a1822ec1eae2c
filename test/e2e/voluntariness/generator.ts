/** Numbers that follow from a seed (mulberry32). */
export function generator(seed: number) {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  /** A whole number from 0 to less than `limit`. */
  const below = (limit: number): number => Math.floor(next() * limit)
  const pick = <Value>(values: readonly Value[]): Value => values[below(values.length)] as Value
  function shuffled<Value>(values: readonly Value[]): Value[] {
    const left = [...values]
    return values.map(() => left.splice(below(left.length), 1)[0] as Value)
  }
  return { below, pick, shuffled }
}
