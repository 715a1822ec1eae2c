import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { xAnalyticsPreset } from '@portevoix/api/modules/metrics/imports/x-analytics.ts'
import { tiesTarget } from '@portevoix/api/modules/networks/tie-record.ts'
import { peopleTarget } from '@portevoix/api/modules/people/person-record.ts'
import { type Problem, type RecordBatch, readRecords } from '@portevoix/api/platform/bulk/index.ts'
import { describe, expect, it } from 'vitest'
import { dataFolder } from './data.ts'

const data = dataFolder ?? ''
const present = existsSync(join(data, 'twitter_analytics_ropensci'))
async function all<R>(batches: AsyncIterable<RecordBatch<R>>) {
  const records: R[] = []
  const problems: Problem[] = []
  for await (const batch of batches) {
    records.push(...batch.records.map(({ record }) => record))
    problems.push(...batch.problems)
  }
  return { records, problems }
}

const open = (...path: string[]) => createReadStream(join(data, ...path))

describe.skipIf(!present)('real exports', () => {
  it('sums of the X analytics files per month in UTC equal the reference exactly', async () => {
    const folder = 'twitter_analytics_ropensci'
    const files = readdirSync(join(data, folder)).filter((name) => name.endsWith('.csv'))
    expect(files).toHaveLength(25)
    const sums = new Map<string, bigint>()
    const keys = new Set<string>()
    let facts = 0
    for (const file of files) {
      const { records, problems } = await all(
        readRecords({ open: () => open(folder, file), format: 'CSV', preset: xAnalyticsPreset }),
      )
      expect(problems).toEqual([])
      for (const { key, metric, at, value } of records) {
        const cell = `${at?.toISOString().slice(0, 7)} ${metric}`
        sums.set(cell, (sums.get(cell) ?? 0n) + BigInt(value))
        keys.add(key)
        facts += 1
      }
    }
    expect(keys.size).toBe(facts)

    const metrics = ['posts', 'impressions', 'engagements', 'reposts', 'comments', 'reactions', 'url-clicks']
    const reference = readFileSync(join(data, folder, 'reference/monthly.csv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
    expect(reference).toHaveLength(25)
    for (const line of reference) {
      const [month, ...expected] = line.trim().split(',')
      expect([month, ...metrics.map((metric) => `${sums.get(`${month} ${metric}`)}`)]).toEqual([
        month,
        ...expected.slice(0, 7),
      ])
      const rate = Number(sums.get(`${month} engagements`)) / Number(sums.get(`${month} impressions`))
      expect(rate).toBeCloseTo(Number(expected[7]), 8)
    }
  })

  it('people and ties of a real company are read by a mapping', async () => {
    const folder = 'krackhardt_hightech'
    const people = await all(
      readRecords({
        open: () => open(folder, 'nodes.csv'),
        format: 'CSV',
        target: peopleTarget,
        mapping: [
          { column: 'id', field: 'externalId' },
          { column: 'dept', field: 'department' },
          { column: 'level', field: 'level' },
        ],
      }),
    )
    expect(people.problems).toEqual([])
    expect(people.records).toHaveLength(21)
    expect(people.records[0]).toMatchObject({ externalId: '1', displayName: '1', departments: ['4'], level: '3' })

    const mapping = [
      { column: 'source', field: 'from' },
      { column: 'target', field: 'to' },
    ]
    for (const [file, count] of [
      ['edges_advice.csv', 190],
      ['edges_friendship.csv', 102],
      ['edges_reports_to.csv', 20],
    ] as const) {
      const ties = await all(
        readRecords({ open: () => open(folder, file), format: 'CSV', target: tiesTarget, mapping }),
      )
      expect(ties.problems).toEqual([])
      expect(ties.records).toHaveLength(count)
    }
  })
})
