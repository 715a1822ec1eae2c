import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { computeInSteps, computeInTurn } from './computing.ts'

const busyFor = (ms: number) => () => {
  const until = performance.now() + ms
  while (performance.now() < until);
}

describe('computeInTurn', () => {
  it('yields to the event loop between computations, even with many at once', async () => {
    let turns = 0
    let over = false
    const others = (async () => {
      while (!over) {
        await setTimeout(0)
        turns += 1
      }
    })()
    await Promise.all(Array.from({ length: 20 }, () => computeInTurn(busyFor(5))))
    over = true
    await others
    expect(turns).toBeGreaterThanOrEqual(15)
  })

  it('runs other computations between the steps of a long one', async () => {
    const order: string[] = []
    function* long() {
      for (let step = 0; step < 8; step += 1) yield busyFor(20)()
      order.push('long')
      return 8
    }
    const whole = computeInSteps(long())
    await computeInTurn(() => order.push('short'))
    expect(await whole).toBe(8)
    expect(order).toEqual(['short', 'long'])
  })

  it('continues after a failed computation, which rejects for its caller only', async () => {
    const failed = computeInTurn(() => {
      throw new Error('no')
    })
    const next = computeInTurn(() => 'yes')
    await expect(failed).rejects.toThrow('no')
    expect(await next).toBe('yes')
  })
})
