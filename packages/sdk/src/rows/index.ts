/**
 * `@portevoix/sdk/rows`: the reader of files of rows for the server's imports and for connectors of plugins. It reads
 * CSV (also in gzip) and JSON Lines as a stream with checkpoints, with one set of options and one set of problem codes.
 * For Node; it is not part of the client.
 */

export type { Said, TextRef } from '../texts/text.ts'
export * from './columns.ts'
export * from './fields/field.ts'
export * from './fields/mapping.ts'
export * from './fields/read-fields.ts'
export * from './options.ts'
export * from './presets/index.ts'
export * from './problem.ts'
export * from './read-rows.ts'
export * from './records/build-record.ts'
export * from './records/read-stream-records.ts'
export * from './records/stream-fields.ts'
export * from './records/stream-mapping.ts'
export * from './row.ts'
export { ROW_TEXTS, say } from './row-texts.ts'
export { textOf } from './source/text-of.ts'
export type { FileSource } from './source/unpack.ts'
export * from './values/cell.ts'
export * from './values/date.ts'
export * from './values/date-pattern.ts'
export * from './values/number.ts'
export * from './values/text.ts'
export * from './values/zone.ts'
