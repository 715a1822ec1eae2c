// biome-ignore-all lint/style/noNonNullAssertion: the arrays are indexed within bounds that the graph itself guarantees
import type { Adjacency, Graph } from './graph.ts'

/** Standard deviations from the middle of a normal distribution to the ends of its middle 95 %. */
const Z = 1.96

interface SampledBetweenness {
  /** Estimate, without bias. */
  betweenness: Float64Array
  /**
   * Half the width of the 95 % interval around the share of drawn paths that a node lies on, as Agresti and Coull
   * (1998) have it: above zero also for a node that no path led through.
   */
  error: Float64Array
}

/**
 * Betweenness by drawing: `samples` pairs of different nodes, evenly, and between each pair one of its shortest paths,
 * evenly. The share of all that lead through a node, times the number of pairs, estimates its betweenness. Each pair is
 * searched from both ends, the cheaper one first, so that only a small part of the network is seen.
 *
 * Source: Riondato and Kornaropoulos (2016), Fast approximation of betweenness centrality through sampling; Borassi and
 * Natale (2016), KADABRA is an adaptive algorithm for betweenness via random approximation.
 */
export function sampledBetweenness(graph: Graph, samples: number, random: () => number): SampledBetweenness {
  const { count } = graph
  const through = new Float64Array(count)
  const seen = { mark: new Int32Array(count), paths: new Float64Array(count) }
  const forward: Side = { ...side(graph.out, graph.in), ...seen, sign: 1 }
  const backward: Side = { ...side(graph.in, graph.out), ...seen, sign: -1 }
  const crossing: Crossing = { from: [], to: [], paths: [] }
  for (let sample = 0; sample < samples; sample += 1) {
    const source = Math.floor(random() * count)
    const target = (source + 1 + Math.floor(random() * (count - 1))) % count
    if (meet(forward, source, backward, target, crossing)) {
      const arc = drawn(crossing.paths, random)
      walkHome(forward, crossing.from[arc]!, through, random)
      walkHome(backward, crossing.to[arc]!, through, random)
    }
    clear(forward)
    clear(backward)
  }
  const pairs = (count * (count - 1)) / (graph.directed ? 1 : 2)
  const weight = samples + Z ** 2
  return {
    betweenness: through.map((paths) => (paths / samples) * pairs),
    error: through.map((paths) => {
      const share = (paths + Z ** 2 / 2) / weight
      return Z * Math.sqrt((share * (1 - share)) / weight) * pairs
    }),
  }
}

/** A search from one of the two ends. Both mark the nodes that they have seen in the same arrays: none is seen by both. */
interface Side {
  /** Arcs that lead on, and back to where the search began. */
  readonly onward: Adjacency
  readonly home: Adjacency
  readonly sign: 1 | -1
  /** Distance from the end plus 1, with the sign of the side that has seen the node; 0 where neither has. */
  readonly mark: Int32Array
  /** Shortest paths from the end to the node. */
  readonly paths: Float64Array
  readonly queue: Int32Array
  /** Places in the queue: the outermost level stands from `begin` to before `length`. */
  begin: number
  length: number
}

/** Arcs from the outermost nodes of one side to those of the other, and the shortest paths that lead over each. */
interface Crossing {
  from: number[]
  to: number[]
  paths: number[]
}

function side(onward: Adjacency, home: Adjacency) {
  return { onward, home, begin: 0, length: 0, queue: new Int32Array(onward.offsets.length - 1) }
}

function start(search: Side, node: number): void {
  search.queue[0] = node
  search.mark[node] = search.sign
  search.paths[node] = 1
  search.begin = 0
  search.length = 1
}

function clear({ queue, length, mark }: Side): void {
  for (let place = 0; place < length; place += 1) mark[queue[place]!] = 0
}

/** Searches from both ends until they meet; false where no path leads from one to the other. */
function meet(forward: Side, source: number, backward: Side, target: number, crossing: Crossing): boolean {
  start(forward, source)
  start(backward, target)
  crossing.from.length = crossing.to.length = crossing.paths.length = 0
  while (forward.begin < forward.length && backward.begin < backward.length) {
    if (arcsAhead(forward) <= arcsAhead(backward)) expand(forward, crossing.from, crossing.to, crossing.paths)
    else expand(backward, crossing.to, crossing.from, crossing.paths)
    if (crossing.paths.length > 0) return true
  }
  return false
}

function arcsAhead({ onward: { offsets }, queue, begin, length }: Side): number {
  let arcs = 0
  for (let place = begin; place < length; place += 1) arcs += offsets[queue[place]! + 1]! - offsets[queue[place]!]!
  return arcs
}

/**
 * Adds one level to a search. As neither side has met the other before, an arc to a node of the other side ends at its
 * outermost level, and each shortest path leads over exactly one such arc.
 */
function expand(search: Side, from: number[], to: number[], crossings: number[]): void {
  const { queue, mark, paths, sign } = search
  const { offsets, targets } = search.onward
  const levelEnd = search.length
  for (let place = search.begin; place < levelEnd; place += 1) {
    const node = queue[place]!
    const next = mark[node]! + sign
    const pathsHere = paths[node]!
    const end = offsets[node + 1]!
    for (let arc = offsets[node]!; arc < end; arc += 1) {
      const reached = targets[arc]!
      const known = mark[reached]!
      if (known === 0) {
        mark[reached] = next
        paths[reached] = pathsHere
        queue[search.length] = reached
        search.length += 1
      } else if (known === next) paths[reached]! += pathsHere
      else if (known > 0 !== next > 0) {
        from.push(node)
        to.push(reached)
        crossings.push(pathsHere * paths[reached]!)
      }
    }
  }
  search.begin = levelEnd
}

/** Counts the nodes of a random shortest path from a node to the end that a search began at, that end left out. */
function walkHome(search: Side, from: number, through: Float64Array, random: () => number): void {
  const { mark, paths, sign } = search
  const { offsets, targets } = search.home
  for (let node = from; mark[node] !== sign; ) {
    through[node]! += 1
    const nearer = mark[node]! - sign
    let left = random() * paths[node]!
    let next = -1
    for (let arc = offsets[node]!; arc < offsets[node + 1]! && left >= 0; arc += 1) {
      const before = targets[arc]!
      if (mark[before] !== nearer) continue
      next = before
      left -= paths[before]!
    }
    node = next
  }
}

/** The place of one of the numbers, drawn by their size. */
function drawn(sizes: readonly number[], random: () => number): number {
  let left = random() * sizes.reduce((sum, size) => sum + size, 0)
  const place = sizes.findIndex((size) => {
    left -= size
    return left < 0
  })
  return place === -1 ? sizes.length - 1 : place
}
