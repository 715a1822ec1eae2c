import { builder } from '../../../core/builder.ts'
import { messageFields } from '../../../core/user-errors.ts'
import type { IngestedPoints } from './ingest-points.ts'
import type { Rejection } from './points.ts'

const RejectedPoint = builder.objectRef<Rejection>('RejectedMetricPoint').implement({
  description: 'A point that was not stored.',
  fields: (t) => ({
    index: t.exposeInt('index', { description: 'The index of the point in `points`, from 0.' }),
    ...messageFields(t, 'What is wrong with the point, and what to do about it, in the language of the answer.'),
  }),
})

export const MetricsIngestPayload = builder.objectRef<IngestedPoints>('MetricsIngestPayload').implement({
  description:
    'The outcome of a batch of points. `accepted`, `duplicates`, `corrected` and the number of `rejected` points add up to the number of points sent.',
  fields: (t) => ({
    accepted: t.exposeInt('accepted', { description: 'The number of new facts.' }),
    duplicates: t.exposeInt('duplicates', {
      description:
        'The number of points that changed nothing: they repeat a stored fact, or a later point of the batch has the same key.',
    }),
    corrected: t.exposeInt('corrected', {
      description:
        'The number of stored facts that were replaced, because a point has the same source and key, but another value, time, metric, subject, dimension or post.',
    }),
    asOther: t.exposeInt('asOther', {
      description:
        'The number of facts that count as `OTHER` in a dimension, because a metric keeps only the first 200 values of each dimension.',
    }),
    undeclared: t.exposeStringList('undeclared', {
      description:
        'The keys of dimensions that do not exist. Their values are stored with the facts, but numbers cannot be broken down by them. See `metricDimensionAdd`.',
    }),
    rejected: t.field({
      type: [RejectedPoint],
      description: 'The points that were not stored. All others were.',
      resolve: ({ rejected }) => rejected,
    }),
  }),
})
