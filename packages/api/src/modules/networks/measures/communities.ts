// biome-ignore-all lint/style/noNonNullAssertion: the arrays are indexed within bounds that the graph itself guarantees
import { components } from './components.ts'
import { degreeOf, type Graph } from './graph.ts'
import { type LevelGraph, leidenRun } from './leiden.ts'
import { seededRandom } from './seeded-random.ts'

interface Communities {
  /** Community of each node: 0 is the largest; of equal sizes, the one with the smallest member comes first. */
  communityOf: Int32Array
  /** Number of communities; an isolate is one of its own. */
  count: number
  /** Modularity Q of this partition; null without any edge. */
  modularity: number | null
}

/** Up to this many edges the best of ten runs is taken, above it of two, because modularity then varies little. */
const MANY_EDGES = 200_000
/** Each run starts again from its own result, which can separate nodes that early merges had joined. */
const ROUNDS_PER_RUN = 2

/**
 * Communities of the undirected projection by the Leiden method (see leiden.ts): groups with more ties inside than
 * their members' degrees would lead one to expect. Ties count once, whatever their weight. The best of several runs
 * in different, fixed orders is returned, so that the same graph always gives the same answer. Every community is
 * connected.
 *
 * Communities are not unique: two methods may differ in members at almost the same modularity. Compare that, never ids.
 */
export function communities(graph: Graph): Communities {
  const { offsets, targets } = graph.undirected
  const level: LevelGraph = {
    offsets,
    targets,
    weights: new Float64Array(targets.length).fill(1),
    degree: new Float64Array(graph.count).map((_, node) => degreeOf(graph.undirected, node)),
    total: targets.length,
  }
  const alone: Int32Array = Int32Array.from({ length: graph.count }, (_, node) => node)
  let best: Int32Array = alone
  let bestModularity = modularity(graph, alone)
  const runs = targets.length === 0 ? 0 : targets.length > 2 * MANY_EDGES ? 2 : 10
  for (let run = 1; run <= runs; run += 1) {
    const random = seededRandom(run)
    let found = alone
    for (let round = 0; round < ROUNDS_PER_RUN; round += 1) found = leidenRun(level, found, random)
    // Splitting what is not connected can only raise modularity.
    found = components(graph, found).componentOf
    const quality = modularity(graph, found)
    // Differences in the last digits are rounding and no reason to prefer a run.
    if (quality !== null && quality > (bestModularity ?? -1) + 1e-12) {
      best = found
      bestModularity = quality
    }
  }
  const numbered = numberedBySize(best)
  // Summed again in the order of the final numbers, so that the value is that of `modularity` to the last digit.
  return { ...numbered, modularity: modularity(graph, numbered.communityOf) }
}

/**
 * Modularity Q of a partition on the undirected projection: the share of edges inside communities, less the share
 * expected if the same degrees were joined at random. Unit: none, in [-1/2, 1). Null without any edge.
 *
 * Source: Newman and Girvan (2004); Clauset, Newman and Moore (2004); networkx `modularity(U, communities,
 * weight=None)`.
 */
export function modularity(graph: Graph, communityOf: Int32Array): number | null {
  const { offsets, targets } = graph.undirected
  if (targets.length === 0) return null
  const degree = new Float64Array(graph.count)
  let inside = 0
  for (let node = 0; node < graph.count; node += 1) {
    degree[communityOf[node]!]! += degreeOf(graph.undirected, node)
    for (let entry = offsets[node]!; entry < offsets[node + 1]!; entry += 1) {
      if (communityOf[targets[entry]!] === communityOf[node]) inside += 1
    }
  }
  const expected = degree.reduce((sum, ends) => sum + (ends / targets.length) ** 2, 0)
  return inside / targets.length - expected
}

function numberedBySize(communityOf: Int32Array): { communityOf: Int32Array; count: number } {
  const sizes = new Map<number, number>()
  for (const community of communityOf) sizes.set(community, (sizes.get(community) ?? 0) + 1)
  // A map keeps the order of first appearance, which is that of the smallest members; the sort is stable.
  const bySize = [...sizes].sort(([, one], [, other]) => other - one)
  const numbers = new Map(bySize.map(([community], number) => [community, number]))
  return { communityOf: communityOf.map((community) => numbers.get(community)!), count: numbers.size }
}
