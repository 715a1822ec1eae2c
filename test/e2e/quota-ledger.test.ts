import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Database, openDatabase } from '@portevoix/api/core/database.ts'
import {
  coverSecrets,
  createBroker,
  hostRules,
  type NetworkGrant,
  type QuotaClaim,
  type QuotaLedger,
} from '@portevoix/api/platform/plugin-host/broker/index.ts'
import { openQuotaLedger } from '@portevoix/api/platform/plugins/quota-ledger.ts'
import { createTestDatabase, type TestDatabase } from '@portevoix/api/platform/postgres/template.ts'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

let home: TestDatabase
/** Four servers on one database, each with its own connections. */
const databases: Database[] = []
let ledgers: QuotaLedger[] = []
let names = 0

beforeAll(async () => {
  home = await createTestDatabase({ url: inject('databaseUrl'), template: inject('databaseTemplate') })
  databases.push(...[1, 2, 3, 4].map(() => openDatabase({ url: home.url, connections: 3 })))
  ledgers = databases.map(openQuotaLedger)
})
afterAll(async () => {
  await Promise.all(databases.map((database) => database.close()))
  await home.drop()
})

const ledgerOf = (index: number): QuotaLedger => ledgers[index % ledgers.length] as QuotaLedger
const database = (): Database => databases[0] as Database
const newKey = (): string => {
  names += 1
  return `quota-${names}`
}
/** Lets time pass, for the ledger: what it knows becomes older. */
const pass = (key: string, ms: number): Promise<void> =>
  database().asSystem(async (db) => {
    // Furthest first, because rows of one key must not meet on their way.
    const rows = await db.quotaUse.findMany({ where: { key }, orderBy: { bucket: 'asc' } })
    for (const { bucket } of rows) {
      await db.quotaUse.update({
        where: { key_bucket: { key, bucket } },
        data: { bucket: new Date(bucket.getTime() - ms) },
      })
    }
    await db.$executeRaw`UPDATE "QuotaRest" SET until = until - ${ms} * interval '1 millisecond' WHERE key = ${key}`
  })
const usedOf = (key: string): Promise<number> =>
  database().asSystem(async (db) => {
    const { _sum } = await db.quotaUse.aggregate({ where: { key }, _sum: { units: true } })
    return _sum.units ?? 0
  })
/** Everybody asks at once, more often than there is room. */
async function rush(claims: readonly QuotaClaim[], times: number): Promise<{ taken: number; waits: number[] }> {
  const answers = await Promise.all(Array.from({ length: times }, (_, index) => ledgerOf(index).take(claims)))
  const waits = answers.flatMap((answer) => (answer.ok ? [] : [answer.retryAfterMs]))
  return { taken: times - waits.length, waits }
}
const sliding = (key: string, limit: number, slidingMs: number, units = 1): QuotaClaim => ({
  key,
  units,
  limit,
  window: { slidingMs },
})
const untilMidnight = (): number => DAY - (Date.now() % DAY)

