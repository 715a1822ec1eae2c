import { CHANGED, code, declareEvents, number } from '../../platform/events/index.ts'

const events = declareEvents({
  'metric.defined': {
    description: 'A metric of the organisation’s own was defined.',
    subject: 'Organization',
    data: { key: code('Its key.') },
  },
  'metric-dimension.added': {
    description: 'A dimension of the organisation’s own was declared.',
    subject: 'Organization',
    data: { key: code('Its key.') },
  },
  'metric-dimension.removed': {
    description: 'A dimension of the organisation’s own ended.',
    subject: 'Organization',
    data: { key: code('Its key.') },
  },
  'metric-formula.set': {
    description: 'How a metric of the organisation’s own is computed was set.',
    subject: 'Organization',
    data: { key: code('Its key.'), edition: number('Edition of its formula, from 1.') },
  },
  'metrics.ingested': {
    description: 'Facts of metrics came in.',
    subject: 'Organization',
    data: {
      source: code('Where they came from, such as `x-analytics`.'),
      accepted: number('New facts.'),
      duplicates: number('Facts that were known as they are.'),
      corrected: number('Facts that took the place of earlier ones.'),
      rejected: number('Facts that could not be used.'),
    },
  },
  'metrics.withdrawn': {
    description: 'Facts of metrics were taken back.',
    subject: 'Organization',
    data: { source: code('Where they had come from.'), facts: number('How many they were.') },
  },
  'metric-source.updated': {
    description: 'The group or the rank of a source of facts changed, and with it which facts count.',
    subject: 'MetricSource',
    data: { ...CHANGED, began: number('Facts that count since.'), ceased: number('Facts that count no more.') },
  },
  'earned-media.set': {
    description: 'How earned media value is reckoned was set.',
    subject: 'Organization',
    data: { method: code('The method.'), version: number('Version of its parameters, from 1.') },
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
