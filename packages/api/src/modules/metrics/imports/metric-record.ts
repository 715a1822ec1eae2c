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
import { said } from '../../../core/texts/index.ts'
import { defineTarget, type MomentOfRow, momentOfRow, type TargetRecord } from '../../../platform/bulk/index.ts'
import type { Post } from '../ingestion/cells.ts'
import { rowTexts as texts } from '../row-texts.ts'

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
    return refuse(
      said(texts('too-many-digits', { integer: MOST_INTEGER_DIGITS, decimals: MOST_DECIMALS })),
      'TOO_LARGE',
    )
  },
}

const metricKey: Field<string> = {
  read(text) {
    const key = text.trim()
    if (/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(key) && key.length <= 100) return take(key)
    return refuse(said(texts('no-metric-key')))
  },
}

/** Facts of metrics: one row each. */
export const metricsTarget = defineTarget({
  key: 'METRICS',
  fields: {
    key: required(identifier(), said(texts('give-key'))),
    metric: required(metricKey, said(texts('give-metric'))),
    subject: reference(),
    clickToken: line(200),
    at: required<Moment>(moment, said(texts('give-time'))),
    value: required(factValue, said(texts('give-value'))),
    network: line(100),
    country: line(100),
    language: line(100),
    audience: line(100),
    dimensions: list(200),
  },
  record: ({ key, metric, subject, clickToken, at, value, dimensions, ...builtIn }): TargetRecord<MetricRecord> => {
    const told = { ...known(builtIn), ...valuesIn(dimensions ?? []) }
    const about = { subject: subject ?? null, clickToken: clickToken ?? null }
    const record: MetricRecord = { key, metric, ...about, ...momentOfRow(at), value, dimensions: told }
    const isWrong = dimensions?.some((one) => !one.includes('=')) ?? false
    return isWrong ? { field: 'dimensions', message: texts('names-no-dimension') } : { record }
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