describe('the ledger of quotas, used by four processes at once', () => {
  it('gives all of 30 calls in 10 minutes, and not one more', async () => {
    const claim = sliding(newKey(), 30, 10 * MINUTE)
    const { taken, waits } = await rush([claim], 60)
    expect(taken).toBe(30)
    expect(await usedOf(claim.key)).toBe(30)
    for (const wait of waits) {
      expect(wait).toBeGreaterThan(9 * MINUTE)
      expect(wait).toBeLessThanOrEqual(10 * MINUTE + 10 * SECOND)
    }
    await pass(claim.key, 9 * MINUTE + 50 * SECOND)
    expect((await rush([claim], 4)).taken).toBe(0)
    await pass(claim.key, 21 * SECOND)
    expect((await rush([claim], 40)).taken).toBe(30)
  })

  it('gives all of 60 calls a minute, and not one more', async () => {
    const claim = sliding(newKey(), 60, MINUTE)
    expect((await rush([claim], 90)).taken).toBe(60)
  })

  it('keeps points of an hour and of a day together: 3 for a post, from both or from neither', async () => {
    const hour = sliding(newKey(), 5_000, HOUR, 3)
    const day = sliding(newKey(), 35_000, DAY, 3)
    const burst = (units: number) => [
      { ...hour, units },
      { ...day, units },
    ]
    // Seven hours, each with all of its points, use up the day.
    for (let hours = 0; hours < 7; hours += 1) {
      expect(await ledgerOf(hours).take(burst(4_950))).toEqual({ ok: true })
      expect((await rush([hour, day], 24)).taken).toBe(16)
      expect(await usedOf(hour.key)).toBe(4_998)
      await Promise.all([hour.key, day.key].map((key) => pass(key, HOUR + MINUTE)))
    }
    expect(await usedOf(day.key)).toBe(7 * 4_998)
    // 14 points of the day are left: four posts, in any order of the two.
    expect((await rush([day, hour], 12)).taken).toBe(4)
    const refused = await ledgerOf(0).take([hour, day])
    expect(refused).toMatchObject({ ok: false })
    expect(await usedOf(hour.key)).toBe(12)
    // Free when the day's first hour has left it.
    const wait = 'retryAfterMs' in refused ? refused.retryAfterMs : 0
    expect(wait).toBeGreaterThan(DAY - 7 * (HOUR + MINUTE) - MINUTE)
    expect(wait).toBeLessThan(DAY - 7 * (HOUR + MINUTE) + 25 * MINUTE)
  })

  it('counts an application and its members by the day of UTC, whole again at midnight', async () => {
    const app: QuotaClaim = { key: newKey(), units: 1, limit: 50, window: 'utc-day' }
    const members = [1, 2, 3].map((): QuotaClaim => ({ key: newKey(), units: 1, limit: 20, window: 'utc-day' }))
    const results = await Promise.all(members.map((member) => rush([app, member], 30)))
    expect(await usedOf(app.key)).toBe(50)
    for (const member of members) expect(await usedOf(member.key)).toBeLessThanOrEqual(20)
    const waits = results.flatMap((result) => result.waits)
    expect(waits).toHaveLength(40)
    for (const wait of waits) expect(Math.abs(wait - untilMidnight())).toBeLessThan(10 * SECOND)
    for (const { key } of [app, ...members]) await pass(key, DAY)
    expect((await rush([app, members[0] as QuotaClaim], 30)).taken).toBe(20)
  })

  it('lets nobody ask before the provider’s own reset, and never shortens it', async () => {
    const claim = sliding(newKey(), 100, MINUTE)
    await ledgerOf(0).rest(claim.key, new Date(Date.now() + 5 * MINUTE))
    await ledgerOf(1).rest(claim.key, new Date(Date.now() + MINUTE))
    const { taken, waits } = await rush([claim, sliding(newKey(), 100, MINUTE)], 8)
    expect(taken).toBe(0)
    for (const wait of waits) expect(Math.abs(wait - 5 * MINUTE)).toBeLessThan(10 * SECOND)
    await pass(claim.key, 5 * MINUTE)
    expect((await rush([claim], 8)).taken).toBe(8)
  })

  it('holds the limit in every window, whatever the times and the costs', async () => {
    // Many pauses end just before a window does: that is where counting in parts goes wrong.
    const pauseMs = fc.oneof(
      fc.nat(3 * MINUTE),
      fc.integer({ min: 9 * MINUTE + 50 * SECOND, max: 10 * MINUTE - SECOND }),
    )
    const units = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constant(30))
    const story = fc.array(fc.record({ pauseMs, units }), { minLength: 5, maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(story, async (steps) => {
        const claim = sliding(newKey(), 30, 10 * MINUTE)
        let clock = 0
        let total = 0
        const uses: { at: number; units: number }[] = []
        for (const step of steps) {
          await pass(claim.key, step.pauseMs)
          clock += step.pauseMs
          const recent = (ms: number): number =>
            uses.filter(({ at }) => at > clock - ms).reduce((sum, use) => sum + use.units, 0)
          const answer = await ledgerOf(total).take([{ ...claim, units: step.units }])
          total += 1
          if (answer.ok) {
            uses.push({ at: clock, units: step.units })
            expect(recent(10 * MINUTE)).toBeLessThanOrEqual(30)
          } else {
            // Refused for a reason: with a part of the window and a second for the test itself, it is full.
            expect(recent(10 * MINUTE + 11 * SECOND) + step.units).toBeGreaterThan(30)
          }
        }
      }),
      { numRuns: 25 },
    )
  })

  it('forgets what no window can hold', async () => {
    const claim = sliding(newKey(), 5, MINUTE)
    for (let minutes = 0; minutes < 4; minutes += 1) {
      await ledgerOf(minutes).take([claim])
      await pass(claim.key, 2 * MINUTE)
    }
    await ledgerOf(0).take([claim])
    const rows = await database().asSystem((db) => db.quotaUse.count({ where: { key: claim.key } }))
    expect(rows).toBe(1)

    const abandoned = newKey()
    await ledgerOf(0).take([sliding(abandoned, 5, DAY)])
    await pass(abandoned, 40 * DAY)
    await openQuotaLedger(database()).take([claim])
    expect(await usedOf(abandoned)).toBe(0)
  })

  it('refuses a claim that no waiting could satisfy, instead of waiting for ever', async () => {
    await expect(ledgerOf(0).take([sliding(newKey(), 5, MINUTE, 6)])).rejects.toThrow(/never be met/)
  })
})

