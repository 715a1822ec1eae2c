import type { StreamName } from '../../plugin/index.ts'
import type { TextRef } from '../../texts/text.ts'
import { columnFinder, unusedColumns } from '../columns.ts'
import type { Reading } from '../fields/field.ts'
import { planFields } from '../fields/mapping.ts'
import { defaultRowOptions, type RowOptions } from '../options.ts'
import { quoted, type RowProblem, RowsFileError } from '../problem.ts'
import { readRows } from '../read-rows.ts'
import type { ReadLimits } from '../row.ts'
import { say } from '../row-texts.ts'
import type { FileSource } from '../source/unpack.ts'
import { dateReader } from '../values/date.ts'
import { type BuiltRow, buildRow, type StreamPlan } from './build-record.ts'
import { STREAM_FIELDS } from './stream-fields.ts'
import type { StreamMapping } from './stream-mapping.ts'

/** What the rows of a file are, and how they are read. */
export interface StreamReading {
  stream: StreamName
  mapping: StreamMapping
  /** Columns without which the file is not the one that is meant; columns of `mapping` that are not named may be missing. */
  requiredColumns: readonly string[]
  options: Partial<RowOptions>
}

export interface BuiltBatch {
  header: readonly string[]
  /** Columns of which nothing is read. */
  unusedColumns: readonly string[]
  rows: BuiltRow[]
  /** Lines that are no rows. */
  problems: RowProblem[]
  leftOut: number
  warnings: string[]
  /** Which text each of the warnings is. */
  warningTexts: TextRef[]
}

/**
 * Reads a CSV file as records of a stream, row by row.
 * @throws RowsFileError where the file as a whole cannot be read.
 */
export async function* readStreamRecords(
  file: { open: FileSource; declaredCharset: string | null; limits?: Partial<ReadLimits> },
  { stream, mapping, requiredColumns, options }: StreamReading,
): AsyncGenerator<BuiltBatch> {
  const { decimal, dateFormat, timezone, totals } = { ...defaultRowOptions, ...options }
  const reading: Reading = { decimal, dates: dateReader(dateFormat, timezone) }
  const fields = STREAM_FIELDS[stream]
  let plan: StreamPlan | null = null
  let unused: readonly string[] = []
  for await (const batch of readRows({ ...file, format: 'CSV', options })) {
    const header = batch.header ?? []
    if (plan === null) {
      plan = planOf(header, { stream, mapping, requiredColumns, totals })
      unused = unusedColumns(header, { places: placesOf(plan), names: filtersOf(options) })
    }
    const known = plan
    const rows = batch.rows.map((row) => buildRow(known, row, { fields, reading }))
    const { problems, leftOut, warnings, warningTexts } = batch
    yield { header, unusedColumns: unused, rows, problems, leftOut, warnings, warningTexts }
  }
}

const placesOf = ({ fields, metrics, dimensions, attributes, kept }: StreamPlan): number[] => [
  ...[...fields.places.values()].flat(),
  ...[metrics, dimensions, attributes, kept].flat().map(({ at }) => at),
]

const filtersOf = ({ only = [], leaveOut = [] }: Partial<RowOptions>): string[] =>
  [...only, ...leaveOut].map(({ column }) => column)

/**
 * Finds the columns of a file.
 * @throws RowsFileError NO_COLUMN where a column that is required is missing, HEADER where one that is used stands twice.
 * The columns that are there are not told: where a file lacks its header, they are somebody's data.
 */
function planOf(
  header: readonly string[],
  input: Omit<StreamReading, 'options'> & { totals: RowOptions['totals'] },
): StreamPlan {
  const { stream, mapping, requiredColumns, totals } = input
  const find = columnFinder(header)
  const { plan: fields, problems } = planFields(header, mapping, totals)
  const listed = [mapping.metrics, mapping.dimensions, mapping.attributes, mapping.fields].flatMap((one) =>
    Object.values(one),
  )
  const twice = problems.find((problem) => problem.twice)?.column ?? listed.find((column) => find(column) === 'TWICE')
  if (twice !== undefined) {
    throw new RowsFileError({ code: 'HEADER', column: twice, ...say('column-twice', { column: quoted(twice) }) })
  }
  const missing = [...new Set(requiredColumns)].filter((column) => find(column) === -1)
  if (missing.length > 0) {
    const said = say('columns-missing', { count: header.length, columns: missing.map(quoted).join(', ') })
    throw new RowsFileError({ code: 'NO_COLUMN', column: missing[0] ?? null, ...said })
  }
  const placeOf = (column: string): number => {
    const place = find(column)
    return place === 'TWICE' ? -1 : place
  }
  const metrics = Object.entries(mapping.metrics).map(([metric, column]) => ({ metric, at: placeOf(column) }))
  const dimensions = Object.entries(mapping.dimensions).map(([name, column]) => ({ name, at: placeOf(column) }))
  const attributes = Object.entries(mapping.attributes).map(([name, column]) => ({ name, at: placeOf(column) }))
  const kept = Object.entries(mapping.fields).map(([name, column]) => ({ name, at: placeOf(column) }))
  return {
    stream,
    fields,
    metrics: metrics.filter(({ at }) => at !== -1),
    dimensions: dimensions.filter(({ at }) => at !== -1),
    attributes: attributes.filter(({ at }) => at !== -1),
    kept: kept.filter(({ at }) => at !== -1),
  }
}
