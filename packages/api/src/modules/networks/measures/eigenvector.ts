// biome-ignore-all lint/style/noNonNullAssertion: the arrays are indexed within bounds that the graph itself guarantees
import type { Graph } from './graph.ts'
import { leadingVector } from './lanczos.ts'

const TOLERANCE = 1e-12
const MAX_ITERATIONS = 10_000

/**
 * Eigenvector centrality on the undirected projection: a node counts as much as its neighbours do. The leading
 * eigenvector of the adjacency matrix A: first by the method of Lanczos, then by power iteration on A + I (the shift
 * keeps bipartite graphs from oscillating), until no more than 1e-12 per node moves. Both begin at equal values, so that
 * components of the same greatest eigenvalue all keep their part. Ties count once, whatever their weight.
 *
 * Unit: none; the vector has Euclidean length 1. In an unconnected graph only the component with the largest
 * eigenvalue keeps values above 0. Null (for the whole graph) where there is no edge, since every vector is then
 * an eigenvector, and where 10,000 rounds do not settle it.
 *
 * Source: Bonacich (1987), Power and centrality, American Journal of Sociology 92:1170–1182;
 * networkx `eigenvector_centrality(U, max_iter=10000, tol=1e-12)`.
 */
export function eigenvector(graph: Graph): Float64Array | null {
  const { count } = graph
  const { offsets, targets } = graph.undirected
  if (targets.length === 0) return null
  let values = leadingVector(graph.undirected)
  let next = new Float64Array(count)
  for (let iteration = 0; iteration < MAX_ITERATIONS; iteration += 1) {
    let squares = 0
    for (let node = 0; node < count; node += 1) {
      let sum = values[node]!
      const end = offsets[node + 1]!
      for (let arc = offsets[node]!; arc < end; arc += 1) sum += values[targets[arc]!]!
      next[node] = sum
      squares += sum * sum
    }
    const length = Math.sqrt(squares)
    let change = 0
    for (let node = 0; node < count; node += 1) {
      next[node]! /= length
      change += Math.abs(next[node]! - values[node]!)
    }
    const previous = values
    values = next
    next = previous
    if (change < count * TOLERANCE) return values
  }
  return null
}
