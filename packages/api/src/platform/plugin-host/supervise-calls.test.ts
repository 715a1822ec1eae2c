import { describe, expect, it } from 'vitest'
import { asWritten } from '../../core/texts/index.ts'
import { type FailureReason, PluginFailure } from './failure.ts'
import { createCallSupervisor } from './supervise-calls.ts'

const MINUTE = 60_000
const LIMITS = { strikes: 5, strikesWithinMs: 10 * MINUTE, quarantineMs: MINUTE, longestQuarantineMs: 3 * MINUTE }

type Outcome = FailureReason | 'fine'

function start(limits = LIMITS) {
  let ms = 0
  const logged: string[] = []
  const log = (fields: object): void => void logged.push(JSON.stringify(fields))
  const supervisor = createCallSupervisor({ limits, now: () => new Date(ms), log: { info: log, warn: log } })
  /** A call that ends when it is told how. */
  const begin = (integrationId: string | null, organizationId = 'A') => {
    const end = Promise.withResolvers<Outcome>()
    const ended = supervisor
      .watch('connector:x', { organizationId, integrationId }, async () => {
        const outcome = await end.promise
        if (outcome !== 'fine') throw new PluginFailure('transient', outcome, asWritten('told in the plugin’s words'))
        return 'fine' as const
      })
      .catch((error: PluginFailure) => error.reason)
    return async (outcome: Outcome): Promise<string> => {
      end.resolve(outcome)
      return await ended
    }
  }
  const call = (integrationId: string | null, outcome: Outcome, organizationId = 'A'): Promise<string> =>
    begin(integrationId, organizationId)(outcome)
  const calls = async (count: number, integrationId: string | null, outcome: Outcome, organizationId = 'A') => {
    for (let index = 0; index < count; index += 1) await call(integrationId, outcome, organizationId)
  }
  return {
    begin,
    call,
    calls,
    logged,
    pass: (duration: number) => (ms += duration),
    quarantined: (organizationId: string | null = 'A') => supervisor.quarantined('connector:x', organizationId),
  }
}

