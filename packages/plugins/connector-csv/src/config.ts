import type { StreamName } from '@portevoix/sdk/plugin'
import { STREAM_NAMES } from '@portevoix/sdk/plugin'
import {
  DECIMAL_MARKS,
  DELIMITERS,
  ENCODINGS,
  PRESETS,
  presetOf,
  type RowOptions,
  rowOptionProblems,
  type StreamMapping,
  streamMappingProblems,
} from '@portevoix/sdk/rows'
import { z } from 'zod'

const name = z.string().min(1).max(200)
const named = z.record(name, name)
const filters = z
  .array(z.strictObject({ column: name, equals: z.array(z.string().max(1_000)).min(1).max(1_000) }))
  .min(1)
  .max(20)

const kind = z.enum(STREAM_NAMES as [StreamName, ...StreamName[]])
const address = z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).max(2000)

/** The record type of a table's rows. */
const MAPPING = {
  preset: z
    .enum(PRESETS.map(({ id }) => id))
    .optional()
    .meta({ title: 'Known layout', description: 'Your own columns and values override those of the preset.' }),
  columns: z
    .record(name, z.union([name, z.array(name).min(1).max(10)]))
    .optional()
    .meta({ title: 'Columns', description: 'Field, and the column or columns it comes from.' }),
  values: z
    .record(name, z.string().max(1_000))
    .optional()
    .meta({ title: 'Fixed values', description: 'Field, and its value in every row.' }),
  words: z
    .record(name, z.record(z.string().max(1_000), z.string().max(1_000)))
    .optional()
    .meta({
      title: 'Meaning of values',
      description:
        'Field, and what the values of its column mean: { "active": { "On leave": "true" } }. "*" stands for every value that cannot be read; "" leaves the field out.',
    }),
  metrics: named.optional().meta({ title: 'Columns of metrics', description: 'Key of the metric, and its column.' }),
  dimensions: named
    .optional()
    .meta({ title: 'Columns of dimensions', description: 'Name of the dimension, and its column.' }),
  attributes: named.optional().meta({
    title: 'Columns of attributes',
    description:
      'For people: key of an attribute that the organisation declared, and its column. ";" separates several values; an empty cell says that there is none.',
  }),
  fields: named.optional().meta({
    title: 'Columns that are kept',
    description: 'For mentions: name of a value without a field of its own, and its column, at most 100.',
  }),
}

/** The format of a table. */
const FORM = {
  delimiter: z.enum(DELIMITERS).optional().meta({ title: 'Delimiter', description: 'Detected by default.' }),
  encoding: z
    .enum(ENCODINGS)
    .default('auto')
    .meta({ title: 'Encoding', description: 'auto detects it; set it when letters look wrong.' }),
  decimal: z.enum(DECIMAL_MARKS).optional().meta({
    title: 'Decimal mark',
    description: 'The decimal mark: 1,938.50 has a point, 1.938,50 a comma. auto reads only unambiguous numbers.',
  }),
  dateFormat: z
    .string()
    .max(100)
    .optional()
    .meta({ title: 'Date format', description: 'Without it, ISO 8601, 20260301 and epoch times are read.' }),
  timezone: z
    .string()
    .max(100)
    .optional()
    .meta({ title: 'Time zone', description: 'Time zone of dates without an offset; UTC by default.' }),
  comment: z
    .string()
    .max(1)
    .default('')
    .meta({ title: 'Comment mark', description: 'Lines that begin with it are left out: "#".' }),
  only: filters.optional().meta({
    title: 'Rows to read',
    description: 'Columns and the values that they must have; all must match. "" is an empty cell.',
  }),
  leaveOut: filters
    .optional()
    .meta({ title: 'Rows to leave out', description: 'Columns and their values in rows that are left out.' }),
  totals: z.enum(['refuse', 'take']).optional().meta({
    title: 'Total lines',
    description: 'A line whose key or dimension is "Total" is left out and reported, unless it is set to be read.',
  }),
  skipLines: z.int().min(0).max(100).default(0).meta({
    title: 'Lines before the header',
    description: 'Number of lines at the top that do not belong to the table.',
  }),
}

const table = z.strictObject({
  url: address
    .optional()
    .meta({ title: 'Address of the file', description: 'Default: the address of the integration.' }),
  records: kind.meta({ title: 'Record type of the rows', description: 'The stream that this table fills.' }),
  ...MAPPING,
  mode: z.enum(['additive', 'snapshot']).optional().meta({ title: 'Meaning of absent rows' }),
  allowShrink: z.boolean().optional().meta({ title: 'Accept a file that shrank by more than half' }),
  ...FORM,
})

/** Maximum number of tables that one integration reads. */
const MOST_TABLES = 50

// A stored state is identified by the settings in this order: add new ones at the end.
export const csvConfig = z
  .strictObject({
    url: address.meta({ title: 'Address of the file', description: 'At most 10 MiB; .csv.gz is unpacked.' }),
    records: z.union([kind, z.array(kind).min(1).max(STREAM_NAMES.length)]).meta({
      title: 'Record type of the rows',
      description: 'The stream that the file fills, or a list of them.',
    }),
    ...MAPPING,
    mode: z.enum(['additive', 'snapshot']).default('additive').meta({
      title: 'Meaning of absent rows',
      description:
        'additive: records whose rows are gone are kept. snapshot: the file is complete, and records whose rows are gone are deleted.',
    }),
    allowShrink: z.boolean().default(false).meta({
      title: 'Accept a file that shrank by more than half',
      description: 'Without it such a file is refused in snapshot mode, because it is usually broken.',
    }),
    auth: z.enum(['none', 'bearer', 'basic']).default('none').meta({
      title: 'Credential',
      description: 'bearer needs the secret "token", basic the secret "login".',
    }),
    ...FORM,
    tables: z.array(table).min(1).max(MOST_TABLES).optional().meta({
      title: 'Tables',
      description:
        'Several kinds of records, or files on the same server, each with its own columns; `records` lists their kinds.',
    }),
  })
  .superRefine((config, ctx) => {
    for (const { path, message } of configProblems(config)) ctx.addIssue({ code: 'custom', path, message })
  })
