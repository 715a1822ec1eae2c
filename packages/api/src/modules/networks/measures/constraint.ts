// biome-ignore-all lint/style/noNonNullAssertion: the arrays are indexed within bounds that the graph itself guarantees
import { degreeOf, type Graph } from './graph.ts'
import { type Triangles, triangles } from './triangles.ts'

/**
 * Burt's constraint on the undirected projection: how far a node's contacts are tied to one another, so that it has
 * no structural holes to bridge. Low: a broker between groups. Ties count once, whatever their weight.
 *
 * C(i) = Σ over neighbours j of (p(i,j) + Σ over common neighbours q of p(i,q) p(q,j))², with p(i,j) = 1 / degree(i);
 * here in the equal form C(i) = Σ_j (1 + Σ_q 1 / degree(q))² / degree(i)².
 *
 * Unit: none; 1 with a single contact, slightly above 1 in very small closed groups (9/8 in a triangle). Not a
 * number (NaN) for isolates, who have nobody to be constrained by.
 *
 * Source: Burt (1992), Structural Holes, chapter 2; networkx `constraint(U)`.
 */
export function constraint(graph: Graph, { sharedReach }: Triangles = triangles(graph)): Float64Array {
  const { offsets } = graph.undirected
  return new Float64Array(graph.count).map((_, node) => {
    const degree = degreeOf(graph.undirected, node)
    if (degree === 0) return Number.NaN
    let sum = 0
    for (let entry = offsets[node]!; entry < offsets[node + 1]!; entry += 1) sum += (1 + sharedReach[entry]!) ** 2
    return sum / degree ** 2
  })
}
