import { globalId, uuidv7 } from '@portevoix/api/core/ids.ts'
import {
  additionToAncestors,
  type FigureRequest,
  figuresOf,
  moveParts,
  withdrawFacts,
} from '@portevoix/api/modules/metrics/index.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'
import { FEBRUARY, plantShares } from './plant-shares.ts'

let world: World
/** The database's owner, who breaks it for a moment. */
let owner: pg.Client
beforeAll(async () => {
  world = await startWorld()
  owner = new pg.Client(world.databaseUrl)
  await owner.connect()
})
afterAll(async () => {
  await owner?.end()
  await world?.stop()
})

const within = <T>(work: Parameters<typeof inJob<T>>[2]) =>
  inJob(world.server.environment, { organizationId: world.organization.id, accountId: null }, work)

/** Days of these begin at a quarter of an hour, and one of them has one of 24 hours and a half in April. */
const ODD_ZONES = { 'random-a': 'Asia/Kathmandu', 'random-b': 'Australia/Lord_Howe', 'random-c': 'Asia/Kolkata' }
const APRIL = { from: new Date('2026-04-01T00:00:00Z'), to: new Date('2026-05-01T00:00:00Z') }

const plant = (shares: number) => plantShares(world, shares)

interface Told {
  key: string
  share?: string
  campaign?: string
  value: number
  at?: string
  on?: string
  country?: string
}

async function tell(points: readonly Told[], source: string, timeZone?: string): Promise<void> {
  const { body } = await post(world.url, world.organization.key, {
    query: `mutation ($input: MetricsIngestInput!) { metricsIngest(input: $input) {
      ... on MetricsIngestPayload { rejected { message } } ... on UserError { message } } }`,
    variables: {
      input: {
        source,
        ...(timeZone && { group: { timeZone } }),
        points: points.map(({ key, share, campaign, value, at, on, country }) => ({
          ...{ key, metric: 'impressions', value, ...(on ? { on } : { at: at ?? '2026-02-03T10:20:00Z' }) },
          subjectId: share ? globalId('Share', share) : globalId('Campaign', campaign ?? ''),
          ...(country && { dimensions: [{ key: 'country', value: country }] }),
        })),
      },
    },
  })
  expect(body.data).toEqual({ metricsIngest: { rejected: [] } })
}

/** A number with what it is made of: `value own parts`, and before it the values that it is split by. */
async function figures(subjectId: string, more: Partial<FigureRequest> = {}) {
  const request = { subjectId, period: FEBRUARY, timeZone: 'UTC', ...more }
  const found = await within((ctx) => figuresOf(ctx, { metrics: ['impressions'], requests: [request] }))
  return found
    .map(({ values, value, own, parts }) =>
      [...values, value, own, parts].map((one) => one?.toString() ?? '–').join(' '),
    )
    .sort()
}

/** Transactions of this database that wait for a row of another one. */
const WAITING_FOR_ROWS = `SELECT FROM pg_locks w WHERE NOT w.granted AND w.locktype IN ('transactionid', 'tuple') AND w.pid IN (
  SELECT pid FROM pg_locks WHERE database = (SELECT oid FROM pg_database WHERE datname = current_database()))`

const addToAncestors = () => additionToAncestors(world.server.environment).run()
const waiting = () => within((ctx) => ctx.db.metricPending.count())

