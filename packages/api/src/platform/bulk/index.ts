export type { FileImport } from './file-import.ts'
export {
  createImportReader,
  type ImportBatch,
  type ImportReader,
  type StoredCounts,
  type StoreRecords,
} from './import-reader.ts'
export { type ColumnMapping, createMapper, MOST_UNUSED } from './mapping.ts'
export { type MomentOfRow, momentOfRow } from './moment.ts'
export { countOutcomes, type RecordOutcome } from './outcomes.ts'
export type { ImportPreset } from './preset.ts'
export type { Problem } from './problems.ts'
export { type ReadRecord, type RecordBatch, readRecords } from './read-records.ts'
export { rowsAsActs } from './rows-as-acts.ts'
export { importedUnder, type KeyedRows, keyedAmong, type StoredRow, storeByActs } from './store-by-acts.ts'
export { defineTarget, type ImportTarget, type RowResult, type TargetRecord } from './target.ts'
export { UnfitFileError } from './unfit-file-error.ts'
