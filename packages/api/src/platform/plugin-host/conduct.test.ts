import { describe, expect, it } from 'vitest'
import { createConduct } from './conduct.ts'
import { type FailureReason, PluginFailure } from './failure.ts'

const MINUTE = 60_000
const LIMITS = { strikes: 5, strikesWithinMs: 10 * MINUTE, holdMs: MINUTE, longestHoldMs: 3 * MINUTE }

function start() {
  let ms = 0
  const conduct = createConduct({
    limits: LIMITS,
    now: () => new Date(ms),
    log: { info: () => undefined, warn: () => undefined },
  })
  const call = async (integrationId: string | null, outcome: FailureReason | 'fine'): Promise<string> => {
    try {
      await conduct.watch('connector:x', integrationId, async () => {
        if (outcome !== 'fine') throw new PluginFailure('transient', outcome, 'told in the plugin’s words')
      })
      return 'fine'
    } catch (error) {
      return (error as PluginFailure).reason
    }
  }
  const calls = async (count: number, integrationId: string | null, outcome: FailureReason | 'fine') => {
    for (let index = 0; index < count; index += 1) await call(integrationId, outcome)
  }
  return { conduct, call, calls, pass: (duration: number) => (ms += duration), held: () => conduct.held('connector:x') }
}

describe('conduct', () => {
  it.each(['bug', 'timeout', 'memory', 'flood', 'exit', 'shape'] as const)(
    'holds a part after five calls in a row that end by: %s',
    async (reason) => {
      const { call, calls, held } = start()
      await calls(4, 'a', reason)
      expect(held()).toEqual([])
      await calls(1, 'a', reason)
      expect(held()).toMatchObject([{ part: 'connector:x', integrationId: null, until: new Date(MINUTE) }])
      expect(held()[0]?.reason).toMatch(/^misbehaved 5 times in a row, at last: it/)
      expect(await call('a', 'fine')).toBe('held')
    },
  )

  it('says nothing in words of the plugin, which may come from one organisation’s data', async () => {
    const { calls, held } = start()
    await calls(5, 'a', 'bug')
    expect(held()[0]?.reason).not.toContain('words')
  })

  it.each(['thrown', 'network', 'cancelled', 'unavailable'] as const)('does not mind: %s', async (reason) => {
    const { calls, held } = start()
    await calls(20, 'a', reason)
    expect(held()).toEqual([])
  })

  it('counts only what comes in a row, and within ten minutes', async () => {
    const { calls, held, pass } = start()
    await calls(4, 'a', 'exit')
    await calls(1, 'a', 'fine')
    await calls(4, 'a', 'exit')
    expect(held()).toEqual([])
    pass(11 * MINUTE)
    await calls(4, 'a', 'exit')
    expect(held()).toEqual([])
    await calls(1, 'a', 'exit')
    expect(held()).toHaveLength(1)
  })

  it('lets one call through after a pause: success takes the part up again', async () => {
    const { conduct, call, calls, held, pass } = start()
    await calls(5, 'a', 'exit')
    pass(MINUTE)
    const probe = Promise.withResolvers<void>()
    const probing = conduct.watch('connector:x', 'a', () => probe.promise)
    expect(await call('a', 'fine')).toBe('held')
    probe.resolve()
    await probing
    expect(held()).toEqual([])
    expect(await call('a', 'fine')).toBe('fine')
  })

  it('doubles the pause where the probe fails, up to the longest', async () => {
    const { call, calls, held, pass } = start()
    await calls(5, 'a', 'exit')
    for (const pause of [2, 3, 3]) {
      pass((held()[0]?.until.getTime() ?? 0) + 1)
      const at = pass(0)
      expect(await call('a', 'exit')).toBe('exit')
      expect(held()).toMatchObject([{ until: new Date(at + pause * MINUTE) }])
    }
  })

  it('goes on probing when a probe says nothing of the plugin', async () => {
    const { call, calls, pass } = start()
    await calls(5, 'a', 'exit')
    pass(MINUTE)
    expect(await call('a', 'cancelled')).toBe('cancelled')
    expect(await call('a', 'fine')).toBe('fine')
  })

  it('holds one integration’s calls alone where others are served well', async () => {
    const { call, calls, held } = start()
    await calls(5, 'a', 'bug')
    expect(await call('b', 'fine')).toBe('fine')
    expect(held()).toMatchObject([{ integrationId: 'a' }])
    expect(await call('a', 'fine')).toBe('held')
    expect(await call('b', 'fine')).toBe('fine')
  })

  it('gives every further integration one call only while nobody is served', async () => {
    const { call, calls, held } = start()
    await calls(5, 'a', 'bug')
    expect(await call('b', 'bug')).toBe('bug')
    expect(await call('b', 'fine')).toBe('held')
    expect(held()).toMatchObject([{ integrationId: null }])
  })

  it('holds what belongs to no integration for everybody', async () => {
    const { calls, held } = start()
    await calls(1, null, 'fine')
    await calls(5, null, 'bug')
    expect(held()).toMatchObject([{ integrationId: null }])
  })
})
