// biome-ignore-all lint/style/noNonNullAssertion: the arrays are indexed within bounds that the graph itself guarantees
import type { Graph } from './graph.ts'
import { seededRandom, shuffledNumbers } from './seeded-random.ts'
import { runAtOnce, type Steps } from './slices.ts'

export interface ShortestPathOptions {
  /** Graphs of up to so many nodes are searched from every node; larger ones from `pivots` of them. Default 20,000. */
  exactUpToNodes?: number
  /** Number of nodes to search from where the graph is too large for all. Default 1,000. */
  pivots?: number
}

interface ShortestPathMeasures {
  /**
   * Betweenness: on how many shortest paths between two others the node lies, a pair with several shortest paths
   * counting in parts. High: others reach one another through this node. Arcs are followed in their direction and
   * have length 1; in an undirected graph each pair counts once.
   *
   * Unit: pairs of nodes (ordered pairs where the graph is directed), raw, not normalised. Never null.
   *
   * Source: Freeman (1977); algorithm of Brandes (2001), A faster algorithm for betweenness centrality;
   * networkx `betweenness_centrality(G, normalized=False)`.
   */
  betweenness: Float64Array
  /**
   * Closeness by INWARD distance: how near the others are who can reach the node, following arcs towards it. With r
   * others reaching it out of n - 1, it is (r / (n - 1)) · (r / sum of their distances).
   *
   * Unit: 1 / steps, in [0, 1]; 0 (not null) where nobody reaches the node.
   *
   * Source: Freeman (1979), in the form of Wasserman and Faust (1994, p. 201) for unconnected graphs;
   * networkx `closeness_centrality(G, wf_improved=True)`.
   */
  closeness: Float64Array
  /** Number of nodes searched from. */
  pivots: number
  /** True where that was not all of them, so that both measures are estimates. */
  sampled: boolean
}

/**
 * Betweenness and closeness from one breadth-first search per node: O(nodes · arcs) time, O(nodes) memory.
 *
 * Beyond `exactUpToNodes` the searches start from a uniform sample of nodes that is the same on every run. Betweenness
 * is then scaled up to all sources (Brandes and Pich 2007, Centrality estimation in large networks), closeness takes
 * the share and mean distance of the sampled sources (Eppstein and Wang 2004, Fast approximation of centrality); a
 * node's own search tells nothing about itself and is left out of both, which keeps the scaling unbiased.
 */
export function shortestPaths(graph: Graph, options?: ShortestPathOptions): ShortestPathMeasures {
  return runAtOnce(shortestPathsSteps(graph, options))
}

/** Number of nodes that `shortestPaths` searches from. */
export function pivotCount(
  graph: Graph,
  { exactUpToNodes = 20_000, pivots = 1_000 }: ShortestPathOptions = {},
): number {
  const count = graph.ids.length
  return count <= exactUpToNodes ? count : Math.min(count, Math.max(1, Math.floor(pivots)))
}

/** Each search yields the same work, nodes + arcs, so that progress can be foretold. */
export function* shortestPathsSteps(graph: Graph, options: ShortestPathOptions = {}): Steps<ShortestPathMeasures> {
  const count = graph.ids.length
  const pivots = pivotCount(graph, options)
  const sampled = pivots < count
  const sources = sampled
    ? shuffledNumbers(count, seededRandom(count)).subarray(0, pivots).sort()
    : Int32Array.from({ length: count }, (_, node) => node)

  const sums: PathSums = {
    dependency: new Float64Array(count),
    distance: new Float64Array(count),
    reachedFrom: new Int32Array(count),
  }
  const search = searchSpace(count)
  for (const source of sources) {
    addSearch(graph, source, search, sums)
    yield count + graph.out.targets.length
  }

  const otherSources = new Int32Array(count).fill(pivots)
  for (const source of sources) otherSources[source]! -= 1
  const pairsPerPath = graph.directed ? 1 : 0.5
  const betweenness = sums.dependency.map((sum, node) =>
    otherSources[node] === 0 ? 0 : (sum * pairsPerPath * (count - 1)) / otherSources[node]!,
  )
  const closeness = sums.distance.map((sum, node) =>
    sum === 0 ? 0 : sums.reachedFrom[node]! ** 2 / (otherSources[node]! * sum),
  )
  return { betweenness, closeness, pivots, sampled }
}

interface PathSums {
  /** Brandes' dependency of all sources so far on each node. */
  dependency: Float64Array
  /** Sum of the distances from the sources so far to each node. */
  distance: Float64Array
  /** Number of other sources so far that reach each node. */
  reachedFrom: Int32Array
}

/** Arrays of one search, reused by the next; `distance` is all -1 in between. */
function searchSpace(count: number) {
  return {
    queue: new Int32Array(count),
    distance: new Int32Array(count).fill(-1),
    paths: new Float64Array(count),
    dependency: new Float64Array(count),
  }
}

function addSearch(graph: Graph, source: number, search: ReturnType<typeof searchSpace>, sums: PathSums): void {
  const { offsets, targets } = graph.out
  const { queue, distance, paths, dependency } = search
  queue[0] = source
  distance[source] = 0
  paths[source] = 1
  dependency[source] = 0
  let length = 1
  for (let head = 0; head < length; head += 1) {
    const node = queue[head]!
    const next = distance[node]! + 1
    const pathsHere = paths[node]!
    const end = offsets[node + 1]!
    for (let arc = offsets[node]!; arc < end; arc += 1) {
      const other = targets[arc]!
      const known = distance[other]!
      if (known === -1) {
        distance[other] = next
        paths[other] = pathsHere
        dependency[other] = 0
        queue[length] = other
        length += 1
      } else if (known === next) {
        paths[other]! += pathsHere
      }
    }
  }

  for (let last = length - 1; last > 0; last -= 1) {
    const node = queue[last]!
    const next = distance[node]! + 1
    const end = offsets[node + 1]!
    let share = 0
    for (let arc = offsets[node]!; arc < end; arc += 1) {
      const other = targets[arc]!
      if (distance[other] === next) share += (1 + dependency[other]!) / paths[other]!
    }
    dependency[node] = share * paths[node]!
    sums.dependency[node]! += dependency[node]!
    sums.distance[node]! += distance[node]!
    sums.reachedFrom[node]! += 1
  }
  for (let place = 0; place < length; place += 1) distance[queue[place]!] = -1
}
