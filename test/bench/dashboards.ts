import { statfs } from 'node:fs/promises'
import { globalId } from '@portevoix/api/core/ids.ts'
import type { BenchDatabase } from './comparison.ts'
import { type PlantedCampaign, plantCampaign, type Size } from './dashboard-world.ts'
import { type Figure, median } from './figure.ts'
import { startServerProcess } from './server-process.ts'

/** How much longer the same dashboard may take over more facts, and over more shares. */
const LIMITS = { facts: 1.2, shares: 2 }
const ROUNDS = 40
const WARM_UP = 5
/** Twice what the tables and their indexes take. */
const DISK_GIB = 16

const SIZES: Readonly<Record<string, Size>> = {
  '1 million facts': { shares: 2_000, points: 1_000_000 },
  '10 million facts': { shares: 2_000, points: 10_000_000 },
  'sums as of 100 million facts': { shares: 2_000, points: 0, everyQuarter: true },
  '100 shares': { shares: 100, points: 1_000_000 },
  '100,000 shares': { shares: 100_000, points: 1_000_000 },
}

const PERIOD = '{ from: "2026-01-01T00:00:00Z", to: "2027-01-01T00:00:00Z" }'
const QUERIES = {
  report: `query ($id: ID!) { campaign(id: $id) { report(period: ${PERIOD}) {
    impressions engagements clicks reach shares sharesPrepared participationRate { value } amplification { value }
    applause { value } conversation { value } engagementRateByImpressions { value } cost { amountMinor } roi { value }
    posts: value(metric: "posts") linked: value(metric: "links-shared") reactions: value(metric: "reactions") } } }`,
  'series by day': `query ($id: ID!) { campaign(id: $id) {
    series(metric: "impressions", period: ${PERIOD}, bucket: DAY) { points { at value } } } }`,
  'breakdown by network': `query ($id: ID!) { campaign(id: $id) {
    breakdown(metric: "impressions", period: ${PERIOD}, by: ["network"]) { parts { value } } } }`,
} as const

type Query = keyof typeof QUERIES

/**
 * A year's report, series and breakdown of campaigns of several sizes, asked for in turn, so that what the machine does meanwhile
 * falls on all alike.
 */
export async function benchDashboards(database: BenchDatabase): Promise<Figure> {
  const { bavail, bsize } = await statfs(new URL('.', import.meta.url))
  const free = (Number(bavail) * Number(bsize)) / 2 ** 30
  if (free < DISK_GIB) {
    return { name: 'dashboards', lines: [`needs ${DISK_GIB} GiB of disk; ${free.toFixed(1)} are free`], passed: false }
  }
  const planted = new Map<string, PlantedCampaign>()
  for (const [name, size] of Object.entries(SIZES)) planted.set(name, await plantCampaign(database, size))
  const api = await startServerProcess('serve-api.ts', [database.url])
  try {
    const times = await measure(api.url, planted)
    const medianOf = (size: string, query: Query) => median(times.get(`${size}: ${query}`) ?? [])
    const compared = (Object.keys(QUERIES) as Query[]).flatMap((query) => [
      { query, of: '10 million facts', to: '1 million facts', limit: LIMITS.facts },
      { query, of: 'sums as of 100 million facts', to: '1 million facts', limit: LIMITS.facts },
      { query, of: '100,000 shares', to: '100 shares', limit: LIMITS.shares },
    ])
    const results = compared.map(({ query, of, to, limit }) => {
      const [larger, smaller] = [medianOf(of, query), medianOf(to, query)]
      const ratio = larger / smaller
      const line = `${query}: ${larger.toFixed(1)} ms over ${of}, ${smaller.toFixed(1)} ms over ${to}: ${ratio.toFixed(2)}, limit ${limit}`
      return { line, passed: ratio <= limit }
    })
    return {
      name: 'dashboards',
      lines: [
        'tables are filled by SQL; sums of 100 million facts are written without the facts',
        ...results.map(({ line, passed }) => `${line}${passed ? '' : ': TOO SLOW'}`),
      ],
      passed: results.every(({ passed }) => passed),
    }
  } finally {
    await api.end()
  }
}

/** Milliseconds of each request, by size and query. */
async function measure(url: string, planted: ReadonlyMap<string, PlantedCampaign>): Promise<Map<string, number[]>> {
  const times = new Map<string, number[]>()
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    for (const [name, query] of Object.entries(QUERIES)) {
      for (const [size, { apiKey, campaignId }] of planted) {
        const begun = performance.now()
        const response = await fetch(`${url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${apiKey}` },
          body: JSON.stringify({ query, variables: { id: globalId('Campaign', campaignId) } }),
        })
        const text = await response.text()
        const took = performance.now() - begun
        if (!text.startsWith('{"data":{"campaign":{')) throw new Error(`A dashboard failed: ${text.slice(0, 500)}`)
        const key = `${size}: ${name}`
        if (round >= 0) times.set(key, [...(times.get(key) ?? []), took])
      }
    }
  }
  return times
}
