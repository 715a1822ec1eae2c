export { type ColumnMapping, createMapper, type RowMapper, sameName } from './mapping.ts'
export { detectPreset, importPresets, presetOf } from './presets/catalogue.ts'
export type { ImportPreset } from './presets/preset.ts'
export { xAnalyticsPreset } from './presets/x-analytics.ts'
export { createProblemLog, ImportFileError, type Problem, type ProblemLog } from './problems.ts'
export { type RecordBatch, type RecordSource, readRecords, type SourceRecord } from './read-records.ts'
export { readRows } from './read-rows.ts'
export {
  type Checkpoint,
  type ColumnPosition,
  defaultReadLimits,
  type FileFormat,
  type ReadLimits,
  type RowBatch,
  type SourceRow,
} from './row.ts'
export type { ImportTarget, ImportTargetKey, RowResult } from './target.ts'
export { type MetricRecord, metricsTarget } from './targets/metrics.ts'
export { type PersonKind, type PersonRecord, peopleTarget, personKinds } from './targets/people.ts'
export { type TieRecord, tiesTarget } from './targets/ties.ts'
