import './error-codes.ts'
import './events.ts'
import './permissions.ts'
import './dimensions/dimension-mutations.ts'
import './reach.ts'
import './sources/source-mutations.ts'
import './sources/split-mutation.ts'
import './earned-media/earned-media-mutations.ts'
import './ingestion/ingest-mutations.ts'
import './registry-mutations.ts'

export { type Click, declareClicks, subjectsOfClicks } from './clicks.ts'
export { addDeclaredMetrics } from './declared-metrics.ts'
export {
  bothWhere,
  type DimensionValues,
  MOST_FILTERED_DIMENSIONS,
  MOST_FILTERED_VALUES,
  readWhere,
  type Where,
} from './dimensions/read-where.ts'
export { allDimensions } from './dimensions/registry.ts'
export { OTHER } from './dimensions/store-dimensions.ts'
export { EarnedMediaParameter } from './earned-media/earned-media-schema.ts'
export { type EarnedMediaSetting, earnedMediaSettingOf } from './earned-media/settings.ts'
export { hasFactsOfMoney } from './facts-of-money.ts'
export * from './formulas/index.ts'
export { ImportMetricsInput, metricsImport } from './imports/import-metrics.ts'
export { requireSubject } from './imports/subject.ts'
export { additionToAncestors } from './ingestion/add-to-ancestors.ts'
export { ingestInBatches } from './ingestion/ingest-points.ts'
export { type IngestedTotals, ingestTotals } from './ingestion/ingest-totals.ts'
export { moveParts } from './ingestion/move-parts.ts'
export { noteRestatements, restatedByMove } from './ingestion/note-restatements.ts'
export { EARLIEST_MS, instantProblem, type PointInput } from './ingestion/points.ts'
export type { RunningTotal } from './ingestion/totals.ts'
export { withdrawFacts } from './ingestion/withdraw-facts.ts'
export { datedDaysIn } from './reading/dated-days.ts'
export type { Figure, FigureRequest } from './reading/figure-types.ts'
export { sourcesAsKnown } from './reading/known-sources.ts'
export { partsKnown } from './reading/parts-known.ts'
export { waitingIn } from './reading/pending.ts'
export type { TotalsRequest } from './reading/period-parts.ts'
export { presentLevels } from './reading/present-levels.ts'
export { figuresOf, sumsOf, totalsOf } from './reading/totals.ts'
export {
  allMetrics,
  assertMetric,
  findMetric,
  formulaOf,
  metricOf,
  type RegisteredMetric,
  unknownMetric,
} from './registry.ts'
export { Metric, MetricAdds } from './registry-schema.ts'
export { INTEGRATION_TRAITS, sourceOfIntegration } from './sources/integration-source.ts'
export { isOwnSource } from './sources/own-sources.ts'
export { MetricSourceInput, type SourceTraits } from './sources/source-input.ts'
export { sourceOfBatch } from './sources/source-of-batch.ts'
export {
  declareMetricSubject,
  keepAncestors,
  METRIC_SUBJECTS,
  mayReadNumbers,
  type Subject,
  subjectKey,
  subjectOfId,
  subjectsInWords,
} from './subjects.ts'
