// biome-ignore-all lint/style/noNonNullAssertion: the arrays are indexed within bounds that the graph itself guarantees
import { clustering } from './clustering.ts'
import { communities } from './communities.ts'
import { components } from './components.ts'
import { constraint } from './constraint.ts'
import { coreNumber } from './core-number.ts'
import { inDegree, inStrength, outDegree, outStrength } from './degree.ts'
import { eigenvector } from './eigenvector.ts'
import type { Graph } from './graph.ts'
import { pageRank } from './page-rank.ts'
import { type ShortestPathOptions, shortestPaths } from './shortest-paths.ts'
import { triangles } from './triangles.ts'

/**
 * All measures of all nodes, each by the numbers of the nodes. Each is defined, with source, unit and meaning of null,
 * at the function of its name.
 */
interface MeasureColumns {
  inDegree: Int32Array
  outDegree: Int32Array
  inStrength: Float64Array
  outStrength: Float64Array
  pageRank: Float64Array
  betweenness: Float64Array
  betweennessError: Float64Array | null
  closeness: Float64Array
  eigenvector: Float64Array | null
  /** NaN for isolates. */
  constraint: Float64Array
  clustering: Float64Array
  coreNumber: Int32Array
  community: Int32Array
}

/** All measures of one node. */
export interface NodeMeasures {
  id: string
  inDegree: number
  outDegree: number
  inStrength: number
  outStrength: number
  pageRank: number
  betweenness: number
  /** Half the width of its 95 % interval; null where betweenness is exact. */
  betweennessError: number | null
  closeness: number
  eigenvector: number | null
  constraint: number | null
  clustering: number
  coreNumber: number
  community: number
}

export interface NetworkSummary {
  nodes: number
  /** Distinct arcs; distinct edges where the network is undirected. */
  arcs: number
  /** Number of communities, isolates included as communities of one. */
  communities: number
  /** Q of the communities; null without any edge. */
  modularity: number | null
  /** Number of connected components, directions ignored. */
  components: number
  /** True where betweenness and closeness are estimates from a sample of nodes. */
  sampled: boolean
}

export interface NetworkMeasures {
  columns: MeasureColumns
  summary: NetworkSummary
}

/**
 * Computes all measures of a network. The same nodes and arcs give the same result to the last bit, in whatever order
 * they come.
 *
 * Time is that of the shortest paths, O(nodes · arcs): some seconds for 5,000 nodes and 50,000 arcs, without a pause.
 * Networks of more than 20,000 nodes are sampled (see `shortestPaths`), so that time grows with the arcs alone;
 * `summary.sampled` says so.
 */
export function measureNetwork(graph: Graph, options: ShortestPathOptions = {}): NetworkMeasures {
  const closedTriads = triangles(graph)
  const partition = communities(graph)
  const paths = shortestPaths(graph, options)
  return {
    columns: {
      inDegree: inDegree(graph),
      outDegree: outDegree(graph),
      inStrength: inStrength(graph),
      outStrength: outStrength(graph),
      pageRank: pageRank(graph),
      betweenness: paths.betweenness,
      betweennessError: paths.betweennessError,
      closeness: paths.closeness,
      eigenvector: eigenvector(graph),
      constraint: constraint(graph, closedTriads),
      clustering: clustering(graph, closedTriads),
      coreNumber: coreNumber(graph),
      community: partition.communityOf,
    },
    summary: {
      nodes: graph.count,
      arcs: graph.arcCount,
      communities: partition.count,
      modularity: partition.modularity,
      components: components(graph).count,
      sampled: paths.sampled,
    },
  }
}

/** The measures of the nodes from `start` to before `end`, by their ids, which are in the order of the numbers. */
export function nodesOf(
  { columns }: NetworkMeasures,
  ids: readonly string[],
  start = 0,
  end = ids.length,
): NodeMeasures[] {
  return ids.slice(start, end).map((id, place) => {
    const node = start + place
    const constraintOf = columns.constraint[node]!
    return {
      id,
      inDegree: columns.inDegree[node]!,
      outDegree: columns.outDegree[node]!,
      inStrength: columns.inStrength[node]!,
      outStrength: columns.outStrength[node]!,
      pageRank: columns.pageRank[node]!,
      betweenness: columns.betweenness[node]!,
      betweennessError: columns.betweennessError?.[node] ?? null,
      closeness: columns.closeness[node]!,
      eigenvector: columns.eigenvector?.[node] ?? null,
      constraint: Number.isNaN(constraintOf) ? null : constraintOf,
      clustering: columns.clustering[node]!,
      coreNumber: columns.coreNumber[node]!,
      community: columns.community[node]!,
    }
  })
}
