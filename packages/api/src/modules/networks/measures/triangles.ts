// biome-ignore-all lint/style/noNonNullAssertion: the arrays are indexed within bounds that the graph itself guarantees
import { type Adjacency, degreeOf, type Graph } from './graph.ts'

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
  const { count, undirected } = graph
  const { offsets, targets } = undirected
  const degree = new Int32Array(count).map((_, node) => degreeOf(undirected, node))
  const inverse = Float64Array.from(degree, (ends) => 1 / ends)
  const upward = upwardEntries(undirected, degree)
  const perNode = new Float64Array(count)
  /** Of each upward entry, so that both of its ends need not be written for every triangle. */
  const reach = new Float64Array(upward.targets.length)

  const placeFromLow = new Int32Array(count).fill(-1)
  for (let low = 0; low < count; low += 1) {
    const begin = upward.offsets[low]!
    const end = upward.offsets[low + 1]!
    for (let a = begin; a < end; a += 1) placeFromLow[upward.targets[a]!] = a
    for (let a = begin; a < end; a += 1) {
      const middle = upward.targets[a]!
      const endOfMiddle = upward.offsets[middle + 1]!
      for (let b = upward.offsets[middle]!; b < endOfMiddle; b += 1) {
        const high = upward.targets[b]!
        const lowToHigh = placeFromLow[high]!
        if (lowToHigh === -1) continue
        perNode[low]! += 1
        perNode[middle]! += 1
        perNode[high]! += 1
        reach[a]! += inverse[high]!
        reach[lowToHigh]! += inverse[middle]!
        reach[b]! += inverse[low]!
      }
    }
    for (let a = begin; a < end; a += 1) placeFromLow[upward.targets[a]!] = -1
  }

  const reverse = reverseEntries(offsets, targets)
  const sharedReach = new Float64Array(targets.length)
  upward.entries.forEach((entry, place) => {
    sharedReach[entry] = reach[place]!
    sharedReach[reverse[entry]!] = reach[place]!
  })
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

/** The entries of each row that lead to a node of higher degree, or of equal degree and higher number. */
function upwardEntries(
  { offsets, targets }: Adjacency,
  degree: Int32Array,
): { offsets: Int32Array; targets: Int32Array; entries: Int32Array } {
  const upward = {
    offsets: new Int32Array(offsets.length),
    targets: new Int32Array(targets.length / 2),
    /** Their places among all entries. */
    entries: new Int32Array(targets.length / 2),
  }
  let length = 0
  for (let node = 0; node < offsets.length - 1; node += 1) {
    const own = degree[node]!
    for (let entry = offsets[node]!; entry < offsets[node + 1]!; entry += 1) {
      const other = targets[entry]!
      if (degree[other]! < own || (degree[other] === own && other < node)) continue
      upward.entries[length] = entry
      upward.targets[length] = other
      length += 1
    }
    upward.offsets[node + 1] = length
  }
  return upward
}
