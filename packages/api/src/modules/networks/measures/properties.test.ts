import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { communities, modularity } from './communities.ts'
import { components } from './components.ts'
import { constraint } from './constraint.ts'
import { type Arc, buildGraph, degreeOf, type Graph, type GraphInput } from './graph.ts'
import { measureNetwork, nodesOf } from './measure.ts'
import { shortestPaths } from './shortest-paths.ts'

const network: fc.Arbitrary<GraphInput> = fc.integer({ min: 1, max: 14 }).chain((count) => {
  const nodes = Array.from({ length: count }, (_, index) => `n${index}`)
  const arc: fc.Arbitrary<Arc> = fc.record({
    from: fc.constantFrom(...nodes),
    to: fc.constantFrom(...nodes),
    weight: fc.integer({ min: 1, max: 5 }),
  })
  return fc.record({
    nodes: fc.constant(nodes),
    arcs: fc.array(arc, { maxLength: count * 4 }),
    directed: fc.boolean(),
  })
})

function measured(input: GraphInput) {
  const graph = buildGraph(input)
  const found = measureNetwork(graph)
  return { nodes: nodesOf(found, graph.ids), summary: found.summary }
}

describe('measures of any network', () => {
  it('stay within their ranges and sums', () => {
    fc.assert(
      fc.property(network, (input) => {
        const { nodes, summary } = measured(input)
        const total = (values: number[]) => values.reduce((sum, value) => sum + value, 0)
        const ends = summary.arcs * (input.directed ? 1 : 2)
        expect(total(nodes.map((node) => node.inDegree))).toBe(ends)
        expect(total(nodes.map((node) => node.outDegree))).toBe(ends)
        expect(total(nodes.map((node) => node.pageRank))).toBeCloseTo(1, 9)
        if (summary.arcs > 0) expect(total(nodes.map((node) => (node.eigenvector ?? 0) ** 2))).toBeCloseTo(1, 9)
        for (const node of nodes) {
          expect(node.clustering).toBeGreaterThanOrEqual(0)
          expect(node.clustering).toBeLessThanOrEqual(1)
          expect(node.closeness).toBeGreaterThanOrEqual(0)
          expect(node.closeness).toBeLessThanOrEqual(1)
          expect(node.betweenness).toBeGreaterThanOrEqual(0)
          expect(node.coreNumber).toBeLessThanOrEqual(node.inDegree + node.outDegree)
        }
      }),
    )
  })

  it('do not depend on the order of nodes and arcs', () => {
    fc.assert(
      fc.property(network, (input) => {
        const turned = { ...input, nodes: input.nodes.toReversed(), arcs: input.arcs.toReversed() }
        expect(measured(turned)).toEqual(measured(input))
      }),
    )
  })

  it('do not depend on the names of nodes', () => {
    const renamed = network.chain((input) =>
      fc
        .shuffledSubarray([...input.nodes], { minLength: input.nodes.length })
        .map((names) => ({ input, nameOf: new Map(input.nodes.map((id, index) => [id, names[index] ?? id])) })),
    )
    fc.assert(
      fc.property(renamed, ({ input, nameOf }) => {
        const name = (id: string) => nameOf.get(id) ?? id
        const arcs = input.arcs.map((arc) => ({ ...arc, from: name(arc.from), to: name(arc.to) }))
        const one = measured(input)
        const other = measured({ ...input, arcs })
        const byId = new Map(other.nodes.map((node) => [node.id, node]))
        for (const { id, community: _, ...measures } of one.nodes) {
          for (const [measure, value] of Object.entries(measures)) {
            const same = byId.get(name(id))?.[measure as keyof typeof measures]
            if (value === null) expect(same, measure).toBeNull()
            else expect(same, measure).toBeCloseTo(value, 6)
          }
        }
      }),
    )
  })

  it('agree with definitions computed the slow way', () => {
    fc.assert(
      fc.property(network, (input) => {
        const graph = buildGraph(input)
        const paths = shortestPaths(graph)
        const slow = slowPaths(graph)
        for (let node = 0; node < graph.count; node += 1) {
          expect(paths.betweenness[node]).toBeCloseTo(slow.betweenness[node] ?? Number.NaN, 9)
          expect(paths.closeness[node]).toBeCloseTo(slow.closeness[node] ?? Number.NaN, 9)
        }
        constraint(graph).forEach((value, node) => {
          if (Number.isNaN(value)) expect(degreeOf(graph.undirected, node)).toBe(0)
          else expect(value).toBeCloseTo(slowConstraint(graph, node), 9)
        })
      }),
    )
  })

  it('find connected communities, ordered by size, no worse than components, singles or one whole', () => {
    fc.assert(
      fc.property(network, (input) => {
        const graph = buildGraph(input)
        const found = communities(graph)
        expect(components(graph, found.communityOf).count).toBe(found.count)
        const sizes = Array.from({ length: found.count }, (_, id) => found.communityOf.filter((of) => of === id).length)
        expect(sizes).toEqual(sizes.toSorted((one, other) => other - one))
        expect(found.modularity).toBe(modularity(graph, found.communityOf))
        for (const partition of [
          components(graph).componentOf,
          Int32Array.from({ length: graph.count }, (_, node) => node),
          new Int32Array(graph.count),
        ]) {
          if (found.modularity !== null) {
            expect(found.modularity).toBeGreaterThanOrEqual((modularity(graph, partition) ?? 0) - 1e-9)
          }
        }
      }),
    )
  })
})

