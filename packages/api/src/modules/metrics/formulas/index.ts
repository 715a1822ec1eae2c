export type { Bucket, BucketPeriod } from './buckets.ts'
export { BUCKETS, bucketsOf, MOST_BUCKETS } from './buckets.ts'
export type { PeriodCover } from './cover.ts'
export { coverPeriod, DAY_MS, HOUR_MS } from './cover.ts'
export { coverDays, type DayCover, QUARTER_MS } from './cover-days.ts'
export { cutDays, type DayRange, daysOf } from './days.ts'
export {
  answersBehind,
  BUILT_IN_FORMULAS,
  BUILT_IN_METRICS,
  builtInNamed,
  isCountedOfCampaigns,
  isWholeOnly,
  metricDefinition,
  peopleCountedBy,
} from './definitions.ts'
export type { EarnedMediaMethod, EarnedMediaParameters, EarnedMediaValue } from './earned-media.ts'
export { EARNED_MEDIA, EARNED_MEDIA_METHODS, earnedMediaValue, isEarnedMediaMethod } from './earned-media.ts'
export type { ExactInput } from './exact.ts'
export { Exact, exact, sumKnown } from './exact.ts'
export { FACT_METRICS } from './fact-metrics.ts'
export * from './language/index.ts'
export type {
  DerivedMetric,
  FactMetric,
  MethodMetric,
  MetricAdds,
  MetricDefinition,
  MetricUnit,
} from './metric-types.ts'
export { METRIC_ADDS, METRIC_UNITS } from './metric-types.ts'
export type { LabelledMoney, Money, MoneySum, UnusableAmount } from './money.ts'
export { mainCurrency, sumIn } from './money.ts'
export type { AmbassadorAct, Enrolment } from './participation.ts'
export { participationRate } from './participation.ts'
export type { Period } from './period.ts'
export type { Ratio } from './ratio.ts'
export { ratio } from './ratio.ts'
export type { ReturnOnInvestment } from './roi.ts'
export { returnOnInvestment } from './roi.ts'
