import { ingestTotals, withdrawFacts } from '@portevoix/api/modules/metrics/index.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type HistoryWorld, startHistoryWorld } from './history-world.ts'

let h: HistoryWorld
beforeAll(async () => {
  h = await startHistoryWorld({ stepMs: 1 })
  h.at('2026-12-01T00:00:00Z')
})
afterAll(() => h?.world.stop())

const YEAR = ['2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z'] as const
const within = <T>(work: Parameters<typeof inJob<T>>[2]) =>
  inJob(h.world.server.environment, { organizationId: h.world.organization.id, accountId: null }, work)
const withdraw = (source: string) => within((ctx) => withdrawFacts(ctx, { source, most: 1_000 }))

async function tell(campaign: string, source: string, points: Record<string, object>, rank?: string) {
  return await h.run(
    `mutation ($input: MetricsIngestInput!) { metricsIngest(input: $input) {
      ... on MetricsIngestPayload { accepted corrected duplicates rejected { message } } ... on UserError { message } } }`,
    {
      input: {
        ...{ source, ...(rank && { rank, group: { network: 'x', account: campaign } }) },
        points: Object.entries(points).map(([key, point]) => ({
          ...{ key: `${campaign} ${key}`, metric: 'impressions', subjectId: campaign, ...point },
        })),
      },
    },
  )
}

/** What the impressions of a campaign come to by day, from the rollups; and as they are known now, from the facts. */
async function impressions(campaign: string): Promise<[string, string][]> {
  const read = async (args = '') => {
    const { days } = await h.report(
      campaign,
      ...YEAR,
      'days: series(metric: "impressions", bucket: DAY) { points { on value } }',
      args,
    )
    const { points } = days as { points: { on: string; value: string | null }[] }
    return points.flatMap(({ on, value }): [string, string][] => (value === null ? [] : [[on.slice(5), value]]))
  }
  const known = await read()
  expect(await read(`, asKnownAt: "${h.clock().toISOString()}"`)).toEqual(known)
  return known
}

describe('a fact that was withdrawn', () => {
  const on = (date: string, value: number) => ({ on: `2026-${date}`, value })

  it('is a new one where it is told again, and is corrected like any other', async () => {
    const campaign = await h.campaign('Again')
    await tell(campaign, 'again', { a: on('03-01', 5), b: on('03-02', 7) })
    await tell(campaign, 'again', { b: on('03-02', 8) })
    h.at('2026-12-02T00:00:00Z')
    expect(await withdraw('again')).toBe(2)
    expect(await impressions(campaign)).toEqual([])
    h.at('2026-12-03T00:00:00Z')
    const told = { a: on('03-01', 5), b: on('03-02', 9), c: on('03-03', 1) }
    const counts = { accepted: 3, corrected: 0, duplicates: 0, rejected: [] }
    expect(await tell(campaign, 'again', told)).toEqual(counts)
    const known = [
      ['03-01', '5'],
      ['03-02', '9'],
      ['03-03', '1'],
    ]
    expect(await impressions(campaign)).toEqual(known)
    expect(await tell(campaign, 'again', told)).toEqual({ ...counts, accepted: 0, duplicates: 3 })
    expect(await tell(campaign, 'again', { a: on('03-04', 6) })).toEqual({ ...counts, accepted: 0, corrected: 1 })
    expect(await impressions(campaign)).toEqual([...known.slice(1), ['03-04', '6']])
    // Each revision took the place of the one before, and none counted while the facts were withdrawn.
    const rows = await h.inside((db) =>
      db.metricPoint.findMany({ where: { source: 'again', key: `${campaign} b` }, orderBy: { revision: 'asc' } }),
    )
    expect(rows.map(({ revision, value }) => [revision, Number(value)])).toEqual([
      [1, 7],
      [2, 8],
      [3, 9],
    ])
    const between = await h.report(campaign, ...YEAR, 'impressions', ', asKnownAt: "2026-12-02T12:00:00Z"')
    expect(between).toEqual({ impressions: null })
    expect(await withdraw('again')).toBe(3)
    expect(await tell(campaign, 'again', told)).toEqual(counts)
    expect(await impressions(campaign)).toEqual(known)
  })

  it('stands aside again for a higher source of its group', async () => {
    const campaign = await h.campaign('Aside')
    await tell(campaign, 'aside-api', { a: on('03-01', 100) }, 'API')
    const file = { a: on('03-01', 5), b: on('03-02', 7) }
    await tell(campaign, 'aside-file', file, 'EXPORT')
    const known = [
      ['03-01', '100'],
      ['03-02', '7'],
    ]
    expect(await impressions(campaign)).toEqual(known)
    await withdraw('aside-file')
    await tell(campaign, 'aside-file', file, 'EXPORT')
    expect(await impressions(campaign)).toEqual(known)
    await withdraw('aside-api')
    expect(await impressions(campaign)).toEqual([
      ['03-01', '5'],
      ['03-02', '7'],
    ])
    await tell(campaign, 'aside-api', { a: on('03-01', 100) }, 'API')
    expect(await impressions(campaign)).toEqual(known)
  })

  it('of a running total counts once more where the total is told again', async () => {
    const campaign = await h.campaign('Totals')
    const subject = { type: 'CAMPAIGN', id: Buffer.from(campaign, 'base64url').toString().split(':')[1] ?? '' }
    const total = (value: string, date: string) =>
      within((ctx) =>
        ingestTotals(ctx, {
          ...{ source: 'total', act: 'integrationSync' },
          totals: [{ metric: 'impressions', subject, on: `2026-${date}`, value }],
        }),
      )
    for (const _ of [1, 2]) {
      await total('10', '03-01')
      await total('25', '03-02')
      expect(await impressions(campaign)).toEqual([
        ['03-01', '10'],
        ['03-02', '15'],
      ])
      await withdraw('total')
      expect(await impressions(campaign)).toEqual([])
    }
  })
})