/** The settings of an integration. */
export type CsvConfig = z.infer<typeof csvConfig>

/** One table: a file, its record type, and how it is read. */
export type CsvTable = Omit<CsvConfig, 'records' | 'tables'> & { readonly records: StreamName }

const kindsOf = ({ records }: Pick<CsvConfig, 'records'>): StreamName[] => [...new Set([records].flat())]

/** The tables of an integration: those of its settings, or the file itself, once for each of its record types. */
export function tablesOf(config: CsvConfig): CsvTable[] {
  const { tables, url, mode, allowShrink, auth } = config
  if (tables === undefined) return kindsOf(config).map((records) => ({ ...config, records }))
  return tables.map((one) => ({
    ...one,
    url: one.url ?? url,
    mode: one.mode ?? mode,
    allowShrink: one.allowShrink ?? allowShrink,
    auth,
  }))
}

interface ConfigProblem {
  path: (string | number)[]
  message: string
}

/** Contradictions in the settings, each with its path. */
function configProblems(config: CsvConfig): ConfigProblem[] {
  const tables = tablesOf(config)
  const problems = tables.flatMap((one, index) =>
    tableProblems(one).map(({ path, message }) => ({
      path: config.tables === undefined ? path : ['tables', index, ...path],
      message,
    })),
  )
  if (config.tables === undefined) return problems
  for (const name of Object.keys(MAPPING)) {
    if (!Object.hasOwn(config, name)) continue
    problems.push({ path: [name], message: 'belongs to a table where there are `tables`' })
  }
  const kinds = [...new Set(tables.map(({ records }) => records))]
  const listed = kindsOf(config)
  if (!Array.isArray(config.records) || listed.length !== kinds.length || listed.some((one) => !kinds.includes(one))) {
    problems.push({ path: ['records'], message: `lists the kinds of the tables: ${JSON.stringify(kinds)}` })
  }
  for (const [index, { url, records, mode }] of tables.entries()) {
    if (URL.parse(url)?.origin !== URL.parse(config.url)?.origin) {
      const message = 'is on another server than `url`: make an integration of its own for it'
      problems.push({ path: ['tables', index, 'url'], message })
    }
    if (tables.find((one) => one.records === records)?.mode !== mode) {
      problems.push({ path: ['tables', index, 'mode'], message: `is another than that of the ${records} before it` })
    }
  }
  return problems
}

function tableProblems(one: CsvTable): ConfigProblem[] {
  const preset = presetOf(one.preset ?? '')
  if (preset !== undefined && preset.mappings[one.records] === undefined) {
    const known = Object.keys(preset.mappings).join(', ')
    return [{ path: ['records'], message: `The preset ${preset.id} gives ${known}.` }]
  }
  return [...rowOptionProblems(one), ...streamMappingProblems(one.records, mappingOf(one))]
}

/**
 * The mapping of the preset, overridden by the mapping of the settings: an own column takes precedence over a preset's
 * value.
 */
export function mappingOf(
  config: Pick<
    CsvTable,
    'records' | 'preset' | 'columns' | 'values' | 'words' | 'metrics' | 'dimensions' | 'attributes' | 'fields'
  >,
): StreamMapping {
  const preset = presetOf(config.preset ?? '')?.mappings[config.records]
  const own = config.values ?? {}
  const columns = Object.entries(preset?.columns ?? {}).filter(([field]) => !Object.hasOwn(own, field))
  return {
    columns: { ...Object.fromEntries(columns), ...config.columns },
    values: { ...preset?.values, ...own },
    words: { ...preset?.words, ...config.words },
    metrics: config.metrics ?? preset?.metrics ?? {},
    dimensions: config.dimensions ?? preset?.dimensions ?? {},
    attributes: config.attributes ?? preset?.attributes ?? {},
    fields: config.fields ?? preset?.fields ?? {},
  }
}

/** Columns that the file must have: those that the settings name, and those that the preset needs. */
export function requiredColumnsOf({ preset, columns, metrics, dimensions, attributes, fields }: CsvTable): string[] {
  return [
    ...(presetOf(preset ?? '')?.requiredColumns ?? []),
    ...Object.values(columns ?? {}).flat(),
    ...Object.values(metrics ?? {}),
    ...Object.values(dimensions ?? {}),
    ...Object.values(attributes ?? {}),
    ...Object.values(fields ?? {}),
  ]
}

/** How the file is read: by the settings, then the preset, then the defaults. */
export function rowOptionsOf(config: CsvTable): RowOptions {
  const table = presetOf(config.preset ?? '')?.table
  return {
    delimiter: config.delimiter ?? table?.delimiter ?? 'auto',
    encoding: config.encoding,
    comment: config.comment,
    skipLines: config.skipLines,
    decimal: config.decimal ?? table?.decimal ?? 'point',
    dateFormat: config.dateFormat ?? table?.dateFormat ?? 'auto',
    timezone: config.timezone ?? table?.timezone ?? 'UTC',
    only: config.only ?? [],
    leaveOut: config.leaveOut ?? [],
    totals: config.totals ?? 'refuse',
  }
}
