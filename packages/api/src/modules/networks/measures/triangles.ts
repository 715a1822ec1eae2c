// biome-ignore-all lint/style/noNonNullAssertion: the arrays are indexed within bounds that the graph itself guarantees
import { degreeOf, type Graph } from './graph.ts'
import { runAtOnce, type Steps } from './slices.ts'

/** What clustering and constraint need to know about closed triads of the undirected projection. */
export interface Triangles {
  /** For each node, the number of triangles through it. */
  readonly perNode: Float64Array
  /**
   * For each entry (i, j) of `graph.undirected.targets`, the sum of 1 / degree(q) over the common neighbours q of
   * i and j.
   */
  readonly sharedReach: Float64Array
}

/**
 * Lists every triangle of the undirected projection once: each edge points to its end of higher degree, and a triangle
 * is found at its lowest corner. That costs O(edges^1.5), where going through the neighbours of neighbours would cost
 * the square of a hub's degree.
 *
 * Source: Latapy (2008), Main-memory triangle computations for very large (sparse (power-law)) graphs.
 */
export function triangles(graph: Graph): Triangles {
  return runAtOnce(trianglesSteps(graph))
}

export function* trianglesSteps(graph: Graph): Steps<Triangles> {
  const count = graph.ids.length
  const { offsets, targets } = graph.undirected
  const degree = new Int32Array(count).map((_, node) => degreeOf(graph.undirected, node))
  const isHigher = (one: number, other: number) =>
    degree[one] === degree[other] ? one > other : degree[one]! > degree[other]!
  const reverse = reverseEntries(offsets, targets)
  const upward = upwardEntries(offsets, targets, isHigher)
  const perNode = new Float64Array(count)
  const sharedReach = new Float64Array(targets.length)
  const add = (entry: number, reach: number) => {
    sharedReach[entry]! += reach
    sharedReach[reverse[entry]!]! += reach
  }

  const entryFromLow = new Int32Array(count).fill(-1)
  for (let low = 0; low < count; low += 1) {
    let work = 1
    for (let a = upward.offsets[low]!; a < upward.offsets[low + 1]!; a += 1) {
      entryFromLow[targets[upward.entries[a]!]!] = upward.entries[a]!
    }
    for (let a = upward.offsets[low]!; a < upward.offsets[low + 1]!; a += 1) {
      const lowToMiddle = upward.entries[a]!
      const middle = targets[lowToMiddle]!
      for (let b = upward.offsets[middle]!; b < upward.offsets[middle + 1]!; b += 1) {
        const middleToHigh = upward.entries[b]!
        const high = targets[middleToHigh]!
        const lowToHigh = entryFromLow[high]!
        if (lowToHigh === -1) continue
        perNode[low]! += 1
        perNode[middle]! += 1
        perNode[high]! += 1
        add(lowToMiddle, 1 / degree[high]!)
        add(lowToHigh, 1 / degree[middle]!)
        add(middleToHigh, 1 / degree[low]!)
      }
      work += 1 + upward.offsets[middle + 1]! - upward.offsets[middle]!
    }
    for (let a = upward.offsets[low]!; a < upward.offsets[low + 1]!; a += 1) {
      entryFromLow[targets[upward.entries[a]!]!] = -1
    }
    yield work
  }
  return { perNode, sharedReach }
}

/** For each entry (i, j), the place of the entry (j, i). */
function reverseEntries(offsets: Int32Array, targets: Int32Array): Int32Array {
  const reverse = new Int32Array(targets.length)
  const next = offsets.slice()
  // Rows are ascending, so that going through them in order meets the entries of every other row in order too.
  for (let node = 0; node < offsets.length - 1; node += 1) {
    for (let entry = offsets[node]!; entry < offsets[node + 1]!; entry += 1) {
      const other = targets[entry]!
      reverse[entry] = next[other]!
      next[other]! += 1
    }
  }
  return reverse
}

/** The entries of each row that lead to a higher node, as rows of places in `targets`. */
function upwardEntries(
  offsets: Int32Array,
  targets: Int32Array,
  isHigher: (one: number, other: number) => boolean,
): { offsets: Int32Array; entries: Int32Array } {
  const upwardOffsets = new Int32Array(offsets.length)
  const entries = new Int32Array(targets.length / 2)
  let length = 0
  for (let node = 0; node < offsets.length - 1; node += 1) {
    for (let entry = offsets[node]!; entry < offsets[node + 1]!; entry += 1) {
      if (!isHigher(targets[entry]!, node)) continue
      entries[length] = entry
      length += 1
    }
    upwardOffsets[node + 1] = length
  }
  return { offsets: upwardOffsets, entries }
}
