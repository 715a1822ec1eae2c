import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { recordIssues } from '@portevoix/sdk/plugin'
import { describe, expect, it } from 'vitest'
import { DATA, dataOf, run } from './run.ts'

const available = existsSync(join(DATA, 'twitter_analytics_ropensci'))
const table = (file: string, delimiter = ','): Record<string, string>[] => {
  const [header = '', ...lines] = new TextDecoder().decode(dataOf(file)).trim().split(/\r?\n/)
  const names = header.split(delimiter)
  return lines.map((line) => Object.fromEntries(line.split(delimiter).map((cell, index) => [names[index] ?? '', cell])))
}
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

describe.skipIf(!available)('real files (skipped where the data is absent)', () => {
  it('of X analytics give the monthly sums of the reference', { timeout: 60_000 }, async () => {
    const files = readdirSync(join(DATA, 'twitter_analytics_ropensci')).filter((file) => file.endsWith('_en.csv'))
    expect(files).toHaveLength(25)
    const sums = new Map<string, number>()
    const tweets = new Map<string, Set<string>>()
    for (const file of files) {
      const config = { preset: 'x-analytics' }
      const { records, reasons } = await run('metrics', dataOf(`twitter_analytics_ropensci/${file}`), config)
      expect(reasons).toEqual([])
      expect(records.filter(({ metric }) => metric.startsWith('promoted-'))).toEqual([])
      for (const { metric, at = '', value, subject, key } of records) {
        const month = at.slice(0, 7)
        expect(key).toBe(`${subject.externalId}:${metric}`)
        sums.set(`${month} ${metric}`, (sums.get(`${month} ${metric}`) ?? 0) + value)
        tweets.set(month, (tweets.get(month) ?? new Set()).add(subject.externalId))
      }
    }
    for (const row of table('twitter_analytics_ropensci/reference/monthly.csv')) {
      const month = row.month_utc ?? ''
      expect(tweets.get(month)?.size).toBe(Number(row.tweets))
      const named = {
        impressions: 'impressions',
        engagements: 'engagements',
        reposts: 'retweets',
        comments: 'replies',
        reactions: 'likes',
        'url-clicks': 'url_clicks',
      }
      for (const [metric, column] of Object.entries(named)) {
        expect([month, metric, sums.get(`${month} ${metric}`)]).toEqual([month, metric, Number(row[column])])
      }
    }
  })

  it('of X analytics give the tweets as content too', async () => {
    const [file = ''] = readdirSync(join(DATA, 'twitter_analytics_ropensci')).filter((name) => name.endsWith('_en.csv'))
    const { records } = await run('content', dataOf(`twitter_analytics_ropensci/${file}`), {
      preset: 'x-analytics',
      mode: 'snapshot',
    })
    expect(records).toContainEqual({
      key: '812369747765362688',
      kind: 'post',
      title: expect.stringMatching(/^New #rstats pkg finch on CRAN/),
      text: expect.any(String),
      url: 'https://twitter.com/rOpenSci/status/812369747765362688',
      publishedAt: '2016-12-23T18:50:00Z',
      network: 'x',
      externalId: '812369747765362688',
    })
    expect(records.flatMap((record) => recordIssues('content', record))).toEqual([])
  })

  it('of Facebook posts give the sums by type of the reference', async () => {
    const config = { preset: 'facebook-posts', values: { subjectId: 'page', at: '2014-12-31' } }
    const { records, reasons } = await run('metrics', dataOf('facebook_post_metrics/dataset_Facebook.csv'), config)
    expect(reasons).toEqual([])
    const total = (metric: string, type?: string) =>
      sum(records.filter((one) => one.metric === metric && one.dimensions?.type === type).map(({ value }) => value))
    const rows = table('facebook_post_metrics/reference/by_type.csv')
    expect(rows).toHaveLength(4)
    for (const { type, reach, impressions, engaged_users, interactions } of rows) {
      expect([
        total('reach', type),
        total('impressions', type),
        total('engaged-users', type),
        total('interactions', type),
      ]).toEqual([reach, impressions, engaged_users, interactions].map(Number))
    }
    // Blanks are missing, not zero: one like and four shares of 500.
    const count = (metric: string) => records.filter((one) => one.metric === metric).length
    expect([count('reach'), count('reactions'), count('reposts')]).toEqual([500, 499, 496])
  })

  it('of airline tweets give each tweet once, at its instant', { timeout: 60_000 }, async () => {
    const { records, reasons, pages } = await run('mentions', dataOf('airline_tweets/Tweets.csv'), {
      preset: 'airline-sentiment',
    })
    expect([records.length, reasons.length]).toEqual([14_485, 155])
    expect(reasons.every((reason) => /^Line \d+: The same key as line \d+, which is taken\.$/.test(reason))).toBe(true)
    expect(Math.max(...pages.map((page) => page.upserts.length))).toBe(1_000)
    // The id of a tweet holds its instant: 41 bits of milliseconds since 2010-11-04.
    for (const { key, at } of records) {
      const told = Number(BigInt(key) >> 22n) + 1_288_834_974_657
      expect(Math.abs(Date.parse(at ?? '') - told)).toBeLessThan(1_000)
    }
    expect(records.flatMap((record) => recordIssues('mentions', record))).toEqual([])
  })

  it('of a directory give its people, departments and who is active', async () => {
    const file = dataOf('ibm_hr_attrition/WA_Fn-UseC_-HR-Employee-Attrition.csv')
    const { records, complete } = await run('people', file, { preset: 'ibm-hr', mode: 'snapshot' })
    const of = (department: string) => records.filter(({ departments }) => departments?.[0] === department).length
    expect([records.length, of('Research & Development'), of('Sales'), of('Human Resources')]).toEqual([
      1_470, 961, 446, 63,
    ])
    expect(records.filter(({ active }) => active === false)).toHaveLength(237)
    expect(complete).toBe(true)
  })

  it('of influencers give followers as they are written, 475.8m', async () => {
    const { records, reasons } = await run(
      'people',
      dataOf('top_instagram_influencers/top_insta_influencers_data.csv'),
      { preset: 'instagram-influencers' },
    )
    expect([records.length, reasons]).toEqual([200, []])
    expect(records[0]).toEqual({
      key: 'cristiano',
      displayName: 'cristiano',
      kind: 'influencer',
      accounts: [{ network: 'instagram', handle: 'cristiano', followers: 475_800_000 }],
    })
    expect(records.every(({ accounts }) => Number.isInteger(accounts?.[0]?.followers))).toBe(true)
  })

  it('of TikTok profiles, by a mapping of one’s own, give the sums of the file', async () => {
    const config = {
      columns: { key: 'id', subjectId: 'id' },
      values: { subjectType: 'account', at: '2025-01-01', cumulative: 'true' },
      metrics: { followers: 'followers', 'total-likes': 'total_likes' },
      dimensions: { tier: 'tier' },
    }
    const { records } = await run('metrics', dataOf('tides_tiktok_influencers/influencers.csv'), config)
    expect(records).toHaveLength(10_000)
    for (const [tier, least, most] of [
      ['nano', 1_007, 9_968],
      ['mega', 1_000_000, 75_000_000],
    ] as const) {
      const followers = records
        .filter((one) => one.metric === 'followers' && one.dimensions?.tier === tier)
        .map(({ value }) => value)
      expect(followers).toHaveLength(1_000)
      expect(Math.min(...followers)).toBeGreaterThanOrEqual(least)
      expect(Math.max(...followers)).toBeLessThanOrEqual(most)
    }
  })

  it.each([
    ['krackhardt_hightech/edges_advice.csv', 190, 'advice'],
    ['krackhardt_hightech/edges_friendship.csv', 102, 'friendship'],
    ['krackhardt_hightech/edges_reports_to.csv', 20, 'reports-to'],
  ])('of ties %s give the %i arcs of the reference', async (file, arcs, kind) => {
    const config = { columns: { from: 'source', to: 'target' }, values: { kind, directed: 'yes' }, mode: 'snapshot' }
    const { records, complete, reasons } = await run('ties', dataOf(file), config)
    expect([records.length, complete, reasons]).toEqual([arcs, true, []])
    expect(records[0]?.key).toBe(`${kind}:${records[0]?.from}:${records[0]?.to}`)
  })

  it('of weighted ties keep the weights', async () => {
    const config = { columns: { from: 'source', to: 'target', weight: 'weight' }, values: { kind: 'friendship' } }
    const { records } = await run('ties', dataOf('uk_faculty/edges.csv'), config)
    expect(records).toHaveLength(817)
    expect(sum(records.map(({ weight = 0 }) => weight))).toBe(
      sum(table('uk_faculty/edges.csv').map(({ weight }) => Number(weight))),
    )
  })

  it('of volumes of mentions give the daily totals of the reference', { timeout: 60_000 }, async () => {
    const config = {
      columns: { key: 'timestamp', at: 'timestamp', value: 'value' },
      values: { metric: 'mentions', subjectType: 'account', subjectId: 'AAPL' },
    }
    const { records, pages } = await run('metrics', dataOf('nab_twitter_volume/Twitter_volume_AAPL.csv'), config)
    const byDay = Map.groupBy(records, ({ at = '' }) => at.slice(0, 10))
    const reference = table('nab_twitter_volume/reference/daily_totals.csv')
    expect(reference.length).toBeGreaterThan(50)
    for (const { date = '', AAPL } of reference) {
      expect([date, sum(byDay.get(date)?.map(({ value }) => value) ?? [])]).toEqual([date, Number(AAPL)])
    }
    expect(pages.length).toBe(16)
  })
})
