// biome-ignore-all lint/style/noNonNullAssertion: the arrays are indexed within bounds that the graph itself guarantees
import { degreeOf, type Graph } from './graph.ts'

/**
 * Core number on the undirected projection: the largest k such that the node belongs to a group in which everyone has
 * at least k neighbours inside the group. High: embedded in a dense core; low: on the fringe.
 *
 * Unit: neighbours, a count; 0 for isolates. Never null. Takes O(nodes + edges) time.
 *
 * Source: Seidman (1983), Network structure and minimum degree; algorithm of Batagelj and Zaveršnik (2003);
 * networkx `core_number(U)`.
 */
export function coreNumber(graph: Graph): Int32Array {
  const { count } = graph
  const { offsets, targets } = graph.undirected
  const core = new Int32Array(count).map((_, node) => degreeOf(graph.undirected, node))
  const highest = core.reduce((most, degree) => Math.max(most, degree), 0)

  // Nodes in ascending order of remaining degree; bucketStart[d] is the place of the first with degree d.
  const bucketStart = new Int32Array(highest + 2)
  for (const degree of core) bucketStart[degree + 1]! += 1
  for (let degree = 0; degree <= highest; degree += 1) bucketStart[degree + 1]! += bucketStart[degree]!
  const order = new Int32Array(count)
  const place = new Int32Array(count)
  const next = bucketStart.slice()
  for (let node = 0; node < count; node += 1) {
    place[node] = next[core[node]!]!
    order[place[node]!] = node
    next[core[node]!]! += 1
  }

  for (const node of order) {
    for (let arc = offsets[node]!; arc < offsets[node + 1]!; arc += 1) {
      const other = targets[arc]!
      if (core[other]! <= core[node]!) continue
      // Swaps the neighbour to the front of its bucket, then moves the bucket's border past it.
      const front = bucketStart[core[other]!]!
      const swapped = order[front]!
      order[place[other]!] = swapped
      place[swapped] = place[other]!
      order[front] = other
      place[other] = front
      bucketStart[core[other]!]! += 1
      core[other]! -= 1
    }
  }
  return core
}
