import { describe, expect, it } from 'vitest'
import { communities } from './communities.ts'
import { components } from './components.ts'
import { eigenvector } from './eigenvector.ts'
import { buildGraph, type NamedGraph } from './graph.ts'
import { measureNetwork, nodesOf } from './measure.ts'
import { pageRank } from './page-rank.ts'
import { shortestPaths } from './shortest-paths.ts'

/** An undirected graph from pairs such as 'AB AC'. */
function undirected(pairs: string, nodes = ''): NamedGraph {
  return fromPairs(pairs, nodes, false)
}

/** A directed graph from arcs such as 'AB' for A → B. */
function directed(pairs: string, nodes = ''): NamedGraph {
  return fromPairs(pairs, nodes, true)
}

function fromPairs(pairs: string, nodes: string, isDirected: boolean): NamedGraph {
  const arcs = pairs
    .split(' ')
    .filter(Boolean)
    .map((pair) => ({ from: pair.charAt(0), to: pair.charAt(1) }))
  return buildGraph({ nodes: [...nodes], arcs, directed: isDirected })
}

function measuresById(graph: NamedGraph) {
  return new Map(nodesOf(measureNetwork(graph), graph.ids).map((node) => [node.id, node]))
}

/** Krackhardt (1990): the node of most ties, the broker and the best placed are three different people. */
const kite = undirected('AB AC AD AF BD BE BG CD CF DE DF DG EG FG FH GH HI IJ')

describe('Krackhardt’s kite', () => {
  it('has its published betweenness', () => {
    const nodes = measuresById(kite)
    const published = { A: 0.833, B: 0.833, C: 0, D: 3.667, E: 0, F: 8.333, G: 8.333, H: 14, I: 8, J: 0 }
    for (const [id, value] of Object.entries(published)) expect(nodes.get(id)?.betweenness).toBeCloseTo(value, 3)
  })

  it('has its published closeness', () => {
    const nodes = measuresById(kite)
    const published = { A: 0.529, B: 0.529, D: 0.6, F: 0.643, G: 0.643, H: 0.6, I: 0.429, J: 0.31 }
    for (const [id, value] of Object.entries(published)) expect(nodes.get(id)?.closeness).toBeCloseTo(value, 3)
  })

  it('has D as the node of most ties and the greatest eigenvector centrality', () => {
    const nodes = [...measuresById(kite).values()]
    expect(nodes.find((node) => node.id === 'D')?.inDegree).toBe(6)
    const highest = nodes.reduce((best, node) => ((node.eigenvector ?? 0) > (best.eigenvector ?? 0) ? node : best))
    expect(highest.id).toBe('D')
  })
})

