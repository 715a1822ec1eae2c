import { dateReader } from '@portevoix/sdk/rows'
import { describe, expect, it } from 'vitest'
import { detectPreset, presetOf } from './presets.ts'
import { xAnalyticsPreset } from './x-analytics.ts'

const tweet = {
  'Tweet id': '1057694472912269312',
  'Tweet text': 'two\nlines',
  time: '2018-10-31 18:03 +0000',
  impressions: '1938.0',
  engagements: '18.0',
  'engagement rate': '0.009287925696594427',
  retweets: '0.0',
  'email tweet': '0',
  'promoted impressions': '-',
  'promoted likes': '4',
}
const rowOf = (values: Record<string, string>) => ({
  line: 3,
  header: Object.keys(values),
  cells: Object.values(values),
})
const reading = { decimal: 'auto', dates: dateReader('auto', null) } as const

describe('the preset of X analytics', () => {
  it('makes a fact of every column that has a value, and none of rates and what is missing', () => {
    const { records, problems } = xAnalyticsPreset.rows(rowOf(tweet), reading)
    expect(problems).toEqual([])
    expect(records.map(({ key, value }) => [key, value])).toEqual([
      ['1057694472912269312:posts', '1'],
      ['1057694472912269312:impressions', '1938'],
      ['1057694472912269312:engagements', '18'],
      ['1057694472912269312:reposts', '0'],
      ['1057694472912269312:promoted-reactions', '4'],
      ['1057694472912269312:email-shares', '0'],
    ])
    expect(records.every(({ at }) => at?.toISOString() === '2018-10-31T18:03:00.000Z')).toBe(true)
  })

  it('refuses a tweet whose id was rounded or whose time or number is wrong', () => {
    const row = rowOf({ ...tweet, 'Tweet id': '1.05769E+18', time: '', likes: 'many' })
    const { records, problems } = xAnalyticsPreset.rows(row, reading)
    expect(records).toEqual([])
    expect(problems.map(({ line, column }) => [line, column])).toEqual([
      [3, 'Tweet id'],
      [3, 'time'],
      [3, 'likes'],
    ])
  })

  it('is found by its key and by the header', () => {
    expect(presetOf('x-analytics')).toBe(xAnalyticsPreset)
    expect(detectPreset(Object.keys(tweet))).toBe(xAnalyticsPreset)
    expect(detectPreset(['key', 'metric'])).toBeNull()
  })
})
