// biome-ignore-all lint/style/noNonNullAssertion: the arrays are indexed within bounds that the graph itself guarantees
/** One arc from a node to another, by their ids; `weight` defaults to 1 and must be finite and not negative. */
export interface Arc {
  from: string
  to: string
  weight?: number
}

/** Ties between people who are numbered 0 … count-1: what a computation needs of a network, in a few large arrays. */
export interface NumberedTies {
  /** Number of nodes, isolated ones included. */
  readonly count: number
  /** Nodes that the arcs leave and reach, at the same places; an arc from a node to itself is left out. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** Finite and not negative, at the same places. */
  readonly weights: Float64Array
  /** False when a tie has no direction (A–B is B–A): each arc then stands for one edge. */
  readonly directed: boolean
}

export interface GraphInput {
  /** Ids of all nodes, isolated ones included; repeated ids count once. */
  nodes: readonly string[]
  /** An arc that names an unknown node adds the node. */
  arcs: readonly Arc[]
  /** False when a tie has no direction (A–B is B–A): each arc then stands for one edge. */
  directed: boolean
}

/**
 * Neighbour lists in compressed rows (CSR): the neighbours of node `i` are `targets[offsets[i] … offsets[i + 1] - 1]`,
 * ascending and without repetition; `weights` lies parallel to `targets`.
 */
export interface Adjacency {
  readonly offsets: Int32Array
  readonly targets: Int32Array
  readonly weights: Float64Array
}

/** A simple graph over node numbers 0 … count-1, without self-loops or parallel arcs. */
export interface Graph {
  readonly directed: boolean
  /** Number of nodes. */
  readonly count: number
  /** Number of distinct arcs; of distinct edges where the graph is undirected. */
  readonly arcCount: number
  /** For each node, those it points to. */
  readonly out: Adjacency
  /** For each node, those that point to it; the same object as `out` where the graph is undirected. */
  readonly in: Adjacency
  /** Undirected simple projection: an edge wherever an arc exists in at least one direction. */
  readonly undirected: Adjacency
}

/**
 * A graph of nodes that have names. Node numbers follow the ids in ascending order (by UTF-16 unit), so that the same
 * people and ties give the same numbers to the last bit, in whatever order they were loaded.
 */
export interface NamedGraph extends Graph {
  /** Id of each node number, ascending. */
  readonly ids: readonly string[]
}

/**
 * Numbers nodes by their ids and builds their graph.
 *
 * @throws RangeError when a weight is negative or not finite.
 */
export function buildGraph(input: GraphInput): NamedGraph {
  const ids = sortedIds(input)
  const numbers = new Map(ids.map((id, number) => [id, number]))
  const from = Int32Array.from(input.arcs, (arc) => numbers.get(arc.from)!)
  const to = Int32Array.from(input.arcs, (arc) => numbers.get(arc.to)!)
  const weights = Float64Array.from(input.arcs, (arc) => arc.weight ?? 1)
  return { ids, ...graphOf({ count: ids.length, from, to, weights, directed: input.directed }) }
}

/**
 * Builds the compact form that all measures read. Self-loops are dropped (their node stays), repeated arcs collapse
 * into one whose weight is the sum of theirs. Takes O(nodes + arcs) time.
 *
 * @throws RangeError when a weight is negative or not finite.
 */
export function graphOf({ count, from, to, weights, directed }: NumberedTies): Graph {
  for (const weight of weights) {
    if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`The weight of an arc must be finite and not negative: ${weight}`)
    }
  }
  const out = compress(count, from, to, weights)
  const incoming = transposed(out)
  const bothWays = united(out, incoming)
  if (!directed) {
    return { directed, count, arcCount: bothWays.targets.length / 2, out: bothWays, in: bothWays, undirected: bothWays }
  }
  return { directed, count, arcCount: out.targets.length, out, in: incoming, undirected: bothWays }
}

/** Number of neighbours of a node in one of a graph's adjacencies. */
export function degreeOf(adjacency: Adjacency, node: number): number {
  return adjacency.offsets[node + 1]! - adjacency.offsets[node]!
}

