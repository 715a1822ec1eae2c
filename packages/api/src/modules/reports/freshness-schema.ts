import { builder } from '../../core/builder.ts'
import { listedMetrics, storedKeysOf } from './explain.ts'
import { type Freshness, freshnessOf } from './freshness.ts'
import { Report } from './schema.ts'
import { SeriesType } from './types.ts'
import { isTold, MetricValueType } from './value-schema.ts'

const MetricFreshness = builder.objectRef<Freshness>('MetricFreshness').implement({
  description:
    'What a number includes that is not in the stored sums of its subject yet. New facts about a part of the subject, such as a share of a campaign, are added to these sums in the background, usually within seconds.',
  fields: (t) => ({
    waitingCount: t.exposeInt('waiting', {
      description:
        'The number of changes in the period that wait to be added. The number includes them already. 0 when none waits, and for a number as it was known at an earlier instant.',
    }),
    oldestAt: t.expose('oldestAt', {
      type: 'DateTime',
      nullable: true,
      description:
        'When the oldest of these changes was recorded. If that is more than a few minutes ago, the background work is behind. Null when no change waits.',
    }),
  }),
})

builder.objectField(MetricValueType, 'freshness', (t) =>
  t.field({
    type: MetricFreshness,
    nullable: true,
    description: 'What the value includes that is not in the stored sums yet. Null when the value is hidden.',
    complexity: { field: 10 },
    resolve: async (measured, _args, ctx) =>
      isTold(measured)
        ? await freshnessOf(ctx, measured, await storedKeysOf(ctx, measured.metric, measured.knownAt))
        : null,
  }),
)

builder.objectField(SeriesType, 'freshness', (t) =>
  t.field({
    type: MetricFreshness,
    nullable: true,
    description: 'What the steps include that is not in the stored sums yet. Null when any step is hidden.',
    complexity: { field: 10 },
    resolve: async ({ request, hidden }, _args, ctx) =>
      hidden === null
        ? await freshnessOf(ctx, request, await storedKeysOf(ctx, request.metric, request.knownAt))
        : null,
  }),
)

builder.objectField(Report, 'freshness', (t) =>
  t.field({
    type: MetricFreshness,
    description: 'What the figures of the report include that is not in the stored sums yet, over all metrics.',
    complexity: { field: 10 },
    resolve: async (report, _args, ctx) => await freshnessOf(ctx, report, await listedMetrics(ctx)),
  }),
)
