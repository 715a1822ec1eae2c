// biome-ignore-all lint/style/noNonNullAssertion: the arrays are indexed within bounds that the graph itself guarantees
import { shuffledNumbers } from './seeded-random.ts'

/** A weighted undirected graph whose nodes stand for groups of people; what lies inside a group shows in `degree`. */
export interface LevelGraph {
  readonly offsets: Int32Array
  readonly targets: Int32Array
  readonly weights: Float64Array
  /** Summed weight of edge ends at each node, both ends of inner edges included. */
  readonly degree: Float64Array
  /** Sum of all degrees: twice the weight of all edges. */
  readonly total: number
}

/** Smaller gains are rounding, and could move nodes back and forth for ever. */
const LEAST_GAIN = 1e-10

/**
 * One run of the Leiden method for modularity: move nodes while that gains, refine the communities found, merge each
 * refined part into one node, and again, until nothing merges. Returns a community number for each node.
 *
 * Source: Traag, Waltman and van Eck (2019), From Louvain to Leiden: guaranteeing well-connected communities,
 * Scientific Reports 9:5233. Refinement takes the best merger instead of a random one.
 */
export function leidenRun(graph: LevelGraph, start: Int32Array, random: () => number): Int32Array {
  let level = graph
  let community = start.slice()
  const levelNode = Int32Array.from(start.keys())
  for (;;) {
    const count = level.degree.length
    moveNodes(level, community, shuffledNumbers(count, random))
    const communities = compacted(community)
    if (communities === count) break
    let parts = refine(level, community, shuffledNumbers(count, random))
    let partCount = compacted(parts)
    if (partCount === count) {
      parts = community
      partCount = communities
    }
    const nextCommunity = new Int32Array(partCount)
    for (let node = 0; node < count; node += 1) nextCommunity[parts[node]!] = community[node]!
    for (let node = 0; node < levelNode.length; node += 1) levelNode[node] = parts[levelNode[node]!]!
    level = merged(level, parts, partCount)
    community = nextCommunity
  }
  return levelNode.map((node) => community[node]!)
}

/** Renumbers communities 0, 1, 2 … in order of first appearance; returns how many there are. */
function compacted(community: Int32Array): number {
  const renumbered = new Int32Array(community.length).fill(-1)
  let count = 0
  for (let node = 0; node < community.length; node += 1) {
    const number = community[node]!
    if (renumbered[number] === -1) {
      renumbered[number] = count
      count += 1
    }
    community[node] = renumbered[number]!
  }
  return count
}

/** Moves each node to the neighbouring community (or an empty one) that gains most, until no move gains. */
function moveNodes(level: LevelGraph, community: Int32Array, order: Int32Array): void {
  const { offsets, targets, weights, degree, total } = level
  const count = degree.length
  const communityDegree = new Float64Array(count)
  const size = new Int32Array(count)
  for (let node = 0; node < count; node += 1) {
    communityDegree[community[node]!]! += degree[node]!
    size[community[node]!]! += 1
  }
  const empty: number[] = []
  for (let number = 0; number < count; number += 1) if (size[number] === 0) empty.push(number)

  const weightTo = new Float64Array(count)
  const queue = order.slice()
  const queued = new Uint8Array(count).fill(1)
  let waiting = count
  for (let head = 0; waiting > 0; head = head + 1 === count ? 0 : head + 1) {
    const node = queue[head]!
    const begin = offsets[node]!
    const end = offsets[node + 1]!
    const current = community[node]!
    queued[node] = 0
    waiting -= 1
    communityDegree[current]! -= degree[node]!
    for (let entry = begin; entry < end; entry += 1) weightTo[community[targets[entry]!]!]! += weights[entry]!
    const share = degree[node]! / total
    let best = current
    let bestValue = weightTo[current]! - share * communityDegree[current]! + LEAST_GAIN
    for (let entry = begin; entry < end; entry += 1) {
      const candidate = community[targets[entry]!]!
      const value = weightTo[candidate]! - share * communityDegree[candidate]!
      if (value > bestValue) {
        best = candidate
        bestValue = value
      }
    }
    if (bestValue < 0 && size[current]! > 1) best = empty.pop()!
    for (let entry = begin; entry < end; entry += 1) weightTo[community[targets[entry]!]!] = 0
    communityDegree[best]! += degree[node]!
    if (best !== current) {
      size[current]! -= 1
      size[best]! += 1
      if (size[current] === 0) empty.push(current)
      community[node] = best
      for (let entry = begin; entry < end; entry += 1) {
        const other = targets[entry]!
        if (queued[other] === 1 || community[other] === best) continue
        queued[other] = 1
        // A ring: at most `count` nodes wait at a time.
        queue[(head + 1 + waiting) % count] = other
        waiting += 1
      }
    }
  }
}