describe('what shares came to', () => {
  it('counts for all that they are a part of, before and after it was added there', async () => {
    const { shares, ...ancestors } = await plant(2)
    const [a, b] = shares
    await tell(
      [
        { key: '1', share: a, value: 5 },
        { key: '2', share: b, value: 7, on: '2026-02-04' },
      ],
      'first',
    )
    const all = async () => {
      for (const [name, id] of Object.entries({ ...ancestors })) {
        expect([name, await figures(id)]).toEqual([name, ['12 – 12']])
      }
      expect(await figures(a ?? '')).toEqual(['5 5 –'])
    }
    await all()
    await addToAncestors()
    expect(await waiting()).toBe(0)
    await all()
    expect(await figures(world.organization.id)).toEqual(['12 – 12'])
    await tell([{ key: '1', share: b, value: 1 }], 'first')
    expect(await figures(ancestors.department)).toEqual(['8 – 8'])
    await addToAncestors()
    await addToAncestors()
    expect(await figures(ancestors.department)).toEqual(['8 – 8'])
    await within((ctx) => withdrawFacts(ctx, { source: 'first', most: 100 }))
    expect(await figures(ancestors.department)).toEqual([])
    await addToAncestors()
    expect(await figures(ancestors.topic)).toEqual([])
    expect(await within((ctx) => ctx.db.metricDate.count({ where: { points: { lte: 0 } } }))).toBe(0)
  })

  it('goes along to another ancestor once, though some of it is told in the middle of the move', async () => {
    const { department, shares } = await plant(1)
    const [share = ''] = shares
    const other = uuidv7(Date.now())
    await tell([{ key: '1', share, value: 5 }], 'moved')
    await addToAncestors()
    const link = (ancestorId: string) => [{ subjectId: share, ancestorId }]
    const move = await world.server.environment.database.inOrganization(world.organization.id, async (db) => {
      await db.$queryRaw`SELECT FROM "MetricAncestor" WHERE "subjectId" = ${share}::uuid FOR UPDATE`
      const moving = within((ctx) => moveParts(ctx, { at: ctx.now(), gone: link(department), come: link(other) }))
      // What waited has been added by then.
      await expect.poll(async () => (await owner.query(WAITING_FOR_ROWS)).rowCount).toBe(1)
      await tell(
        [
          { key: '2', share, value: 7 },
          { key: '3', share, value: 30, on: '2026-02-04' },
        ],
        'moved',
      )
      return { moving }
    })
    await move.moving
    for (const _ of [1, 2]) {
      expect(await figures(department)).toEqual([])
      expect(await figures(other)).toEqual(['42 – 42'])
      await addToAncestors()
    }
  })

  it('is added for each organisation by itself: one that fails is told, and holds up no other', async () => {
    const { environment } = world.server
    const { shares } = await plant(1)
    const other = await world.addOrganization('Behind')
    const id = uuidv7(Date.now())
    const change = { subjectId: id, groupId: id, dimensionsId: id, metric: 'clicks', dated: false, sum: 1, points: 1 }
    const inOther = environment.database.inOrganization.bind(environment.database, other.id)
    await inOther((db) => db.metricPending.create({ data: { ...change, at: FEBRUARY.from, on: FEBRUARY.from } }))
    const told: unknown[] = []
    const log = Object.assign(Object.create(environment.log), { error: (fields: unknown) => told.push(fields) })
    await owner.query('ALTER TABLE "MetricSeries" ADD CONSTRAINT broken CHECK (NOT part) NOT VALID')
    try {
      await tell([{ key: '1', share: shares[0] ?? '', value: 5 }], 'failing')
      await additionToAncestors({ ...environment, log }).run()
      expect(await waiting()).toBeGreaterThan(0)
    } finally {
      await owner.query('ALTER TABLE "MetricSeries" DROP CONSTRAINT broken')
    }
    expect(told).toEqual([{ err: expect.anything(), organizationId: world.organization.id }])
    expect(await inOther((db) => db.metricPending.count())).toBe(0)
    await addToAncestors()
    expect(await waiting()).toBe(0)
  })

  it('stands beside what the same group told of the campaign on that day, and is added to that of other days and groups', async () => {
    const { campaign, shares } = await plant(1)
    const [share] = shares
    await tell(
      [
        { key: '1', share, value: 5 },
        { key: '2', share, value: 6, at: '2026-02-05T10:00:00Z' },
      ],
      'both',
    )
    await tell([{ key: '3', campaign, value: 100, at: '2026-02-03T23:00:00Z' }], 'both')
    await tell([{ key: '4', share, value: 1 }], 'other')
    for (const _ of [1, 2]) {
      expect(await figures(campaign)).toEqual(['107 100 12'])
      const morning = { from: new Date('2026-02-03T00:00:00Z'), to: new Date('2026-02-03T12:00:00Z') }
      expect(await figures(campaign, { period: morning })).toEqual(['1 – 6'])
      const quarter = { from: new Date('2026-02-03T10:16:00Z'), to: new Date('2026-02-03T10:21:00Z') }
      expect(await figures(campaign, { period: quarter })).toEqual(['1 – 6'])
      expect(await figures(campaign, { knownAt: new Date() })).toEqual(['107 100 12'])
      await addToAncestors()
    }
  })

  it('is told apart by dimensions, adds up to the whole, and says what is not known', async () => {
    const { campaign, shares } = await plant(2)
    const [a, b] = shares
    await tell(
      [
        { key: '1', share: a, value: 5, country: 'DE' },
        { key: '2', share: b, value: 7, country: 'FR' },
        { key: '3', share: b, value: 1, country: 'DE', at: '2026-02-05T10:00:00Z' },
        { key: '4', share: a, value: 2 },
      ],
      'countries',
    )
    for (const more of [{}, {}, { knownAt: new Date() }]) {
      expect(await figures(campaign, { by: ['country'], ...more })).toEqual(['DE 6 – 6', 'FR 7 – 7', '– 2 – 2'])
      expect(await figures(campaign, { where: { country: ['DE', null] }, ...more })).toEqual(['8 – 8'])
      expect(await figures(campaign, { by: ['country', 'network'], ...more })).toEqual([
        'DE – 6 – 6',
        'FR – 7 – 7',
        '– – 2 – 2',
      ])
      expect(await figures(campaign, more)).toEqual(['15 – 15'])
      await addToAncestors()
    }
  })

  it('equals a recount after any order of facts, corrections, late ones, what is taken back, and a crash, in odd zones', {
    timeout: 120_000,
  }, async () => {
    const { campaign, department, shares } = await plant(3)
    let seed = 11
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      return seed % below
    }
    const batch = (): Told[] =>
      Array.from({ length: 8 }, () => ({
        key: `r${random(60)}`,
        ...(random(5) === 0 ? { campaign } : { share: shares[random(3)] ?? '' }),
        value: random(100),
        ...(random(3) === 0
          ? { on: `2026-04-0${3 + random(5)}` }
          : { at: new Date(Date.UTC(2026, 3, 3) + random(5 * 96) * 900_000 + random(900) * 1_000).toISOString() }),
        ...(random(2) === 0 && { country: ['DE', 'FR', 'CH'][random(3)] as string }),
      }))
    for (let round = 0; round < 12; round += 1) {
      const sources = ['random-a', round > 5 ? 'random-c' : 'random-b', 'random-a'] as const
      // Whoever adds to ancestors fails in the middle of it; what was told stands.
      if (round === 7) await owner.query('ALTER TABLE "MetricSeries" ADD CONSTRAINT broken CHECK (NOT part) NOT VALID')
      await Promise.all(sources.map((source) => tell(batch(), source, ODD_ZONES[source])))
      if (round === 5) await within((ctx) => withdrawFacts(ctx, { source: 'random-b', most: 1_000 }))
      if (round === 7) {
        await addToAncestors()
        expect(await waiting()).toBeGreaterThan(0)
      }
      if (round === 8) await owner.query('ALTER TABLE "MetricSeries" DROP CONSTRAINT broken')
      if (round % 4 === 0) await Promise.all([addToAncestors(), addToAncestors()])
      const from = new Date(Date.UTC(2026, 3, 3) + random(3 * 86_400) * 1_000)
      const to = new Date(from.getTime() + random(3 * 86_400) * 1_000)
      for (const subject of [campaign, department, shares[0] ?? '']) {
        for (const period of [APRIL, { from, to }]) {
          const knownAt = new Date(Date.now() + 1_000)
          const of = { period, by: ['country'] }
          expect(await figures(subject, of)).toEqual(await figures(subject, { ...of, knownAt }))
        }
      }
    }
  })
})
