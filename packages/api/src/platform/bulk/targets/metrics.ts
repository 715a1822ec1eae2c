import { z } from 'zod'
import { quoted } from '../problems.ts'
import { defineTarget, optional, required } from '../target.ts'
import { type Moment, type Parsed, parseDecimal, parseIdentifier, parseMoment } from '../values.ts'

/** One fact of a metric. */
export interface MetricRecord {
  /** Names the fact within its source: the same key again is the same fact, or a correction of it. */
  key: string
  /** Key of the metric, such as `impressions`. */
  metric: string
  /** What it was measured on, as the file names it; null where the import says it. */
  subject: string | null
  at: Date
  /** True where `at` was given as a day and stands for its midnight in UTC. */
  dateOnly: boolean
  /** An exact decimal as text. */
  value: string
}

const fields = {
  key: required(parseIdentifier, 'Give each fact a key of its own, so that importing it again changes nothing.'),
  metric: required(parseMetricKey, 'Name the metric, as in impressions.'),
  subject: optional(parseIdentifier),
  at: required<Moment>(parseMoment, 'Say when it was measured, as in 2018-10-31T18:03:00Z.'),
  value: required(parseDecimal, 'Give the number, or remove the line where it is not known.'),
}

/** Facts of metrics: one row each. */
export const metricsTarget = defineTarget({
  key: 'METRICS',
  fields: Object.keys(fields),
  required: ['key', 'metric', 'at', 'value'],
  schema: z
    .object(fields)
    .transform(
      ({ key, metric, subject, at, value }): MetricRecord => ({ key, metric, subject: subject ?? null, ...at, value }),
    ),
})

function parseMetricKey(text: string): Parsed<string | null> {
  const key = text.trim()
  if (key === '') return { ok: true, value: null }
  if (/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(key) && key.length <= 100) return { ok: true, value: key }
  const message = `${quoted(text)} is no key of a metric. Write small letters, digits and hyphens, as in url-clicks.`
  return { ok: false, message }
}