describe('supervisor', () => {
  it.each(['bug', 'timeout', 'memory', 'flood', 'exit', 'shape'] as const)(
    'quarantines a part after five calls in a row that end by: %s',
    async (reason) => {
      const { call, calls, quarantined } = start()
      await calls(4, 'a', reason)
      expect(quarantined()).toEqual([])
      await calls(1, 'a', reason)
      expect(quarantined()).toMatchObject([{ part: 'connector:x', integrationId: null, until: new Date(MINUTE) }])
      expect(quarantined()[0]?.reason).toMatch(/^misbehaved 5 times in a row, at last: it/)
      expect(await call('a', 'fine')).toBe('quarantined')
    },
  )

  it('says nothing in words of the plugin, which may come from one organisation’s data', async () => {
    const { calls, quarantined } = start()
    await calls(5, 'a', 'bug')
    expect(quarantined()[0]?.reason).not.toContain('words')
  })

  it.each(['thrown', 'network', 'cancelled', 'unavailable'] as const)('does not mind: %s', async (reason) => {
    const { calls, quarantined } = start()
    await calls(20, 'a', reason)
    expect(quarantined()).toEqual([])
  })

  it('counts only what comes in a row, and within ten minutes', async () => {
    const { calls, quarantined, pass } = start()
    await calls(4, 'a', 'exit')
    await calls(1, 'a', 'fine')
    await calls(4, 'a', 'exit')
    expect(quarantined()).toEqual([])
    pass(11 * MINUTE)
    await calls(4, 'a', 'exit')
    expect(quarantined()).toEqual([])
    await calls(1, 'a', 'exit')
    expect(quarantined()).toHaveLength(1)
  })

  it('lets one call through after a pause: success takes the part up again', async () => {
    const { begin, call, calls, quarantined, pass } = start()
    await calls(5, 'a', 'exit')
    pass(MINUTE)
    const probe = begin('a')
    expect(await call('a', 'fine')).toBe('quarantined')
    expect(await probe('fine')).toBe('fine')
    expect(quarantined()).toEqual([])
    expect(await call('a', 'fine')).toBe('fine')
  })

  it('doubles the pause where the probe fails, up to the longest', async () => {
    const { call, calls, quarantined, pass } = start()
    await calls(5, 'a', 'exit')
    for (const pause of [2, 3, 3]) {
      pass((quarantined()[0]?.until.getTime() ?? 0) + 1)
      const at = pass(0)
      expect(await call('a', 'exit')).toBe('exit')
      expect(quarantined()).toMatchObject([{ until: new Date(at + pause * MINUTE) }])
    }
  })

  it('goes on probing when a probe says nothing of the plugin', async () => {
    const { call, calls, pass } = start()
    await calls(5, 'a', 'exit')
    pass(MINUTE)
    expect(await call('a', 'cancelled')).toBe('cancelled')
    expect(await call('a', 'fine')).toBe('fine')
  })

  it('quarantines a part for one integration when it works for others', async () => {
    const { call, calls, quarantined } = start()
    await calls(5, 'a', 'bug')
    expect(await call('b', 'fine')).toBe('fine')
    expect(quarantined()).toMatchObject([{ integrationId: 'a' }])
    expect(await call('a', 'fine')).toBe('quarantined')
    expect(await call('b', 'fine')).toBe('fine')
  })

  it('gives every further integration of an organisation one call only while none is served', async () => {
    const { call, calls, quarantined } = start()
    await calls(5, 'a', 'bug')
    expect(await call('b', 'bug')).toBe('bug')
    expect(await call('b', 'fine')).toBe('quarantined')
    expect(quarantined()).toMatchObject([{ integrationId: null }])
  })

  it('quarantines a part without integrations for the whole organisation', async () => {
    const { calls, quarantined } = start()
    await calls(1, null, 'fine')
    await calls(5, null, 'bug')
    expect(quarantined()).toMatchObject([{ integrationId: null }])
  })

  it('counts once what it says of a single failure', async () => {
    const { calls, quarantined } = start({ ...LIMITS, strikes: 1 })
    await calls(1, 'a', 'timeout')
    expect(quarantined()[0]?.reason).toBe('misbehaved: it did not answer in time')
  })

  it('forgets in a week what nobody came back to, such as an integration that was deleted', async () => {
    const { call, calls, pass, quarantined } = start()
    await calls(5, 'deleted', 'bug')
    pass(6 * 24 * 60 * MINUTE)
    await call('early', 'bug')
    expect(quarantined()).toMatchObject([{ integrationId: null }])
    pass(8 * 24 * 60 * MINUTE)
    await call('late', 'bug')
    expect(quarantined()).toEqual([])
  })

  it('lets only the probe lengthen or end a quarantine', async () => {
    const { begin, call, calls, quarantined, pass } = start()
    const late = [begin('a'), begin('a')]
    await calls(5, 'a', 'exit')
    pass(MINUTE)
    const probe = begin('a')
    await late[0]?.('timeout')
    await late[1]?.('cancelled')
    expect(quarantined()).toMatchObject([{ until: new Date(MINUTE) }])
    expect(await call('a', 'fine')).toBe('quarantined')
    await probe('exit')
    expect(quarantined()).toMatchObject([{ until: new Date(3 * MINUTE) }])
  })

  describe('among organisations', () => {
    it('quarantines a part only for the organisation with which it misbehaves', async () => {
      const { call, calls, quarantined, pass } = start()
      await calls(5, null, 'bug')
      await calls(20, 'a', 'bug')
      pass(30 * MINUTE)
      expect(await call(null, 'fine', 'B')).toBe('fine')
      expect(await call('b', 'bug', 'B')).toBe('bug')
      expect(await call('b', 'fine', 'B')).toBe('fine')
      expect(quarantined('A')).toMatchObject([{ integrationId: null }])
      expect(quarantined('B')).toEqual([])
      expect(quarantined(null)).toEqual([])
    })

    it('gives each its own rope', async () => {
      const { call, calls, quarantined } = start()
      await calls(5, 'a', 'bug', 'A')
      await calls(4, 'b', 'bug', 'B')
      expect(quarantined('B')).toEqual([])
      expect(await call('b', 'fine', 'B')).toBe('fine')
    })

    it('quarantines a part for all organisations when it misbehaves with two, but still tries one call of each', async () => {
      const { begin, call, calls, quarantined } = start()
      await calls(5, 'a', 'bug', 'A')
      await calls(5, 'b', 'timeout', 'B')
      for (const one of ['A', 'B', 'C', null]) expect(quarantined(one)).toMatchObject([{ integrationId: null }])
      const probe = begin('c', 'C')
      expect(await call('c', 'fine', 'C')).toBe('quarantined')
      expect(await probe('bug')).toBe('bug')
      expect(await call('c', 'fine', 'C')).toBe('quarantined')
      expect(quarantined('C')).toMatchObject([{ reason: 'misbehaved: it threw an error that is no PluginError' }])
    })

    it('takes it up again for all who did not set it off with the first call that goes well', async () => {
      const { begin, call, calls, quarantined, pass } = start()
      await calls(5, 'a', 'bug', 'A')
      await calls(5, 'b', 'timeout', 'B')
      expect(await call('c', 'fine', 'C')).toBe('fine')
      expect([quarantined('C'), quarantined('D'), quarantined(null)]).toEqual([[], [], []])
      const both = [begin('d', 'D'), begin('d', 'D')]
      for (const end of both) expect(await end('fine')).toBe('fine')
      expect(await call('a', 'fine', 'A')).toBe('quarantined')
      pass(MINUTE)
      expect(await call('a', 'fine', 'A')).toBe('fine')
      expect(await call('b', 'fine', 'B')).toBe('fine')
      expect([quarantined('A'), quarantined('B')]).toEqual([[], []])
    })

    it('tells none about another: neither integrations nor how often nor until when', async () => {
      const { calls, quarantined } = start()
      await calls(5, 'a-secret', 'bug', 'A')
      await calls(5, 'b-secret', 'timeout', 'B')
      expect(quarantined('A')).toMatchObject([
        { reason: expect.stringMatching(/^misbehaved 5 times in a row, at last: it threw/) },
      ])
      const [told, ...more] = quarantined('C').map(({ told: _told, ...rest }) => rest)
      expect(more).toEqual([])
      expect(told).toEqual({
        part: 'connector:x',
        integrationId: null,
        reason: 'misbehaves wherever it is used, at last: it did not answer in time',
        until: new Date(0),
      })
    })
  })
})
