import { describe, expect, it } from 'vitest'
import { openTurns } from './turns.ts'

/** Work that ends when it is told to. */
function work(turns: ReturnType<typeof openTurns>, organizationId: string) {
  const end = Promise.withResolvers<void>()
  const state = { began: false }
  const done = turns.take(organizationId, async () => {
    state.began = true
    await end.promise
  })
  return { state, done, end: () => end.resolve() }
}
const soon = () => new Promise((resolve) => setImmediate(resolve))
const begun = (works: { state: { began: boolean } }[]) => works.filter(({ state }) => state.began).length

describe('what asks a plugin while it holds a connection', () => {
  it('takes half of the connections at most, and one organisation half of those', async () => {
    const turns = openTurns({ connections: 16, waitMs: 10_000 })
    const works = ['a', 'b', 'c'].map((id) => Array.from({ length: 6 }, () => work(turns, id)))
    await soon()
    expect(works.map(begun)).toEqual([4, 4, 0])
    works[0]?.[0]?.end()
    await works[0]?.[0]?.done
    await soon()
    // Whoever waits longest comes next.
    expect(works.map(begun)).toEqual([5, 4, 0])
    const all = works.flat()
    for (const one of all) one.end()
    await Promise.all(all.map(({ done }) => done))
    expect(begun(all)).toBe(18)
  })

  it('gives its place back where it fails', async () => {
    const turns = openTurns({ connections: 2, waitMs: 10_000 })
    for (let count = 0; count < 3; count += 1) {
      await expect(turns.take('a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    }
  })

  it('is told to come again where no place becomes free in time', async () => {
    const turns = openTurns({ connections: 2, waitMs: 10 })
    const first = work(turns, 'a')
    await expect(work(turns, 'b').done).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' })
    first.end()
    await first.done
    await turns.take('b', async () => {})
  })
})
