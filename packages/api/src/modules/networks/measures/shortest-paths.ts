// biome-ignore-all lint/style/noNonNullAssertion: the arrays are indexed within bounds that the graph itself guarantees
import type { Graph } from './graph.ts'
import { sampledBetweenness } from './sampled-betweenness.ts'
import { seededRandom, shuffledNumbers } from './seeded-random.ts'

export interface ShortestPathOptions {
  /** Graphs of up to so many nodes are searched from every node; larger ones are sampled. Default 20,000. */
  exactUpToNodes?: number
  /** Pairs of nodes that a shortest path is drawn between, for betweenness of a sampled graph. Default 100,000. */
  pairs?: number
  /** Nodes that are searched from, for closeness of a sampled graph. Default 128. */
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
  /** Half the width of the 95 % interval of each estimated betweenness, in its unit; null where all are exact. */
  betweennessError: Float64Array | null
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
  /** True where both measures are estimates. */
  sampled: boolean
}

/**
 * Betweenness and closeness from one breadth-first search per node: O(nodes · arcs) time, O(nodes + arcs) memory.
 *
 * Beyond `exactUpToNodes` both are estimates that are the same on every run: betweenness from shortest paths between
 * drawn pairs (see `sampledBetweenness`), closeness by the share and mean distance of drawn sources (Eppstein and Wang
 * 2004, Fast approximation of centrality). A node's own search tells nothing about itself and is left out.
 */
export function shortestPaths(graph: Graph, options: ShortestPathOptions = {}): ShortestPathMeasures {
  const { exactUpToNodes = 20_000, pairs = 100_000, pivots = 128 } = options
  const { count } = graph
  if (count <= exactUpToNodes) {
    const sums = searchAll(graph)
    const pairsPerPath = graph.directed ? 1 : 0.5
    return {
      betweenness: sums.dependency.map((sum) => sum * pairsPerPath),
      betweennessError: null,
      closeness: closenessOf(sums, (_node) => count - 1),
      sampled: false,
    }
  }
  const { betweenness, error } = sampledBetweenness(graph, pairs, seededRandom(count))
  const sources = shuffledNumbers(count, seededRandom(count)).subarray(0, pivots).sort()
  const isSource = new Uint8Array(count)
  for (const source of sources) isSource[source] = 1
  const sums = distancesFrom(graph, sources)
  const closeness = closenessOf(sums, (node) => sources.length - isSource[node]!)
  return { betweenness, betweennessError: error, closeness, sampled: true }
}

interface Distances {
  /** Sum of the distances from the sources to each node. */
  distance: Float64Array
  /** Number of other sources that reach each node. */
  reachedFrom: Int32Array
}

function closenessOf({ distance, reachedFrom }: Distances, otherSources: (node: number) => number): Float64Array {
  return distance.map((sum, node) => (sum === 0 ? 0 : reachedFrom[node]! ** 2 / (otherSources(node) * sum)))
}

function distancesFrom({ count, out: { offsets, targets } }: Graph, sources: Int32Array): Distances {
  const sums = { distance: new Float64Array(count), reachedFrom: new Int32Array(count) }
  const queue = new Int32Array(count)
  const distance = new Int32Array(count)
  for (const source of sources) {
    distance.fill(-1)
    distance[source] = 0
    queue[0] = source
    let length = 1
    for (let head = 0; head < length; head += 1) {
      const node = queue[head]!
      const next = distance[node]! + 1
      const end = offsets[node + 1]!
      for (let arc = offsets[node]!; arc < end; arc += 1) {
        const other = targets[arc]!
        if (distance[other] !== -1) continue
        distance[other] = next
        sums.distance[other]! += next
        sums.reachedFrom[other]! += 1
        queue[length] = other
        length += 1
      }
    }
  }
  return sums
}

interface PathSums extends Distances {
  /** Brandes' dependency of all sources on each node. */
  dependency: Float64Array
}

function searchAll(graph: Graph): PathSums {
  const { count } = graph
  const sums = {
    dependency: new Float64Array(count),
    distance: new Float64Array(count),
    reachedFrom: new Int32Array(count),
  }
  const search = {
    queue: new Int32Array(count),
    /** All -1 between two searches. */
    distance: new Int32Array(count).fill(-1),
    paths: new Float64Array(count),
    /** (1 + dependency) / paths: what a node passes on along each of the paths that reach it. */
    passedOn: new Float64Array(count),
    /** Ends of the arcs on shortest paths, in the order of the queue; those of its place `p` begin at `begins[p]`. */
    onPaths: new Int32Array(graph.out.targets.length),
    begins: new Int32Array(count + 1),
  }
  for (let source = 0; source < count; source += 1) addSearch(graph, source, search, sums)
  return sums
}

interface SearchSpace {
  queue: Int32Array
  distance: Int32Array
  paths: Float64Array
  passedOn: Float64Array
  onPaths: Int32Array
  begins: Int32Array
}

function addSearch(graph: Graph, source: number, search: SearchSpace, sums: PathSums): void {
  const { offsets, targets } = graph.out
  const { queue, distance, paths, passedOn, onPaths, begins } = search
  queue[0] = source
  distance[source] = 0
  paths[source] = 1
  let length = 1
  let arcs = 0
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
        queue[length] = other
        length += 1
      } else if (known === next) paths[other]! += pathsHere
      else continue
      onPaths[arcs] = other
      arcs += 1
    }
    begins[head + 1] = arcs
  }

  for (let last = length - 1; last > 0; last -= 1) {
    const node = queue[last]!
    const end = begins[last + 1]!
    let share = 0
    for (let arc = begins[last]!; arc < end; arc += 1) share += passedOn[onPaths[arc]!]!
    const dependency = share * paths[node]!
    passedOn[node] = (1 + dependency) / paths[node]!
    sums.dependency[node]! += dependency
    sums.distance[node]! += distance[node]!
    sums.reachedFrom[node]! += 1
  }
  for (let place = 0; place < length; place += 1) distance[queue[place]!] = -1
}
