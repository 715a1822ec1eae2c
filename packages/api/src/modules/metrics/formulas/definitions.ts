import type { Counted } from '../../../platform/small-groups/index.ts'
import { DERIVED_METRICS } from './derived-metrics.ts'
import type { MetricSums } from './earned-media.ts'
import { type Exact, sumKnown } from './exact.ts'
import { FACT_METRICS } from './fact-metrics.ts'
import type { DerivedMetric, MethodMetric, MetricDefinition } from './metric-types.ts'
import { type Ratio, ratio } from './ratio.ts'

const EARNED_MEDIA: MethodMetric = {
  kind: 'METHOD',
  key: 'earned-media-value',
  title: 'Earned media value',
  unit: 'money',
  methods: ['clicks-cpc', 'reach-cpm', 'impressions-cpm-engagement'],
  description:
    'What the same attention would have cost as advertising, by a named method with its parameters. Null when a metric that ' +
    'the method reads is not known.',
  version: 1,
}

/** The metrics that every organisation has; organisations may add facts of their own. */
export const BUILT_IN_METRICS: readonly MetricDefinition[] = [...FACT_METRICS, ...DERIVED_METRICS, EARNED_MEDIA]

const BY_KEY: ReadonlyMap<string, MetricDefinition> = new Map(BUILT_IN_METRICS.map((metric) => [metric.key, metric]))

/** The built-in definition of a key, or null. */
export function metricDefinition(key: string): MetricDefinition | null {
  return BY_KEY.get(key) ?? null
}

/** The people of the organisation that a metric counts; null where it counts none. */
export function peopleCountedBy(key: string): Counted | null {
  const metric = metricDefinition(key)
  return metric?.kind === 'FACT' ? (metric.counts ?? null) : null
}

/** Key of the metric that says how many answers a metric is made of; null where it is made of none. */
export function answersBehind(key: string): string | null {
  const metric = metricDefinition(key)
  return metric?.kind === 'FACT' ? (metric.answers ?? null) : null
}

/** A derived metric from the sums of a period; the value is null where a sum is not known or the denominator is zero. */
export function evaluateDerived({ formula }: DerivedMetric, sums: MetricSums): Ratio {
  const sumOf = (keys: readonly string[]): Exact | null => sumKnown(keys.map((key) => sums[key] ?? null))
  const plus = sumOf(formula.numerator)
  const minus = formula.minus ? sumOf(formula.minus) : undefined
  const numerator = plus === null || minus === null ? null : minus ? plus.minus(minus) : plus
  return ratio(numerator, sumOf(formula.denominator))
}
