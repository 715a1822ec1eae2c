// biome-ignore-all lint/style/noNonNullAssertion: the arrays are indexed within bounds that the graph itself guarantees
import type { Graph } from './graph.ts'

/**
 * Connected components of the undirected projection: the number of the component of each node. Components are
 * numbered from 0 by their smallest node. networkx `connected_components(U)`.
 *
 * @param groupOf a group number for each node: only edges inside a group then connect.
 */
export function components(graph: Graph, groupOf?: Int32Array): { count: number; componentOf: Int32Array } {
  const { offsets, targets } = graph.undirected
  const componentOf = new Int32Array(graph.count).fill(-1)
  const queue = new Int32Array(graph.count)
  let count = 0
  for (let start = 0; start < componentOf.length; start += 1) {
    if (componentOf[start] !== -1) continue
    componentOf[start] = count
    queue[0] = start
    let length = 1
    for (let head = 0; head < length; head += 1) {
      const node = queue[head]!
      for (let arc = offsets[node]!; arc < offsets[node + 1]!; arc += 1) {
        const other = targets[arc]!
        if (componentOf[other] !== -1 || groupOf?.[other] !== groupOf?.[node]) continue
        componentOf[other] = count
        queue[length] = other
        length += 1
      }
    }
    count += 1
  }
  return { count, componentOf }
}
