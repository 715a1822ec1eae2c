import './ingestion/ingest-schema.ts'

export { type IngestedPoints, ingestPoints, POINTS_PER_BATCH } from './ingestion/ingest-points.ts'
export type { PointInput, SubjectType } from './ingestion/points.ts'
export { sumsOf, type TotalsRequest, totalsOf } from './reading/totals.ts'
export { assertMetric, metricOf } from './registry.ts'
export { Metric } from './registry-schema.ts'
