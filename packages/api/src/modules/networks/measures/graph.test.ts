import { describe, expect, it } from 'vitest'
import { inDegree, inStrength, outDegree, outStrength } from './degree.ts'
import { buildGraph } from './graph.ts'

describe('buildGraph', () => {
  it('removes self-loops and keeps their node', () => {
    const graph = buildGraph({
      nodes: ['A'],
      arcs: [
        { from: 'A', to: 'A' },
        { from: 'Z', to: 'Z' },
      ],
      directed: true,
    })
    expect(graph.ids).toEqual(['A', 'Z'])
    expect(graph.arcCount).toBe(0)
  })

  it('collapses repeated arcs and sums their weights', () => {
    const arcs = [
      { from: 'A', to: 'B', weight: 2 },
      { from: 'A', to: 'B' },
      { from: 'B', to: 'A', weight: 4 },
    ]
    const graph = buildGraph({ nodes: ['A', 'B'], arcs, directed: true })
    expect(graph.arcCount).toBe(2)
    expect([...outStrength(graph)]).toEqual([3, 4])
    expect([...inStrength(graph)]).toEqual([4, 3])
    expect([...inDegree(graph)]).toEqual([1, 1])
  })

  it('takes both directions of an undirected tie as one edge', () => {
    const arcs = [
      { from: 'A', to: 'B', weight: 2 },
      { from: 'B', to: 'A', weight: 3 },
    ]
    const graph = buildGraph({ nodes: [], arcs, directed: false })
    expect(graph.arcCount).toBe(1)
    expect([...outDegree(graph)]).toEqual([1, 1])
    expect([...outStrength(graph)]).toEqual([5, 5])
  })

  it('adds nodes that only an arc names', () => {
    const graph = buildGraph({ nodes: ['B'], arcs: [{ from: 'C', to: 'A' }], directed: true })
    expect(graph.ids).toEqual(['A', 'B', 'C'])
    expect([...inDegree(graph)]).toEqual([1, 0, 0])
  })

  it('projects a directed graph to one edge wherever an arc exists', () => {
    const arcs = [
      { from: 'A', to: 'B' },
      { from: 'B', to: 'A' },
      { from: 'C', to: 'A' },
    ]
    const { undirected } = buildGraph({ nodes: [], arcs, directed: true })
    expect([...undirected.offsets]).toEqual([0, 2, 3, 4])
    expect([...undirected.targets]).toEqual([1, 2, 0, 0])
  })

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('refuses the weight %d', (weight) => {
    expect(() => buildGraph({ nodes: [], arcs: [{ from: 'A', to: 'B', weight }], directed: true })).toThrow(RangeError)
  })
})
