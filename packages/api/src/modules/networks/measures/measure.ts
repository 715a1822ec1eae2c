// biome-ignore-all lint/style/noNonNullAssertion: the arrays are indexed within bounds that the graph itself guarantees
import { clustering } from './clustering.ts'
import { communitiesSteps } from './communities.ts'
import { components } from './components.ts'
import { constraint } from './constraint.ts'
import { coreNumber } from './core-number.ts'
import { inDegree, inStrength, outDegree, outStrength } from './degree.ts'
import { eigenvectorSteps } from './eigenvector.ts'
import type { Graph } from './graph.ts'
import { pageRankSteps } from './page-rank.ts'
import { pivotCount, type ShortestPathOptions, shortestPathsSteps } from './shortest-paths.ts'
import { runInSlices, type Steps } from './slices.ts'
import { trianglesSteps } from './triangles.ts'

/** All measures of one node. Each is defined, with source, unit and meaning of null, at the function of its name. */
export interface NodeMeasures {
  id: string
  inDegree: number
  outDegree: number
  inStrength: number
  outStrength: number
  pageRank: number
  betweenness: number
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
  /** Number of nodes from which shortest paths were searched. */
  pivots: number
}

export interface NetworkMeasures {
  /** One entry per node, ascending by id. */
  nodes: NodeMeasures[]
  summary: NetworkSummary
}

export interface MeasureOptions extends ShortestPathOptions {
  /** Stops the work within some milliseconds; `measureNetwork` then rejects with the signal's reason. */
  signal?: AbortSignal
  /** Told from time to time which share of the work is done: never falling, 1 at the end. */
  onProgress?: (fraction: number) => void
}

/**
 * Computes all measures of a network, giving the event loop a turn every few milliseconds so that a server answers
 * meanwhile. The same nodes and arcs give the same result to the last bit, in whatever order they come.
 *
 * Time is that of the shortest paths, O(nodes · arcs): some seconds for 5,000 nodes and 50,000 arcs. Networks of more
 * than 20,000 nodes are sampled (see `shortestPaths`), so that time grows with the arcs alone; `summary.sampled` says
 * so.
 */
export async function measureNetwork(graph: Graph, options: MeasureOptions = {}): Promise<NetworkMeasures> {
  const { signal, onProgress } = options
  const size = graph.ids.length + graph.undirected.targets.length
  // Rough shares of the work, of use for progress alone.
  const searchWork = pivotCount(graph, options) * (graph.ids.length + graph.out.targets.length)
  const expected = { pageRank: 100 * size, eigenvector: 100 * size, triangles: 20 * size, communities: 150 * size }
  const allWork = Math.max(
    1,
    Object.values(expected).reduce((sum, work) => sum + work, searchWork),
  )
  let done = 0
  const run = async <Result>(steps: Steps<Result>, expectedWork: number): Promise<Result> => {
    const report = (work: number) => onProgress?.((done + Math.min(work, expectedWork)) / allWork)
    const result = await runInSlices(steps, signal, report)
    report(expectedWork)
    done += expectedWork
    return result
  }

  const rank = await run(pageRankSteps(graph), expected.pageRank)
  const leading = await run(eigenvectorSteps(graph), expected.eigenvector)
  const closedTriads = await run(trianglesSteps(graph), expected.triangles)
  const partition = await run(communitiesSteps(graph), expected.communities)
  const paths = await run(shortestPathsSteps(graph, options), searchWork)

  const degrees = { in: inDegree(graph), out: outDegree(graph) }
  const strengths = { in: inStrength(graph), out: outStrength(graph) }
  const clusteringOf = clustering(graph, closedTriads)
  const constraintOf = constraint(graph, closedTriads)
  const coreOf = coreNumber(graph)
  return {
    nodes: graph.ids.map((id, node) => ({
      id,
      inDegree: degrees.in[node]!,
      outDegree: degrees.out[node]!,
      inStrength: strengths.in[node]!,
      outStrength: strengths.out[node]!,
      pageRank: rank[node]!,
      betweenness: paths.betweenness[node]!,
      closeness: paths.closeness[node]!,
      eigenvector: leading === null ? null : leading[node]!,
      constraint: constraintOf[node]!,
      clustering: clusteringOf[node]!,
      coreNumber: coreOf[node]!,
      community: partition.communityOf[node]!,
    })),
    summary: {
      nodes: graph.ids.length,
      arcs: graph.arcCount,
      communities: partition.count,
      modularity: partition.modularity,
      components: components(graph).count,
      sampled: paths.sampled,
      pivots: paths.pivots,
    },
  }
}
