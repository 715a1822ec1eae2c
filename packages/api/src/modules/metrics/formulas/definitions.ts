import type { Text } from '../../../core/texts/index.ts'
import type { Counted } from '../../../platform/small-groups/index.ts'
import { DERIVED_METRICS } from './derived-metrics.ts'
import { FACT_METRICS } from './fact-metrics.ts'
import { type Compiled, compileFormula, type Named, parseFormula } from './language/index.ts'
import { texts } from './language/texts.ts'
import type { DerivedMetric, MethodMetric, MetricDefinition } from './metric-types.ts'

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

/**
 * Whether a metric is known of the whole alone: counts of people and of answers are not told apart, but for employees who
 * published by network; books say nothing of it.
 */
export function isWholeOnly(key: string, dimensions: readonly string[]): boolean {
  if (key === 'people-active' || key === 'people-eligible')
    return dimensions.some((dimension) => dimension !== 'network')
  return key === 'cost' || key === 'gains' || peopleCountedBy(key) !== null || answersBehind(key) !== null
}

/** What a built-in key stands for in a formula; null where there is no such key, a text where it cannot be used in one. */
export function builtInNamed(key: string): Named | Text | null {
  const metric = BY_KEY.get(key)
  if (!metric) return null
  const { unit } = metric
  switch (metric.kind) {
    case 'FACT':
      return { unit, formula: null }
    case 'DERIVED':
      return { unit, formula: parseFormula(metric.formula) }
    case 'METHOD':
      return texts('needs-method', { metric: key })
  }
}

function compileBuiltIn({ key, formula }: DerivedMetric): [string, Compiled] {
  return [
    key,
    compileFormula(
      { key, text: formula },
      (named) => builtInNamed(named) ?? texts('no-metric', { metric: named, similar: '' }),
    ),
  ]
}

/** The formulas of the built-in derived metrics, by key. */
export const BUILT_IN_FORMULAS: ReadonlyMap<string, Compiled> = new Map(DERIVED_METRICS.map(compileBuiltIn))

/** Facts that the platform counts of campaigns alone. */
const OF_CAMPAIGNS: ReadonlySet<string> = new Set(['ambassadors-active', 'ambassadors-enrolled', 'cost'])

/** Whether a metric is told of campaigns alone, because the platform counts it, or a part of it, of nothing else. */
export function isCountedOfCampaigns(key: string): boolean {
  return [key, ...(BUILT_IN_FORMULAS.get(key)?.facts ?? [])].some((fact) => OF_CAMPAIGNS.has(fact))
}
