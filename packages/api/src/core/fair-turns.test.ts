import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { asOneTurn, busyOfLate, fairTurns } from './fair-turns.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

let busyNow = 0
const open = () => fairTurns({ connections: 16, now: () => Date.now(), busy: () => busyNow })
type Turns = ReturnType<typeof open>

/** Keeps asking for as much as it gets, each transaction for `ms`; counts those that run. */
function flood(turns: Turns, organizationId: string, { callers = 50, ms = 50 } = {}) {
  const flooding = { running: 0, done: 0, goesOn: true }
  const caller = async () => {
    while (flooding.goesOn) {
      // Whoever waited for too long asks again.
      const end = await turns.take(organizationId).catch(() => null)
      if (!end) continue
      flooding.running += 1
      await new Promise((resolve) => setTimeout(resolve, ms))
      flooding.running -= 1
      flooding.done += 1
      end()
    }
  }
  for (let n = 0; n < callers; n += 1) void caller()
  return flooding
}

/** @returns how long one transaction waits. */
async function waitOf(turns: Turns, organizationId: string): Promise<number> {
  const begun = Date.now()
  let waited = -1
  void turns.take(organizationId).then((end) => {
    waited = Date.now() - begun
    setTimeout(end, 5)
  })
  await vi.advanceTimersByTimeAsync(1_000)
  return waited
}

describe('turns of organisations', () => {
  it('leave everything to one that is alone', async () => {
    busyNow = 1
    const flooding = flood(open(), 'alone')
    await vi.advanceTimersByTimeAsync(100)
    expect(flooding.running).toBe(50)
    flooding.goesOn = false
  })

  it.each([
    [0, 4],
    [1, 1],
  ])('leave an organisation that floods few at a time while another one asks (busy: %d)', async (busy, most) => {
    busyNow = busy
    const turns = open()
    const flooding = flood(turns, 'flooder')
    await vi.advanceTimersByTimeAsync(200)
    for (let n = 0; n < 8; n += 1) expect(await waitOf(turns, 'other')).toBe(0)
    expect(flooding.running).toBeLessThanOrEqual(most)
    const before = flooding.done
    expect(await waitOf(turns, 'other')).toBe(0)
    // It is not shut out.
    expect(flooding.done).toBeGreaterThan(before)
    flooding.goesOn = false
  })

  it('give everything back to an organisation when the others have gone', async () => {
    busyNow = 0
    const turns = open()
    const flooding = flood(turns, 'flooder')
    await waitOf(turns, 'other')
    await vi.advanceTimersByTimeAsync(20_000)
    expect(flooding.running).toBe(50)
    flooding.goesOn = false
  })

  it('are taken once by work that opens a transaction within another one', async () => {
    busyNow = 1
    const turns = open()
    const flooding = flood(turns, 'flooder', { callers: 4 })
    await waitOf(turns, 'other')
    let done = 0
    for (let n = 0; n < 20; n += 1) {
      void asOneTurn('request', async () => {
        const end = await turns.take('flooder')
        const inner = await turns.take('flooder')
        await new Promise((resolve) => setTimeout(resolve, 5))
        inner()
        end()
        done += 1
      })
    }
    flooding.goesOn = false
    for (let n = 0; n < 60 && done < 20; n += 1) await waitOf(turns, 'other')
    expect(done).toBe(20)
  })

  it('are waited for no longer than somebody waits for an answer', async () => {
    busyNow = 1
    const turns = open()
    await waitOf(turns, 'other')
    for (let n = 0; n < 8; n += 1) await turns.take('stuck')
    const late = turns.take('stuck').catch((error: unknown) => error)
    for (let s = 0; s < 20; s += 1) await waitOf(turns, 'other')
    expect(await late).toMatchObject({ code: 'TURN_TOO_LATE' })
  })

  it('of jobs do not keep requests waiting', async () => {
    busyNow = 1
    const turns = open()
    const held: (() => void)[] = []
    for (let n = 0; n < 40; n += 1) void asOneTurn('job', async () => void held.push(await turns.take('flooder')))
    await vi.advanceTimersByTimeAsync(20_000)
    await waitOf(turns, 'other')
    expect(await waitOf(turns, 'flooder')).toBe(0)
    for (const end of held) end()
  })

  it('are followed by a rest of three times as long, while the thread is busy', async () => {
    const doneIn = async (busy: number): Promise<number> => {
      busyNow = busy
      const turns = open()
      const flooding = flood(turns, 'flooder', { ms: 10 })
      await waitOf(turns, 'other')
      const before = flooding.done
      await waitOf(turns, 'other')
      flooding.goesOn = false
      return flooding.done - before
    }
    expect(await doneIn(1)).toBeLessThanOrEqual(26)
    expect(await doneIn(0)).toBeGreaterThan(300)
  })

  it('go around all kinds, so that none of them waits for the others', async () => {
    busyNow = 1
    const turns = open()
    const done: Record<string, number> = { request: 0, message: 0, upload: 0, job: 0 }
    let goesOn = true
    const caller = async (kind: 'request' | 'message' | 'upload' | 'job') => {
      while (goesOn) {
        await asOneTurn(kind, async () => {
          const end = await turns.take('flooder')
          await new Promise((resolve) => setTimeout(resolve, 10))
          end()
          done[kind] = (done[kind] ?? 0) + 1
        })
      }
    }
    for (const [kind, callers] of Object.entries({ request: 40, message: 40, upload: 4, job: 2 } as const)) {
      for (let n = 0; n < callers; n += 1) void caller(kind as 'request')
    }
    await vi.advanceTimersByTimeAsync(2_000)
    for (const kind of Object.keys(done)) done[kind] = 0
    for (let n = 0; n < 10; n += 1) expect(await waitOf(turns, 'other')).toBe(0)
    goesOn = false
    for (const [kind, count] of Object.entries(done)) expect(count, kind).toBeGreaterThan(20)
  })

  it('count what an organisation asks for, and not how slowly it is served', async () => {
    busyNow = 1
    const turns = open()
    // A slow machine: each transaction of both takes long, and those of the flooder wait for each other.
    const flooding = flood(turns, 'flooder', { ms: 300 })
    const other = flood(turns, 'other', { callers: 4, ms: 300 })
    await vi.advanceTimersByTimeAsync(10_000)
    const before = { flooding: flooding.done, other: other.done }
    await vi.advanceTimersByTimeAsync(10_000)
    expect(other.done - before.other).toBeGreaterThan(100)
    expect(flooding.done - before.flooding).toBeLessThan(40)
    for (const one of [flooding, other]) one.goesOn = false
  })
})

describe('the thread', () => {
  it('is busy at once when it begins to work, and for a second after it', () => {
    let [active, now] = [0, 0]
    const busy = busyOfLate(
      () => active,
      () => now,
    )
    const pass = (tenths: number, part: number) => {
      const seen: number[] = []
      for (let n = 0; n < tenths; n += 1) {
        now += 100
        active += 100 * part
        seen.push(Math.round(busy() * 100) / 100)
      }
      return seen
    }
    expect(pass(12, 0).at(-1)).toBe(0)
    expect(pass(1, 0.5)).toEqual([0.5])
    expect(pass(4, 0.5).at(-1)).toBe(0.5)
    // Half of five tenths of the last second, which go out of it one after the other.
    expect(pass(5, 0)).toEqual([0.25, 0.25, 0.25, 0.25, 0.25])
    expect(pass(5, 0)).toEqual([0.2, 0.15, 0.1, 0.05, 0])
  })
})
