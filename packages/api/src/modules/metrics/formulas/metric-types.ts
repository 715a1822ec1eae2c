import type { Counted } from '../../../platform/small-groups/index.ts'
import type { EarnedMediaMethod } from './earned-media.ts'

export const METRIC_UNITS = ['count', 'money', 'ratio', 'duration'] as const
/** Money in minor units of a currency, durations in seconds. */
export type MetricUnit = (typeof METRIC_UNITS)[number]

export const METRIC_ADDS = ['YES', 'LEVEL', 'NO'] as const
/**
 * Whether values of a metric can be added. YES: over time and over subjects. LEVEL: of one subject the last value counts,
 * and those of several subjects are added (see `readLevels`). NO: what counts people of whom nobody knows which ones they
 * are; a sum of several values counts some of them again, and says so.
 */
export type MetricAdds = (typeof METRIC_ADDS)[number]

interface MetricBase {
  /** Registry key: lower case words joined by hyphens. */
  key: string
  title: string
  unit: MetricUnit
  /** What is counted, by whom, and what null means. */
  description: string
  /** Grows when the meaning changes, so that stored numbers keep theirs. */
  version: number
}

/** A metric that is taken in as points in time, or counted by the platform itself. */
export interface FactMetric extends MetricBase {
  kind: 'FACT'
  adds: MetricAdds
  /** REPORTED by a network, a file or a caller; COUNTED by the platform from what it keeps. */
  origin: 'REPORTED' | 'COUNTED'
  /** The people of the organisation that it counts: told to whoever may list them, to others by monthly closes only. */
  counts?: Counted
  /** Key of the metric that says how many answers it is made of: told to nobody where they are too few. */
  answers?: string
}

/** A metric that is computed from others when it is asked for, and never stored. */
export interface DerivedMetric extends MetricBase {
  kind: 'DERIVED'
  /** In the language of formulas: see `parseFormula`. */
  formula: string
}

/** A value by a named method, which the caller chooses; values of different methods are never added. */
export interface MethodMetric extends MetricBase {
  kind: 'METHOD'
  methods: readonly EarnedMediaMethod[]
}

export type MetricDefinition = FactMetric | DerivedMetric | MethodMetric
