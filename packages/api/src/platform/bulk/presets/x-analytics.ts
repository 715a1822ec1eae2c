import type { Problem } from '../problems.ts'
import type { SourceRow } from '../row.ts'
import type { RowResult } from '../target.ts'
import type { MetricRecord } from '../targets/metrics.ts'
import { parseDecimal, parseMoment } from '../values.ts'
import type { ImportPreset } from './preset.ts'

/**
 * Columns of a tweet and the metrics they are. Each has a promoted twin (paid reach), kept apart as `promoted-…`.
 * `engagement rate` is left out: it is derived, and over a period it is sum over sum.
 */
const organicMetrics: Readonly<Record<string, string>> = {
  impressions: 'impressions',
  engagements: 'engagements',
  retweets: 'reposts',
  replies: 'comments',
  likes: 'reactions',
  'user profile clicks': 'profile-clicks',
  'url clicks': 'url-clicks',
  'hashtag clicks': 'hashtag-clicks',
  'detail expands': 'detail-expands',
  'permalink clicks': 'permalink-clicks',
  'app opens': 'app-opens',
  'app installs': 'app-installs',
  follows: 'follows',
  'email tweet': 'email-shares',
  'dial phone': 'phone-dials',
  'media views': 'media-views',
  'media engagements': 'media-engagements',
}

const metricOfColumn = new Map(
  Object.entries(organicMetrics).flatMap(([column, metric]) => [
    [column, metric],
    [`promoted ${column}`, `promoted-${metric}`],
  ]),
)

const ID_COLUMN = 'Tweet id'
const TIME_COLUMN = 'time'
const requiredColumns = [ID_COLUMN, TIME_COLUMN, 'impressions', 'engagements']

/** Facts of one tweet: `posts` = 1, and one for each column that has a value (`-` is missing, which is not zero). */
function factsOfTweet(row: SourceRow): RowResult<MetricRecord> {
  const problems: Problem[] = []
  const fault = (column: string, message: string) => problems.push({ line: row.line, column, message })

  const id = row.values[ID_COLUMN]?.trim() ?? ''
  if (!/^\d{1,20}$/.test(id)) {
    fault(ID_COLUMN, 'The id of the tweet must be digits only, all of them. Import the export as it was downloaded.')
  }
  const time = parseMoment(row.values[TIME_COLUMN] ?? '')
  const moment = time.ok ? time.value : null
  if (!moment) fault(TIME_COLUMN, time.ok ? 'The time is missing. Write it as 2018-10-31 18:03 +0000.' : time.message)

  const facts: { metric: string; value: string }[] = [{ metric: 'posts', value: '1' }]
  for (const [column, metric] of metricOfColumn) {
    const written = row.values[column]
    if (written === undefined) continue
    const parsed = parseDecimal(written)
    if (!parsed.ok) fault(column, parsed.message)
    else if (parsed.value !== null) facts.push({ metric, value: parsed.value })
  }
  if (!moment || problems.length > 0) return { records: [], problems }
  const records = facts.map(({ metric, value }) => ({
    key: `${id}:${metric}`,
    metric,
    subject: null,
    ...moment,
    value,
  }))
  return { records, problems }
}

/** Tweet activity metrics as analytics.twitter.com exports them by tweet. */
export const xAnalyticsPreset: ImportPreset<MetricRecord> = {
  key: 'x-analytics',
  title: 'X (Twitter) analytics, by tweet',
  target: 'METRICS',
  format: 'CSV',
  source: 'x-analytics',
  note: 'The file tweet_activity_metrics_….csv from analytics.twitter.com, by tweet, unchanged. Times are UTC. Engagement rates are not imported: they are computed as sum over sum.',
  requiredColumns,
  detect: (header) => requiredColumns.every((column) => header.includes(column)),
  rows: factsOfTweet,
}