function sortedIds(input: GraphInput): string[] {
  const ids = new Set(input.nodes)
  for (const arc of input.arcs) ids.add(arc.from).add(arc.to)
  return [...ids].sort()
}

/** Sorts arcs by (from, to) with two stable counting sorts, then drops loops and collapses equal neighbours. */
function compress(nodeCount: number, from: Int32Array, to: Int32Array, weights: Float64Array): Adjacency {
  const order = countingOrder(nodeCount, from, countingOrder(nodeCount, to))
  const offsets = new Int32Array(nodeCount + 1)
  const targets = new Int32Array(order.length)
  const sums = new Float64Array(order.length)
  let length = 0
  let lastFrom = -1
  for (let place = 0; place < order.length; place += 1) {
    const arc = order[place]!
    if (from[arc] === to[arc]) continue
    if (from[arc] === lastFrom && to[arc] === targets[length - 1]) {
      sums[length - 1]! += weights[arc]!
      continue
    }
    lastFrom = from[arc]!
    targets[length] = to[arc]!
    sums[length] = weights[arc]!
    length += 1
    offsets[lastFrom + 1]! += 1
  }
  accumulate(offsets)
  return { offsets, targets: targets.slice(0, length), weights: sums.slice(0, length) }
}

/** Every arc turned round. */
function transposed({ offsets, targets, weights }: Adjacency): Adjacency {
  const turned = {
    offsets: new Int32Array(offsets.length),
    targets: new Int32Array(targets.length),
    weights: new Float64Array(targets.length),
  }
  for (let arc = 0; arc < targets.length; arc += 1) turned.offsets[targets[arc]! + 1]! += 1
  accumulate(turned.offsets)
  const next = turned.offsets.slice()
  // Rows are read in ascending order, so that they fill the turned rows in ascending order.
  for (let node = 0; node < offsets.length - 1; node += 1) {
    for (let arc = offsets[node]!; arc < offsets[node + 1]!; arc += 1) {
      const place = next[targets[arc]!]!
      turned.targets[place] = node
      turned.weights[place] = weights[arc]!
      next[targets[arc]!]! += 1
    }
  }
  return turned
}

/** The neighbours of either adjacency, with summed weights: a merge of ascending rows. */
function united(one: Adjacency, other: Adjacency): Adjacency {
  const offsets = new Int32Array(one.offsets.length)
  const targets = new Int32Array(one.targets.length + other.targets.length)
  const weights = new Float64Array(targets.length)
  let length = 0
  for (let node = 0; node < offsets.length - 1; node += 1) {
    let a = one.offsets[node]!
    let b = other.offsets[node]!
    const endA = one.offsets[node + 1]!
    const endB = other.offsets[node + 1]!
    while (a < endA || b < endB) {
      const targetA = a < endA ? one.targets[a]! : Number.POSITIVE_INFINITY
      const targetB = b < endB ? other.targets[b]! : Number.POSITIVE_INFINITY
      targets[length] = Math.min(targetA, targetB)
      if (targetA <= targetB) {
        weights[length]! += one.weights[a]!
        a += 1
      }
      if (targetB <= targetA) {
        weights[length]! += other.weights[b]!
        b += 1
      }
      length += 1
    }
    offsets[node + 1] = length
  }
  return { offsets, targets: targets.slice(0, length), weights: weights.slice(0, length) }
}

/** `items` (all places of `keys` by default) in ascending order of `keys[item]`; items of equal key keep their order. */
function countingOrder(keyCount: number, keys: Int32Array, items?: Int32Array): Int32Array {
  const next = new Int32Array(keyCount + 1)
  for (let place = 0; place < keys.length; place += 1) next[keys[place]! + 1]! += 1
  accumulate(next)
  const ordered = new Int32Array(keys.length)
  for (let place = 0; place < keys.length; place += 1) {
    const item = items === undefined ? place : items[place]!
    const key = keys[item]!
    ordered[next[key]!] = item
    next[key]! += 1
  }
  return ordered
}

/** Turns counts into running sums, in place. */
function accumulate(counts: Int32Array): void {
  for (let place = 1; place < counts.length; place += 1) counts[place]! += counts[place - 1]!
}