describe('small graphs worked by hand', () => {
  it('gives the centre of an undirected star all pairs of leaves and full closeness', () => {
    const nodes = measuresById(undirected('CA CB CD CE'))
    expect(nodes.get('C')).toMatchObject({
      betweenness: 6,
      closeness: 1,
      clustering: 0,
      coreNumber: 1,
      constraint: 0.25,
    })
    expect(nodes.get('A')).toMatchObject({ betweenness: 0, closeness: 4 / 7, constraint: 1 })
  })

  it('counts ordered pairs along the direction of arcs', () => {
    const nodes = measuresById(directed('AB BC'))
    expect(nodes.get('B')).toMatchObject({ betweenness: 1, inDegree: 1, outDegree: 1 })
    // Both others reach C, over 2 and 1 steps; nobody reaches A.
    expect(nodes.get('C')?.closeness).toBeCloseTo(2 / 3, 12)
    expect(nodes.get('B')?.closeness).toBeCloseTo(1 / 2, 12)
    expect(nodes.get('A')?.closeness).toBe(0)
  })

  it('divides a pair among its equally short paths', () => {
    const nodes = measuresById(undirected('AB AC BD CD'))
    for (const id of 'ABCD') expect(nodes.get(id)?.betweenness).toBe(0.5)
  })

  it('gives the members of a triangle clustering 1, core number 2 and constraint 9/8', () => {
    for (const node of measuresById(undirected('AB BC CA')).values()) {
      expect(node).toMatchObject({ clustering: 1, coreNumber: 2, constraint: 9 / 8 })
    }
  })

  it('sends the rank of a node without outgoing arcs to everyone alike', () => {
    const [a = 0, b = 0] = pageRank(directed('AB'))
    // x(A) = 0.85 · x(B) / 2 + 0.15 / 2 and x(A) + x(B) = 1
    expect(a).toBeCloseTo(0.5 / 1.425, 10)
    expect(a + b).toBeCloseTo(1, 12)
  })

  it('settles the eigenvector of a bipartite graph, whose plain power iteration would oscillate', () => {
    const [centre = 0, leaf = 0] = eigenvector(undirected('AB AC AD AE')) ?? []
    expect(centre).toBeCloseTo(Math.SQRT1_2, 9)
    expect(leaf).toBeCloseTo(Math.SQRT1_2 / 2, 9)
  })

  it('finds two cliques joined by one edge as two communities, the larger first', () => {
    const found = communities(undirected('AB AC BC CD DE DF DG EF EG FG'))
    expect([...found.communityOf]).toEqual([1, 1, 1, 0, 0, 0, 0])
    // Inside 6 + 3 of 10 edges; edge ends 13 and 7 of 20.
    expect(found.modularity).toBeCloseTo(0.9 - 0.65 ** 2 - 0.35 ** 2, 12)
  })
})

describe('degenerate graphs', () => {
  it('measures an empty network as empty', () => {
    const graph = undirected('')
    const measured = measureNetwork(graph)
    const { summary } = measured
    expect(nodesOf(measured, graph.ids)).toEqual([])
    expect(summary).toEqual({
      nodes: 0,
      arcs: 0,
      communities: 0,
      modularity: null,
      components: 0,
      sampled: false,
    })
  })

  it.each([true, false])(
    'gives isolates no eigenvector and no constraint, and a community each (directed: %s)',
    (isDirected) => {
      const graph = fromPairs('AA', 'ABC', isDirected)
      const measured = measureNetwork(graph)
      const { summary } = measured
      const nodes = nodesOf(measured, graph.ids)
      expect(summary).toMatchObject({ nodes: 3, arcs: 0, communities: 3, modularity: null, components: 3 })
      expect(nodes.map((node) => node.community)).toEqual([0, 1, 2])
      for (const node of nodes) {
        expect(node).toMatchObject({
          inDegree: 0,
          betweenness: 0,
          closeness: 0,
          eigenvector: null,
          constraint: null,
          clustering: 0,
          coreNumber: 0,
        })
        expect(node.pageRank).toBeCloseTo(1 / 3, 12)
      }
    },
  )

  it('gives an isolate among others null constraint and eigenvector near 0', () => {
    const nodes = measuresById(undirected('AB', 'C'))
    expect(nodes.get('C')?.constraint).toBeNull()
    expect(nodes.get('C')?.eigenvector).toBeCloseTo(0, 9)
  })

  it('measures a path and a star of 3,000 nodes without overflowing the stack', () => {
    const nodes = Array.from({ length: 3_000 }, (_, index) => `n${String(index).padStart(4, '0')}`)
    const path = buildGraph({
      nodes,
      arcs: nodes.slice(1).map((to, index) => ({ from: nodes[index] ?? '', to })),
      directed: true,
    })
    expect(components(path).count).toBe(1)
    expect(shortestPaths(path).betweenness[1_500]).toBe(1_500 * 1_499)
    const star = buildGraph({ nodes, arcs: nodes.slice(1).map((to) => ({ from: 'n0000', to })), directed: false })
    expect(shortestPaths(star).betweenness[0]).toBe((2_999 * 2_998) / 2)
  })
})
