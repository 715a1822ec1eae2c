import { builder } from '../../../core/builder.ts'
import type { IngestedPoints } from './ingest-points.ts'
import type { Rejection } from './points.ts'

const RejectedPoint = builder.objectRef<Rejection>('RejectedMetricPoint').implement({
  description: 'A point that was not taken in.',
  fields: (t) => ({
    index: t.exposeInt('index', { description: 'Its place in `points`, from 0.' }),
    message: t.exposeString('message', { description: 'What is wrong with it and what to do about it.' }),
  }),
})

export const MetricsIngestPayload = builder.objectRef<IngestedPoints>('MetricsIngestPayload').implement({
  description: 'What became of the points; the first three numbers and the rejected ones add up to how many were sent.',
  fields: (t) => ({
    accepted: t.exposeInt('accepted', { description: 'Facts that were new.' }),
    duplicates: t.exposeInt('duplicates', {
      description: 'Points that said what was known already, and earlier points of a key that the batch repeats.',
    }),
    corrected: t.exposeInt('corrected', {
      description:
        'Facts that were replaced: the same source and key, but another value, time, metric, subject, dimension or post.',
    }),
    asOther: t.exposeInt('asOther', {
      description:
        'Facts of these points that count as `OTHER` in a dimension: a metric keeps the first 200 values of each.',
    }),
    undeclared: t.exposeStringList('undeclared', {
      description:
        'Keys of dimensions that nobody declared: the facts keep what was sent, and no number is told apart by it. See `metricDimensionAdd`.',
    }),
    rejected: t.field({
      type: [RejectedPoint],
      description: 'Points that were not taken in; the others were.',
      resolve: ({ rejected }) => rejected,
    }),
  }),
})
