import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createProcessBudget, type ProcessBudget } from './budget.ts'
import { PluginFailure } from './failure.ts'
import { createPluginPools, type PluginPools } from './pools.ts'
import type { PluginProcess } from './process.ts'

const START_MS = 400

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const living = new Set<PluginProcess>()
let most = 0
beforeEach(() => {
  living.clear()
  most = 0
})

function fakeProcess(): PluginProcess {
  const gone = Promise.withResolvers<PluginFailure>()
  let alive = true
  const made: PluginProcess = {
    pid: undefined,
    get alive() {
      return alive
    },
    begin: () => {
      throw new Error('nobody calls it')
    },
    kill: (reason, message) => {
      alive = false
      // The system takes a moment to end a process.
      setTimeout(() => {
        living.delete(made)
        gone.resolve(new PluginFailure('transient', reason, message))
      }, 5)
    },
    lastWords: () => '',
    gone: gone.promise,
  }
  living.add(made)
  most = Math.max(most, living.size)
  return made
}

/** One plugin of the server. */
const pluginOn = (budget: ProcessBudget): PluginPools =>
  createPluginPools({
    start: async (onStarted) => {
      const process = fakeProcess()
      onStarted(process)
      await new Promise((resolve) => setTimeout(resolve, START_MS))
      return process
    },
    budget,
    size: 4,
    waitMs: 900_000,
    idleMs: 30_000,
    lastIdleMs: 60_000,
    random: () => 0,
  })

const served = new Map<PluginProcess, Set<string>>()
beforeEach(() => served.clear())
async function call(plugin: PluginPools, organization: string, ms: number): Promise<void> {
  const process = await plugin.acquire(organization)
  served.set(process, (served.get(process) ?? new Set()).add(organization))
  await new Promise((resolve) => setTimeout(resolve, ms))
  plugin.release(process)
}
const after = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms)

describe('a process of a plugin', () => {
  it('serves one organisation until it ends, also after it was idle', async () => {
    const plugin = pluginOn(createProcessBudget(10))
    const calls = ['a', 'b', 'a', 'c', 'b', 'a'].map((name) => call(plugin, name, 10))
    await after(10 * START_MS)
    await Promise.all(calls)
    expect(served.size).toBe(3)
    for (const organizations of served.values()) expect(organizations.size).toBe(1)
  })

  it('serves the first caller of any organisation when it has only loaded its plugin', async () => {
    const plugin = pluginOn(createProcessBudget(10))
    const loaded = plugin.acquire(null)
    await after(START_MS + 10)
    plugin.release(await loaded)
    expect(await plugin.acquire('a')).toBe(await loaded)
    const second = plugin.acquire('b')
    await after(START_MS + 60)
    expect(await second).not.toBe(await loaded)
  })
})

describe('the processes of all plugins', () => {
  it('never exceed the limit, and every caller is served', async () => {
    const budget = createProcessBudget(6)
    const plugins = Array.from({ length: 3 }, () => pluginOn(budget))
    const calls = Array.from({ length: 60 }, (_, n) => {
      const plugin = plugins[n % 3] as PluginPools
      return call(plugin, `organization ${n % 10}`, 50)
    })
    const all = Promise.all(calls)
    await after(120_000)
    await all
    expect(most).toBeLessThanOrEqual(6)
    for (const organizations of served.values()) expect(organizations.size).toBe(1)
  })

  it('end idle processes of other organisations first, the longest idle ones before others', async () => {
    const budget = createProcessBudget(3)
    const [one, two] = [pluginOn(budget), pluginOn(budget)]
    for (const name of ['a', 'b', 'c']) {
      const done = call(one, name, 10)
      await after(START_MS + 100)
      await done
    }
    const ofA = [...served].find(([, names]) => names.has('a'))?.[0]
    const next = call(two, 'b', 10)
    await after(START_MS + 100)
    await next
    expect(ofA?.alive).toBe(false)
    expect(living.size).toBe(3)
  })

  it('give one organisation at most half while another waits', async () => {
    const budget = createProcessBudget(4)
    const plugins = Array.from({ length: 3 }, () => pluginOn(budget))
    let ends = false
    const greedy = async (plugin: PluginPools) => {
      while (!ends) await call(plugin, 'greedy', 100)
    }
    const busy = plugins.flatMap((plugin) => [greedy(plugin), greedy(plugin), greedy(plugin)])
    await after(5_000)
    expect(living.size).toBe(4)
    const began = performance.now()
    const others = [0, 1].map((n) => call(plugins[n] as PluginPools, `other ${n}`, 5_000))
    await after(3 * START_MS)
    const ofGreedy = [...served].filter(([process, names]) => names.has('greedy') && living.has(process))
    expect(ofGreedy.length).toBeLessThanOrEqual(2)
    await after(10_000)
    await Promise.all(others)
    expect(performance.now() - began).toBeLessThan(15_000)
    ends = true
    await after(5_000)
    await Promise.all(busy)
    expect(most).toBeLessThanOrEqual(4)
  })

  it('serve the caller that waits longest next, also before further calls of the current one', async () => {
    const budget = createProcessBudget(1)
    const plugin = pluginOn(budget)
    const order: string[] = []
    const noted = async (name: string) => {
      await call(plugin, name, 10)
      order.push(name)
    }
    const all: Promise<void>[] = []
    for (const name of ['a', 'b', 'a', 'c']) {
      all.push(noted(name))
      await after(1)
    }
    await after(20 * START_MS)
    await Promise.all(all)
    expect(order).toEqual(['a', 'b', 'a', 'c'])
  })

  it('reserve nothing for a cancelled call', async () => {
    const budget = createProcessBudget(1)
    const plugin = pluginOn(budget)
    const first = plugin.acquire('a')
    await after(START_MS + 10)
    const abort = new AbortController()
    const left = expect(plugin.acquire('b', abort.signal)).rejects.toMatchObject({ reason: 'cancelled' })
    await after(10)
    abort.abort()
    await left
    const last = plugin.acquire('c')
    await after(10)
    plugin.release(await first)
    await after(START_MS + 100)
    await expect(last).resolves.toMatchObject({ alive: true })
  })
})
