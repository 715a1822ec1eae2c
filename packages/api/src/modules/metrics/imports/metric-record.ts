import {
  decimal,
  type Field,
  identifier,
  line,
  list,
  type Moment,
  moment,
  reference,
  refuse,
  required,
  take,
} from '@portevoix/sdk/rows'
import { defineTarget, type MomentOfRow, momentOfRow } from '../../../platform/bulk/index.ts'
import type { Post } from '../ingestion/cells.ts'

/** One fact of a metric. */
export interface MetricRecord extends MomentOfRow {
  /** Names the fact within its source: the same key again is the same fact, or a correction of it. */
  key: string
  /** Key of the metric, such as `impressions`. */
  metric: string
  /** What it was measured on, as the file names it; null where the import says it. */
  subject: string | null
  /** The token of the click that it comes from, in place of a subject. */
  clickToken?: string | null
  /** The post that it is of, where it is of one alone. */
  post?: Post
  /** The account that the post is of, where the file tells it. */
  account?: string
  /** An exact decimal as text. */
  value: string
  /** What it is a part of, by the keys of dimensions. */
  dimensions?: Readonly<Record<string, string>>
}

const MOST_INTEGER_DIGITS = 29
const MOST_DECIMALS = 9

/** An exact decimal that a fact can hold: numeric(38, 9). */
export const factValue: Field<string> = {
  read(text, reading) {
    const number = decimal.read(text, reading)
    if (!number.ok) return number
    const [integer = '', decimals = ''] = number.value.replace('-', '').split('.')
    if (integer.length <= MOST_INTEGER_DIGITS && decimals.length <= MOST_DECIMALS) return number
    const digits = `${MOST_INTEGER_DIGITS} digits before and ${MOST_DECIMALS} behind the point`
    return refuse(`It has more digits than are kept (${digits}). Round it.`, 'TOO_LARGE')
  },
}

const metricKey: Field<string> = {
  read(text) {
    const key = text.trim()
    if (/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(key) && key.length <= 100) return take(key)
    return refuse('It is no key of a metric. Write small letters, digits and hyphens, as in url-clicks.')
  },
}

/** Facts of metrics: one row each. */
export const metricsTarget = defineTarget({
  key: 'METRICS',
  fields: {
    key: required(identifier(), 'Give each fact a key of its own, so that importing it again changes nothing.'),
    metric: required(metricKey, 'Name the metric, as in impressions.'),
    subject: reference(),
    clickToken: line(200),
    at: required<Moment>(moment, 'Say when it was measured, as in 2018-10-31T18:03:00Z.'),
    value: required(factValue, 'Give the number, or remove the line where it is not known.'),
    network: line(100),
    country: line(100),
    language: line(100),
    audience: line(100),
    dimensions: list(200),
  },
  record: ({
    key,
    metric,
    subject,
    clickToken,
    at,
    value,
    dimensions,
    ...builtIn
  }): { record: MetricRecord } | { field: string; message: string } => {
    const told = { ...known(builtIn), ...valuesIn(dimensions ?? []) }
    const about = { subject: subject ?? null, clickToken: clickToken ?? null }
    const record: MetricRecord = { key, metric, ...about, ...momentOfRow(at), value, dimensions: told }
    const wrong = dimensions?.find((one) => !one.includes('='))
    if (wrong === undefined) return { record }
    return { field: 'dimensions', message: `"${wrong.slice(0, 60)}" names no dimension. Write \`region=EMEA\`.` }
  },
})

const known = (values: Readonly<Record<string, string | null | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).flatMap(([key, value]) => (value ? [[key, value]] : [])))

/** `region=EMEA` of each entry of a list. */
const valuesIn = (entries: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    entries.map((entry) => {
      const [key = '', ...value] = entry.split('=')
      return [key.trim(), value.join('=').trim()]
    }),
  )
