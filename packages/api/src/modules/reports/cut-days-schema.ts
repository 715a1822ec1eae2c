import { builder } from '../../core/builder.ts'
import { cutDaysOf } from './cut-days.ts'
import { listedMetrics, storedKeysOf } from './explain.ts'
import { Report } from './schema.ts'
import { SeriesType } from './types.ts'
import { isTold, MetricValueType } from './value-schema.ts'

const COUNTED_BY_NOON =
  'Such facts are counted whole, in the period or step that contains the noon of the day; today counts from its beginning.'

builder.objectField(MetricValueType, 'cutDays', (t) =>
  t.field({
    type: ['Date'],
    description: `The days of which the period contains only a part, in the calendar of the time zone, and of which there are facts with only a day. ${COUNTED_BY_NOON} Empty when there are none, and when the value is hidden.`,
    complexity: { field: 10 },
    resolve: async (measured, _args, ctx) => {
      if (!isTold(measured)) return []
      const { metric, figure: _, ...scope } = measured
      const metrics = await storedKeysOf(ctx, metric, scope.knownAt)
      return await cutDaysOf(ctx, scope, { metrics, periods: [scope.period] })
    },
  }),
)

builder.objectField(SeriesType, 'cutDays', (t) =>
  t.field({
    type: ['Date'],
    description: `The days of which a step contains only a part, such as an hour, and of which there are facts with only a day. ${COUNTED_BY_NOON} Empty when there are none, and when any step is hidden.`,
    complexity: { field: 20 },
    resolve: async ({ request, steps, hidden }, _args, ctx) => {
      if (hidden !== null) return []
      const { metric, bucket: _, ...scope } = request
      const metrics = await storedKeysOf(ctx, metric, scope.knownAt)
      return await cutDaysOf(ctx, scope, { metrics, periods: steps })
    },
  }),
)

builder.objectField(Report, 'cutDays', (t) =>
  t.field({
    type: ['Date'],
    description: `The days of which the period contains only a part, in the calendar of the time zone, and of which there are facts of any metric, or costs, with only a day. ${COUNTED_BY_NOON} Costs are left out without \`cost:read\`. Empty when there are none.`,
    complexity: { field: 20 },
    resolve: async (report, _args, ctx) =>
      await cutDaysOf(ctx, report, { metrics: await listedMetrics(ctx), periods: [report.period] }),
  }),
)