describe('brokers of four processes', () => {
  it('send no more than the quota between them, and nothing after a 429 of one of them until its reset', async () => {
    let requests = 0
    let isLimiting = false
    const server = createServer((_request, response) => {
      requests += 1
      response.writeHead(isLimiting ? 429 : 200, isLimiting ? { 'retry-after': '90' } : {}).end()
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const url = `http://127.0.0.1:${port}/`
    const brokers = ledgers.map((quotas) =>
      createBroker({
        allowPrivate: [`127.0.0.1:${port}`],
        maxBodyBytes: 1_000,
        attemptTimeoutMs: 5_000,
        userAgent: 'test',
        quotas,
        random: () => 0,
      }),
    )
    const grant: NetworkGrant = {
      hosts: hostRules([`127.0.0.1:${port}`], null),
      secrets: coverSecrets({}, ''),
      quotas: [{ key: newKey(), scope: 'integration', units: 20, window: { slidingMs: 2 * MINUTE } }],
      caller: 'integration',
      provider: 'test-plugin',
    }
    const ask = (index: number): Promise<number | string> =>
      (brokers[index % 4] as (typeof brokers)[number])
        .fetch({ url, method: 'POST', headers: [], body: Buffer.from(''), redirect: 'follow' }, grant, never)
        .then(
          ({ status }) => status,
          ({ kind }: { kind: string }) => kind,
        )
    const never = new AbortController().signal
    const answers = await Promise.all(Array.from({ length: 32 }, (_, index) => ask(index)))
    expect(answers.filter((answer) => answer === 200)).toHaveLength(20)
    expect(answers.filter((answer) => answer === 'rate_limit')).toHaveLength(12)
    expect(requests).toBe(20)

    await pass(grant.quotas[0]?.key ?? '', 3 * MINUTE)
    isLimiting = true
    expect(await ask(0)).toBe(429)
    isLimiting = false
    expect(await Promise.all([0, 1, 2, 3].map(ask))).toEqual(Array(4).fill('rate_limit'))
    expect(requests).toBe(21)
    await pass(grant.quotas[0]?.key ?? '', 91 * SECOND)
    expect(await Promise.all([0, 1, 2, 3].map(ask))).toEqual(Array(4).fill(200))
    server.close()
  })
})
