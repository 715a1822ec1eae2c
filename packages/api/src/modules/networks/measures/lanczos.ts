// biome-ignore-all lint/style/noNonNullAssertion: the arrays are indexed within bounds that the graph itself guarantees
import type { Adjacency } from './graph.ts'

/** Vectors that are kept at a time: 16 numbers per node. */
const STEPS = 16
const MOST_ROUNDS = 30
/** A vector x with |A x - λ x| below this share of λ is taken as found. */
const RESIDUAL = 1e-11

/**
 * An approximation of the eigenvector of the greatest eigenvalue of a symmetric adjacency matrix, of length 1 and without
 * a value below 0: the method of Lanczos from equal values, begun anew every 16 steps from the best vector so far. It needs
 * about the square root of the rounds that power iteration takes.
 *
 * Source: Lanczos (1950); Saad (2011), Numerical Methods for Large Eigenvalue Problems, chapter 6.
 */
export function leadingVector(adjacency: Adjacency): Float64Array<ArrayBuffer> {
  const count = adjacency.offsets.length - 1
  let vector = new Float64Array(count).fill(1 / Math.sqrt(count))
  const basis = Array.from({ length: Math.min(STEPS, count) }, () => new Float64Array(count))
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { diagonal, beside } = tridiagonal(adjacency, vector, basis)
    const { value, shares } = leadingPair(diagonal, beside)
    vector = combined(basis, shares)
    const residual = (beside[diagonal.length - 1] ?? 0) * Math.abs(shares.at(-1) ?? 0)
    if (residual <= RESIDUAL * value) break
  }
  return vector.map(Math.abs)
}

/**
 * Fills the basis with orthonormal vectors in which the matrix is tridiagonal; fewer than it has room for where a
 * vector is found exactly. `beside[i]` stands between steps i and i + 1, the last one leads out of the basis.
 */
function tridiagonal(adjacency: Adjacency, start: Float64Array, basis: readonly Float64Array[]) {
  const { offsets, targets } = adjacency
  const diagonal: number[] = []
  const beside: number[] = []
  const next = start.slice()
  for (const [step, current] of basis.entries()) {
    const length = step === 0 ? 1 : beside[step - 1]!
    for (let node = 0; node < current.length; node += 1) current[node] = next[node]! / length
    const previous = basis[step - 1]
    let along = 0
    for (let node = 0; node < current.length; node += 1) {
      let sum = previous === undefined ? 0 : -length * previous[node]!
      const end = offsets[node + 1]!
      for (let arc = offsets[node]!; arc < end; arc += 1) sum += current[targets[arc]!]!
      next[node] = sum
      along += sum * current[node]!
    }
    let squares = 0
    for (let node = 0; node < current.length; node += 1) {
      next[node]! -= along * current[node]!
      squares += next[node]! ** 2
    }
    diagonal.push(along)
    beside.push(Math.sqrt(squares))
    // The rest is rounding: the space ends here.
    if (beside[step]! <= RESIDUAL * (Math.abs(along) + (beside[step - 1] ?? 0))) break
  }
  return { diagonal, beside }
}

/** The greatest eigenvalue of a tridiagonal matrix, and its vector of length 1. */
function leadingPair(diagonal: readonly number[], beside: readonly number[]): { value: number; shares: number[] } {
  const radius = (step: number) => Math.abs(beside[step - 1] ?? 0) + (step + 1 < diagonal.length ? beside[step]! : 0)
  let low = Math.max(...diagonal)
  let high = Math.max(...diagonal.map((entry, step) => entry + radius(step)))
  for (let halving = 0; halving < 60; halving += 1) {
    const middle = (low + high) / 2
    if (isAbove(middle, diagonal, beside)) high = middle
    else low = middle
  }
  // Inverse iteration just above the value, where elimination is stable without exchanges.
  const shift = high + 1e-14 * Math.max(1, Math.abs(high))
  let shares = diagonal.map(() => 1)
  for (let round = 0; round < 3; round += 1) shares = unit(solved(shift, diagonal, beside, shares))
  return { value: high, shares }
}

/** Whether all eigenvalues lie below: all pivots of `value - matrix` are above 0. */
function isAbove(value: number, diagonal: readonly number[], beside: readonly number[]): boolean {
  let pivot = 1
  return diagonal.every((entry, step) => {
    pivot = value - entry - (step === 0 ? 0 : beside[step - 1]! ** 2 / pivot)
    return pivot > 0
  })
}

/** Solves (shift - matrix) x = right side by elimination. */
function solved(shift: number, diagonal: readonly number[], beside: readonly number[], right: readonly number[]) {
  const pivots: number[] = []
  const sums: number[] = []
  for (const [step, entry] of diagonal.entries()) {
    const above = step === 0 ? 0 : beside[step - 1]! / pivots[step - 1]!
    pivots.push(Math.max(shift - entry - (step === 0 ? 0 : above * beside[step - 1]!), Number.EPSILON))
    sums.push(right[step]! + (step === 0 ? 0 : above * sums[step - 1]!))
  }
  const values = new Array<number>(diagonal.length).fill(0)
  for (let step = diagonal.length - 1; step >= 0; step -= 1) {
    values[step] = (sums[step]! + (beside[step] ?? 0) * (values[step + 1] ?? 0)) / pivots[step]!
  }
  return values
}

function unit(values: readonly number[]): number[] {
  const length = Math.hypot(...values)
  return values.map((value) => value / length)
}

function combined(basis: readonly Float64Array[], shares: readonly number[]): Float64Array<ArrayBuffer> {
  const vector = new Float64Array(basis[0]?.length ?? 0)
  for (const [step, share] of shares.entries()) {
    const part = basis[step]!
    for (let node = 0; node < vector.length; node += 1) vector[node]! += share * part[node]!
  }
  let squares = 0
  for (const value of vector) squares += value * value
  const length = Math.sqrt(squares)
  return vector.map((value) => value / length)
}
