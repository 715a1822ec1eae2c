import { type Adjacency, degreeOf, type Graph } from './graph.ts'

/**
 * In-degree: from how many other nodes an arc arrives (by how many people someone is named, asked, answered).
 * Unit: nodes, a count ≥ 0; the degree where the graph is undirected. Never null. networkx `G.in_degree()`.
 */
export function inDegree(graph: Graph): Int32Array {
  return graph.undirected.offsets.slice(1).map((_, node) => degreeOf(graph.in, node))
}

/**
 * Out-degree: to how many other nodes an arc leads. Unit: nodes, a count ≥ 0; the degree where the graph is
 * undirected. Never null. networkx `G.out_degree()`.
 */
export function outDegree(graph: Graph): Int32Array {
  return graph.undirected.offsets.slice(1).map((_, node) => degreeOf(graph.out, node))
}

/**
 * In-strength: summed weight of the arcs that arrive. Unit: that of the weights (number of ties where they have none).
 * Never null. networkx `G.in_degree(weight='weight')`.
 */
export function inStrength(graph: Graph): Float64Array {
  return rowSums(graph.in)
}

/**
 * Out-strength: summed weight of the arcs that leave. Unit: that of the weights (number of ties where they have none).
 * Never null. networkx `G.out_degree(weight='weight')`.
 */
export function outStrength(graph: Graph): Float64Array {
  return rowSums(graph.out)
}

function rowSums({ offsets, weights }: Adjacency): Float64Array {
  const sums = new Float64Array(offsets.length - 1)
  for (let node = 0; node < sums.length; node += 1) {
    sums[node] = weights.subarray(offsets[node], offsets[node + 1]).reduce((sum, weight) => sum + weight, 0)
  }
  return sums
}
