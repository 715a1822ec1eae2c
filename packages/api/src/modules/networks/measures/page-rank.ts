// biome-ignore-all lint/style/noNonNullAssertion: the arrays are indexed within bounds that the graph itself guarantees
import { degreeOf, type Graph } from './graph.ts'

const DAMPING = 0.85
const TOLERANCE = 1e-12
const MAX_ITERATIONS = 1000

/**
 * PageRank: the share of time that a walker spends at each node who follows a random outgoing arc with probability
 * 0.85, jumps to a random node otherwise, and always jumps where no arc leaves. Arcs count once, whatever their weight.
 *
 * Unit: probability; the values of a graph sum to 1. Never null. The iteration halts when no more than 1e-12 per node
 * moves; the damping makes it converge within some 170 rounds.
 *
 * Source: Brin and Page (1998), The anatomy of a large-scale hypertextual Web search engine;
 * networkx `pagerank(G, alpha=0.85, tol=1e-12, max_iter=1000, weight=None)`.
 */
export function pageRank(graph: Graph): Float64Array {
  const { count } = graph
  const { offsets, targets } = graph.in
  let rank = new Float64Array(count).fill(1 / count)
  let next = new Float64Array(count)
  const sent = new Float64Array(count)
  for (let iteration = 0; iteration < MAX_ITERATIONS; iteration += 1) {
    let dangling = 0
    for (let node = 0; node < count; node += 1) {
      const arcs = degreeOf(graph.out, node)
      if (arcs === 0) dangling += rank[node]!
      else sent[node] = rank[node]! / arcs
    }
    const base = (DAMPING * dangling + 1 - DAMPING) / count
    let change = 0
    for (let node = 0; node < count; node += 1) {
      let received = 0
      for (let arc = offsets[node]!; arc < offsets[node + 1]!; arc += 1) received += sent[targets[arc]!]!
      next[node] = base + DAMPING * received
      change += Math.abs(next[node]! - rank[node]!)
    }
    const previous = rank
    rank = next
    next = previous
    if (change < count * TOLERANCE) break
  }
  return rank
}
