import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../core/context.ts'
import type { Database } from '../../core/database.ts'
import { createLog } from '../../core/log.ts'
import type { LookClass } from './declaration.ts'
import { openLookLog } from './look-log.ts'

/** A database that counts what is stored, and fails where it is told to. */
function countingDatabase() {
  const state = { stored: 0, batches: 0, fails: false }
  const db = {
    $executeRaw: async ({ values }: { values: unknown[] }) => {
      if (state.fails) throw new Error('away')
      state.batches += 1
      state.stored += (values[0] as string[]).length
    },
  }
  const database = { inOrganization: async (_id: string, work: (use: unknown) => Promise<void>) => await work(db) }
  return { state, database: database as unknown as Database }
}

const actor = { accountId: 'account', organizationId: 'organization', roles: ['ANALYST'] } as unknown as Actor
const looks = (...people: string[]) => new Map<LookClass, Set<string>>([['SCORE', new Set(people)]])
const log = createLog('silent')

describe('the log of accesses', () => {
  it('writes in batches within a second, and nothing twice within the hour', async () => {
    const { state, database } = countingDatabase()
    let now = new Date('2026-05-01T10:20:00Z')
    const opened = openLookLog({ database, log, now: () => now })
    for (let turn = 0; turn < 50; turn += 1) await opened.take(actor, looks('a', 'b'))
    await setTimeout(1_000)
    expect(state).toMatchObject({ stored: 2, batches: 1 })
    await opened.take(actor, looks('a', 'c'))
    await opened.close()
    expect(state.stored).toBe(3)
    now = new Date('2026-05-01T11:00:00Z')
    await opened.take(actor, looks('a'))
    await opened.close()
    expect(state.stored).toBe(4)
  })

  it('makes a request wait for the writing where its memory is full, and loses nothing', async () => {
    const { state, database } = countingDatabase()
    const opened = openLookLog({ database, log, now: () => new Date(), mostWaiting: 2 })
    expect(opened.take(actor, looks('a', 'b'))).toBeUndefined()
    await opened.take(actor, looks('c'))
    expect(state.stored).toBe(3)
  })

  it('refuses a request where its memory is full and nothing can be written', async () => {
    const { state, database } = countingDatabase()
    const opened = openLookLog({ database, log, now: () => new Date(), mostWaiting: 2 })
    state.fails = true
    await opened.take(actor, looks('a', 'b'))
    await expect(opened.take(actor, looks('c'))).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' })
    state.fails = false
    await opened.close()
    expect(state.stored).toBe(3)
  })

  it('notes nothing where nobody reads: work of the platform', async () => {
    const { state, database } = countingDatabase()
    const opened = openLookLog({ database, log, now: () => new Date() })
    await opened.take({ ...actor, accountId: null }, looks('a'))
    await opened.close()
    expect(state.batches).toBe(0)
  })
})
