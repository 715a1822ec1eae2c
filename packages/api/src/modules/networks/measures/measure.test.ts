import { describe, expect, it } from 'vitest'
import { graphOf, type NumberedTies } from './graph.ts'
import { measureNetwork } from './measure.ts'
import { measureApart } from './measure-apart.ts'
import { seededRandom } from './seeded-random.ts'
import { shortestPaths } from './shortest-paths.ts'

/** Arcs that favour low numbers, as popularity does. */
function randomTies(count: number, arcs: number): NumberedTies {
  const random = seededRandom(7)
  const pick = (skew: number) => Math.floor(random() ** skew * count)
  const from = Int32Array.from({ length: arcs }, () => pick(1))
  const to = Int32Array.from({ length: arcs }, () => pick(2))
  return { count, from, to, weights: new Float64Array(arcs).fill(1), directed: true }
}

describe('measureApart', () => {
  it('gives the same result as in this thread, without blocking the event loop', async () => {
    let turns = 0
    const timer = setInterval(() => {
      turns += 1
    }, 1)
    const ties = randomTies(500, 5_000)
    const apart = await measureApart(ties)
    clearInterval(timer)
    expect(turns).toBeGreaterThan(20)
    expect(apart).toEqual(measureNetwork(graphOf(ties)))
  })

  it('stops at once with the reason of an aborted signal', async () => {
    const stop = new AbortController()
    const begun = performance.now()
    const work = measureApart(randomTies(19_000, 400_000), stop.signal)
    setTimeout(() => stop.abort(new Error('ties changed')), 100)
    await expect(work).rejects.toThrow('ties changed')
    expect(performance.now() - begun).toBeLessThan(10_000)
    await expect(measureApart(randomTies(2, 1), AbortSignal.abort(new Error('before')))).rejects.toThrow('before')
  })

  it('fails with the error of the thread', async () => {
    const ties = { ...randomTies(2, 1), weights: Float64Array.of(-1) }
    await expect(measureApart(ties)).rejects.toThrow('The weight of an arc must be finite and not negative: -1')
  })
})

describe('measures of a sample', () => {
  const graph = graphOf(randomTies(500, 5_000))

  it('are used for large networks, repeatable and marked as sampled', () => {
    const options = { exactUpToNodes: 499, pairs: 1_000, pivots: 100 }
    const first = measureNetwork(graph, options)
    expect(first.summary.sampled).toBe(true)
    expect(measureNetwork(graph, options)).toEqual(first)
    expect(measureNetwork(graph).summary.sampled).toBe(false)
    expect(measureNetwork(graph).columns.betweennessError).toBeNull()
  })

  it.each([true, false])('hold the exact betweenness in their 95 %% intervals (directed: %s)', (directed) => {
    const either = graphOf({ ...randomTies(500, 5_000), directed })
    const exact = shortestPaths(either).betweenness
    const { betweenness, betweennessError } = shortestPaths(either, { exactUpToNodes: 0, pairs: 20_000 })
    const off = exact.map((value, node) => Math.abs(value - (betweenness[node] ?? Number.NaN)))
    const inside = off.filter((difference, node) => difference <= (betweennessError?.[node] ?? 0)).length
    expect(inside / either.count).toBeGreaterThan(0.93)
    const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0)
    expect(sum(betweenness) / sum(exact)).toBeCloseTo(1, 1)
    // Narrow enough to tell the first from the middle.
    const first = exact.indexOf(Math.max(...exact))
    expect(betweennessError?.[first]).toBeLessThan(0.1 * (exact[first] ?? 0))
  })

  it('are within a tenth of the exact closeness', () => {
    const exact = shortestPaths(graph).closeness
    const estimate = shortestPaths(graph, { exactUpToNodes: 0, pairs: 1 }).closeness
    exact.forEach((value, node) => {
      expect(Math.abs((estimate[node] ?? 0) - value)).toBeLessThan(0.1 * Math.max(value, 0.1))
    })
  })
})