function isArc(graph: Graph, adjacency: 'out' | 'undirected', from: number, to: number): boolean {
  const { offsets, targets } = graph[adjacency]
  return targets.subarray(offsets[from], offsets[from + 1]).includes(to)
}

/** Counts shortest paths by powers of the adjacency matrix: the first power that reaches a node gives both. */
function slowPaths(graph: Graph) {
  const all = Array.from({ length: graph.count }, (_, node) => node)
  const distance = all.map((from) => all.map((to) => (from === to ? 0 : Number.POSITIVE_INFINITY)))
  const paths: number[][] = all.map((from) => all.map((to) => (from === to ? 1 : 0)))
  const cell = (matrix: number[][], row: number, place: number) => matrix[row]?.[place] ?? 0
  let walks = paths.map((row) => [...row])
  for (let length = 1; length < all.length; length += 1) {
    walks = all.map((from) =>
      all.map((to) =>
        all.reduce((sum, middle) => sum + (isArc(graph, 'out', middle, to) ? cell(walks, from, middle) : 0), 0),
      ),
    )
    for (const from of all) {
      for (const to of all) {
        const row = distance[from]
        const counts = paths[from]
        if (row === undefined || counts === undefined) continue
        if (row[to] === Number.POSITIVE_INFINITY && cell(walks, from, to) > 0) {
          row[to] = length
          counts[to] = cell(walks, from, to)
        }
      }
    }
  }
  const betweenness = all.map((node) => {
    let sum = 0
    for (const from of all) {
      for (const to of all) {
        if (from === node || to === node || from === to || cell(paths, from, to) === 0) continue
        const through = cell(distance, from, node) + cell(distance, node, to) === cell(distance, from, to)
        if (through) sum += (cell(paths, from, node) * cell(paths, node, to)) / cell(paths, from, to)
      }
    }
    return graph.directed ? sum : sum / 2
  })
  const closeness = all.map((node) => {
    const distances = all.map((from) => cell(distance, from, node)).filter((d) => d > 0 && Number.isFinite(d))
    if (distances.length === 0) return 0
    return distances.length ** 2 / ((all.length - 1) * distances.reduce((sum, steps) => sum + steps, 0))
  })
  return { betweenness, closeness }
}

function slowConstraint(graph: Graph, node: number): number {
  const all = Array.from({ length: graph.count }, (_, node) => node)
  const share = (from: number, to: number) =>
    isArc(graph, 'undirected', from, to) ? 1 / degreeOf(graph.undirected, from) : 0
  return all
    .filter((other) => share(node, other) > 0)
    .map((other) => share(node, other) + all.reduce((sum, via) => sum + share(node, via) * share(via, other), 0))
    .reduce((sum, dependence) => sum + dependence ** 2, 0)
}
