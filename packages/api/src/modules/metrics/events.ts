import { CHANGED, code, declareEvents, number } from '../../platform/events/index.ts'

const events = declareEvents({
  'metric.defined': {
    description: 'The organisation added a metric of its own.',
    subject: 'Organization',
    data: { key: code('The key.') },
  },
  'metric-dimension.added': {
    description: 'The organisation added a dimension of its own.',
    subject: 'Organization',
    data: { key: code('The key.') },
  },
  'metric-dimension.removed': {
    description: 'The organisation removed a dimension of its own.',
    subject: 'Organization',
    data: { key: code('The key.') },
  },
  'metric-formula.set': {
    description: 'The organisation changed the formula of a metric of its own.',
    subject: 'Organization',
    data: { key: code('The key.'), edition: number('The edition of the formula, from 1.') },
  },
  'metrics.ingested': {
    description: 'Facts of metrics were stored.',
    subject: 'Organization',
    data: {
      source: code('The key of their source, such as `x-analytics`.'),
      accepted: number('The number of new facts.'),
      duplicates: number('The number of points that changed nothing.'),
      corrected: number('The number of stored facts that were replaced.'),
      rejected: number('The number of points that could not be used.'),
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
  'metric-source.split': {
    description: 'Facts that imports brought moved from one source to another.',
    subject: 'MetricSource',
    data: {
      from: code('The key of the source that had them.'),
      to: code('The key of the source that has them now.'),
      facts: number('The number of facts that moved.'),
    },
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
