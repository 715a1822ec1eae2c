import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { asWritten } from '../../core/texts/index.ts'
import { createProcessBudget } from './budget.ts'
import { PluginFailure } from './failure.ts'
import { createProcessPool, type PoolOptions, type ProcessPool } from './pool.ts'
import type { PluginProcess } from './process.ts'

const START_MS = 400
const WAIT_MS = 15 * 60_000
const IDLE_MS = 30_000
const LAST_IDLE_MS = 60_000

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A process that does nothing, and ends when it is told to. */
function fakeProcess(): PluginProcess {
  const gone = Promise.withResolvers<PluginFailure>()
  let alive = true
  return {
    pid: undefined,
    get alive() {
      return alive
    },
    begin: () => {
      throw new Error('nobody calls it')
    },
    kill: (reason, message) => {
      alive = false
      gone.resolve(new PluginFailure('transient', reason, message))
    },
    lastWords: () => '',
    gone: gone.promise,
  }
}

function poolOf(options: Partial<PoolOptions> = {}): { pool: ProcessPool; started: PluginProcess[]; living(): number } {
  const started: PluginProcess[] = []
  const pool = createProcessPool({
    start: async (onStarted) => {
      const process = fakeProcess()
      started.push(process)
      onStarted(process)
      await new Promise((resolve) => setTimeout(resolve, START_MS))
      return process
    },
    organizationId: 'somebody',
    budget: createProcessBudget(100),
    onEmpty: () => undefined,
    size: 4,
    waitMs: WAIT_MS,
    idleMs: IDLE_MS,
    lastIdleMs: LAST_IDLE_MS,
    random: () => 0,
    ...options,
  })
  return { pool, started, living: () => started.filter(({ alive }) => alive).length }
}
const after = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms)
/** A call that takes so long once it has a process. */
async function call(pool: ProcessPool, ms: number): Promise<void> {
  const process = await pool.acquire()
  await new Promise((resolve) => setTimeout(resolve, ms))
  pool.release(process)
}

describe('the processes of a plugin', () => {
  it('are none after a minute without a call, and one again for the next', async () => {
    const { pool, started, living } = poolOf()
    void call(pool, 1)
    await after(START_MS + 10)
    expect(living()).toBe(1)
    await after(LAST_IDLE_MS - 100)
    expect(living()).toBe(1)
    await after(200)
    expect(living()).toBe(0)
    const later = call(pool, 1)
    await after(START_MS + 10)
    await later
    expect(started).toHaveLength(2)
  })

  it('are one for short calls that come at once', async () => {
    const { pool, started } = poolOf()
    const calls = Promise.all(Array.from({ length: 8 }, () => call(pool, 5)))
    await after(START_MS + 100)
    await calls
    expect(started).toHaveLength(1)
  })

  it('are as many as there are long calls, and not more than their number allows', async () => {
    const { pool, started, living } = poolOf()
    const calls = Array.from({ length: 6 }, () => call(pool, 10_000))
    await after(4 * (START_MS + 100))
    expect(living()).toBe(4)
    await after(30_000)
    await Promise.all(calls)
    expect(started).toHaveLength(4)
    // Those beyond the first go first.
    await after(IDLE_MS - 10_000)
    expect(living()).toBe(1)
  })

  it('have a successor after one was killed at work, before anybody calls', async () => {
    const { pool, started, living } = poolOf()
    void call(pool, 1)
    await after(START_MS + 10)
    const killed = await pool.acquire()
    killed.kill('timeout', asWritten('too slow'))
    pool.release(killed)
    await after(100 + START_MS)
    expect(living()).toBe(1)
    expect(await pool.acquire()).toBe(started[1])
  })

  it('are started after longer and longer pauses while calls end them', async () => {
    const { pool, started } = poolOf()
    const pauses: number[] = []
    for (let fall = 0; fall < 5; fall += 1) {
      const begun = performance.now()
      const waiting = pool.acquire()
      await vi.waitUntil(() => after(10).then(() => started.length > fall && (started[fall]?.alive ?? false)))
      await after(START_MS)
      pauses.push(performance.now() - begun - START_MS)
      const process = await waiting
      process.kill('exit', asWritten('gone'))
      pool.release(process)
    }
    for (const [index, pause] of pauses.entries()) {
      if (index > 1) expect(pause).toBeGreaterThan(1.5 * (pauses[index - 1] ?? 0))
    }
  })

  it('leave a call that nobody waits for any more', async () => {
    const { pool, started } = poolOf({ size: 1 })
    const first = pool.acquire()
    const abort = new AbortController()
    const left = expect(pool.acquire(abort.signal)).rejects.toMatchObject({ reason: 'cancelled' })
    const last = pool.acquire()
    abort.abort()
    await left
    await after(START_MS + 10)
    pool.release(await first)
    expect(await last).toBe(started[0])
  })

  it('are waited for no longer than the limit', async () => {
    const { pool } = poolOf({ size: 1 })
    const first = pool.acquire()
    const waiting = vi.fn()
    void pool.acquire().catch(waiting)
    await after(WAIT_MS - 1)
    expect(waiting).not.toHaveBeenCalled()
    await after(1)
    expect(waiting).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ kind: 'transient', reason: 'unavailable' }),
    )
    // Whoever was served waits for nothing any more, and the next one is served.
    pool.release(await first)
    expect(await pool.acquire()).toBe(await first)
  })

  it('leave one to those for whose answer somebody waits, however many are at work for long', async () => {
    const { pool, started, living } = poolOf({ size: 3 })
    const long = Array.from({ length: 4 }, () => pool.acquire(undefined, { long: true }))
    await after(4 * (START_MS + 100))
    expect(living()).toBe(2)
    const short = pool.acquire()
    await after(START_MS + 100)
    expect(await short).toBe(started[2])
    // It goes back to none of those that wait for long work, until one of theirs is done.
    pool.release(await short)
    const [first, second, third] = long
    const served = vi.fn()
    void third?.then(served)
    await after(1_000)
    expect(served).not.toHaveBeenCalled()
    pool.release((await first) as PluginProcess)
    expect(await third).toBe(started[0])
    // One that dies at long work is followed by the one that was kept free.
    const killed = (await second) as PluginProcess
    killed.kill('memory', asWritten('too much'))
    pool.release(killed)
    expect(await long[3]).toBe(started[2])
  })

  it('serve long work too where there is but one', async () => {
    const { pool, started } = poolOf({ size: 1 })
    const long = pool.acquire(undefined, { long: true })
    const next = pool.acquire(undefined, { long: true })
    await after(START_MS + 100)
    pool.release(await long)
    expect(await next).toBe(started[0])
  })

  it('end with the pool, the one that is only starting included', async () => {
    const { pool, living } = poolOf()
    const waiting = expect(pool.acquire()).rejects.toMatchObject({ reason: 'unavailable' })
    await after(10)
    expect(living()).toBe(1)
    await pool.close()
    await waiting
    expect(living()).toBe(0)
    await after(START_MS)
    await expect(pool.acquire()).rejects.toMatchObject({ reason: 'unavailable' })
  })
})
