import { handleForm } from '@portevoix/sdk/normal-forms'
import { cellIn, dateReader, isErrorValue, isMissing, presetOf, type Reading, type Row } from '@portevoix/sdk/rows'
import { type MessageRow, messageOfSdk, type Text } from '../../../core/texts/index.ts'
import { type ImportPreset, momentOfRow, type Problem, type RowResult } from '../../../platform/bulk/index.ts'
import { rowTexts } from '../row-texts.ts'
import { factValue, type MetricRecord } from './metric-record.ts'

/** Metrics and their columns. `engagement rate` is left out: it is derived, and over a period it is sum over sum. */
const columnOfMetric = Object.entries(presetOf('x-analytics')?.mappings.metrics?.metrics ?? {})

const ID_COLUMN = 'Tweet id'
const TIME_COLUMN = 'time'
/** Names the account, which no other column does. */
const ADDRESS_COLUMN = 'Tweet permalink'
const ADDRESS = /^https?:\/\/(?:www\.|mobile\.)?(?:twitter|x)\.com\/([A-Za-z0-9_]{1,30})\/status/i
const NETWORK = 'x'
const requiredColumns = [ID_COLUMN, TIME_COLUMN, 'impressions', 'engagements']

const times = dateReader('auto', 'UTC')

/** Facts of one tweet: `posts` = 1, and one for each column that has a value (`-` is missing, which is not zero). */
function factsOfTweet(row: Row, reading: Reading): RowResult<MetricRecord> {
  const problems: Problem[] = []
  const fault = (column: string, message: Text | MessageRow) => problems.push({ line: row.line, column, message })

  const id = cellIn(row, ID_COLUMN)?.trim() ?? ''
  if (!/^\d{1,20}$/.test(id)) {
    fault(ID_COLUMN, rowTexts('tweet-id'))
  }
  const time = times.read(cellIn(row, TIME_COLUMN) ?? '')
  if (!time.ok) fault(TIME_COLUMN, messageOfSdk(time))

  const facts: { metric: string; value: string }[] = [{ metric: 'posts', value: '1' }]
  for (const [metric, column] of columnOfMetric) {
    const written = cellIn(row, column)
    if (written === undefined || isMissing(written) || isErrorValue(written)) continue
    const number = factValue.read(written, reading)
    if (number.ok) facts.push({ metric, value: number.value })
    else fault(column, messageOfSdk(number))
  }
  if (!time.ok || problems.length > 0) return { records: [], problems }
  const when = momentOfRow(time.value)
  const account = ADDRESS.exec(cellIn(row, ADDRESS_COLUMN) ?? '')?.[1]
  const of = {
    subject: null,
    ...when,
    post: { network: NETWORK, externalId: id },
    ...(account && { account: handleForm(account) }),
  }
  const records = facts.map(({ metric, value }) => ({ key: `${id}:${metric}`, metric, value, ...of }))
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
  readColumns: [ID_COLUMN, TIME_COLUMN, ADDRESS_COLUMN, ...columnOfMetric.map(([, column]) => column)],
  detect: (header) => requiredColumns.every((column) => header.includes(column)),
  rows: factsOfTweet,
}
