import { describe, expect, it } from 'vitest'
import { buildGraph, type Graph } from './graph.ts'
import { measureNetwork } from './measure.ts'
import { seededRandom } from './seeded-random.ts'
import { shortestPaths } from './shortest-paths.ts'

/** Arcs that favour low numbers, as popularity does. */
function randomGraph(nodeCount: number, arcCount: number): Graph {
  const random = seededRandom(7)
  const nodes = Array.from({ length: nodeCount }, (_, index) => `person-${index}`)
  const pick = (skew: number) => nodes[Math.floor(random() ** skew * nodeCount)] ?? ''
  const arcs = Array.from({ length: arcCount }, () => ({ from: pick(1), to: pick(2) }))
  return buildGraph({ nodes, arcs, directed: true })
}

describe('measureNetwork', () => {
  it('lets the event loop turn while it works', async () => {
    let turns = 0
    const timer = setInterval(() => {
      turns += 1
    }, 1)
    await measureNetwork(randomGraph(500, 5_000))
    clearInterval(timer)
    expect(turns).toBeGreaterThan(2)
  })

  it('stops with the reason of an aborted signal', async () => {
    const stop = new AbortController()
    const work = measureNetwork(randomGraph(1_000, 10_000), {
      signal: stop.signal,
      onProgress: () => stop.abort(new Error('ties changed')),
    })
    await expect(work).rejects.toThrow('ties changed')
    await expect(measureNetwork(randomGraph(2, 1), { signal: AbortSignal.abort() })).rejects.toThrow()
  })

  it('reports progress that never falls and ends at 1', async () => {
    const fractions: number[] = []
    await measureNetwork(randomGraph(500, 5_000), { onProgress: (fraction) => fractions.push(fraction) })
    expect(fractions).toEqual(fractions.toSorted((one, other) => one - other))
    expect(fractions.at(-1)).toBeCloseTo(1, 12)
    expect(Math.max(...fractions)).toBeLessThanOrEqual(1 + 1e-12)
  })

  it('samples beyond the stated size, the same way each time, and says so', async () => {
    const graph = randomGraph(500, 5_000)
    const options = { exactUpToNodes: 499, pivots: 100 }
    const first = await measureNetwork(graph, options)
    expect(first.summary).toMatchObject({ sampled: true, pivots: 100 })
    expect(await measureNetwork(graph, options)).toEqual(first)
  })

  it('estimates from a sample of 200 of 500 nodes come near the exact values', () => {
    const graph = randomGraph(500, 5_000)
    const exact = shortestPaths(graph)
    const estimate = shortestPaths(graph, { exactUpToNodes: 0, pivots: 200 })
    const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0)
    expect(Math.abs(sum(estimate.betweenness) / sum(exact.betweenness) - 1)).toBeLessThan(0.05)
    for (const node of graph.ids.keys()) {
      const value = exact.closeness[node] ?? 0
      expect(Math.abs((estimate.closeness[node] ?? 0) - value)).toBeLessThan(0.1 * Math.max(value, 0.1))
    }
  })
})
