// biome-ignore-all lint/style/noNonNullAssertion: the shuffle indexes within the length of its array
/**
 * A repeatable stream of numbers in [0, 1): the same seed gives the same measures on every run and machine.
 * Mulberry32 by Tommy Ettinger; good enough for shuffles and samples, and for nothing that must be unpredictable.
 */
export function seededRandom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The numbers 0 … count-1 in a random order (Fisher and Yates). */
export function shuffledNumbers(count: number, random: () => number): Int32Array {
  const numbers = Int32Array.from({ length: count }, (_, index) => index)
  for (let last = count - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1))
    const kept = numbers[last]!
    numbers[last] = numbers[other]!
    numbers[other] = kept
  }
  return numbers
}
