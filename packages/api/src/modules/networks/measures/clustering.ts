// biome-ignore-all lint/style/noNonNullAssertion: the arrays are indexed within bounds that the graph itself guarantees
import { degreeOf, type Graph } from './graph.ts'
import { type Triangles, triangles } from './triangles.ts'

/**
 * Local clustering coefficient on the undirected projection: of all pairs of a node's neighbours, the share that is
 * itself connected.
 *
 * Unit: fraction in [0, 1]; 0 (not null) with fewer than two neighbours, as networkx has it.
 *
 * Source: Watts and Strogatz (1998), Collective dynamics of ‘small-world’ networks, Nature 393:440–442;
 * networkx `clustering(U)`.
 */
export function clustering(graph: Graph, { perNode }: Triangles = triangles(graph)): Float64Array {
  return perNode.map((count, node) => {
    const degree = degreeOf(graph.undirected, node)
    return degree < 2 ? 0 : (2 * count) / (degree * (degree - 1))
  })
}