/** Splits each community into parts that hang well together, by merging single nodes inside it. */
function refine(level: LevelGraph, community: Int32Array, order: Int32Array): Int32Array {
  const { offsets, targets, weights, degree, total } = level
  const count = degree.length
  const part = Int32Array.from(degree.keys())
  const partSize = new Int32Array(count).fill(1)
  const partDegree = degree.slice()
  /** Weight between a part and the rest of its community. */
  const tied = new Float64Array(count)
  const communityDegree = new Float64Array(count)
  for (let node = 0; node < count; node += 1) {
    communityDegree[community[node]!]! += degree[node]!
    for (let entry = offsets[node]!; entry < offsets[node + 1]!; entry += 1) {
      if (community[targets[entry]!] === community[node]) tied[node]! += weights[entry]!
    }
  }
  const hangsTogether = (number: number, whole: number) =>
    tied[number]! + LEAST_GAIN >= (partDegree[number]! * (whole - partDegree[number]!)) / total

  const weightTo = new Float64Array(count)
  for (const node of order) {
    const begin = offsets[node]!
    const end = offsets[node + 1]!
    const own = part[node]!
    const whole = communityDegree[community[node]!]!
    if (partSize[own] !== 1 || !hangsTogether(own, whole)) continue
    for (let entry = begin; entry < end; entry += 1) weightTo[part[targets[entry]!]!]! += weights[entry]!
    let best = own
    let bestValue = 0
    for (let entry = begin; entry < end; entry += 1) {
      const other = targets[entry]!
      const candidate = part[other]!
      if (community[other] !== community[node] || !hangsTogether(candidate, whole)) continue
      const value = weightTo[candidate]! - (degree[node]! * partDegree[candidate]!) / total
      if (value > bestValue) {
        best = candidate
        bestValue = value
      }
    }
    if (best !== own) {
      tied[best]! += tied[own]! - 2 * weightTo[best]!
      partDegree[best]! += degree[node]!
      partSize[best]! += 1
      partSize[own] = 0
      part[node] = best
    }
    for (let entry = begin; entry < end; entry += 1) weightTo[part[targets[entry]!]!] = 0
  }
  return part
}

/** The graph whose nodes are the parts, with summed weights between them. */
function merged(level: LevelGraph, part: Int32Array, partCount: number): LevelGraph {
  const { offsets, targets, weights } = level
  const degree = new Float64Array(partCount)
  const memberOffsets = new Int32Array(partCount + 1)
  for (let node = 0; node < part.length; node += 1) {
    degree[part[node]!]! += level.degree[node]!
    memberOffsets[part[node]! + 1]! += 1
  }
  for (let number = 0; number < partCount; number += 1) memberOffsets[number + 1]! += memberOffsets[number]!
  const members = new Int32Array(part.length)
  const next = memberOffsets.slice()
  for (let node = 0; node < part.length; node += 1) {
    members[next[part[node]!]!] = node
    next[part[node]!]! += 1
  }

  const mergedOffsets = new Int32Array(partCount + 1)
  const mergedTargets = new Int32Array(targets.length)
  const mergedWeights = new Float64Array(targets.length)
  const place = new Int32Array(partCount).fill(-1)
  let length = 0
  for (let number = 0; number < partCount; number += 1) {
    const rowBegin = length
    for (let member = memberOffsets[number]!; member < memberOffsets[number + 1]!; member += 1) {
      const node = members[member]!
      for (let entry = offsets[node]!; entry < offsets[node + 1]!; entry += 1) {
        const other = part[targets[entry]!]!
        if (other === number) continue
        if (place[other]! < rowBegin) {
          place[other] = length
          mergedTargets[length] = other
          length += 1
        }
        mergedWeights[place[other]!]! += weights[entry]!
      }
    }
    mergedOffsets[number + 1] = length
  }
  return {
    offsets: mergedOffsets,
    targets: mergedTargets.slice(0, length),
    weights: mergedWeights.slice(0, length),
    degree,
    total: level.total,
  }
}
