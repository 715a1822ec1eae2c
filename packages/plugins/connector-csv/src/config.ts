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

/** What the rows of a table become. */
const MAPPING = {
  preset: z
    .enum(PRESETS.map(({ id }) => id))
    .optional()
    .meta({ title: 'Known layout', description: 'Your own columns and values go before those of the preset.' }),
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
      title: 'Meaning of words',
      description:
        'Field, and what words of its column mean: { "active": { "On leave": "true" } }. "*" is all that cannot be read; "" leaves the field out.',
    }),
  metrics: named.optional().meta({ title: 'Columns of metrics', description: 'Key of the metric, and its column.' }),
  dimensions: named
    .optional()
    .meta({ title: 'Columns of dimensions', description: 'Name of the dimension, and its column.' }),
}

/** How a table is written. */
const FORM = {
  delimiter: z.enum(DELIMITERS).optional().meta({ title: 'Delimiter', description: 'Found out where absent.' }),
  encoding: z
    .enum(ENCODINGS)
    .default('auto')
    .meta({ title: 'Encoding', description: 'auto finds it out; set it where letters come out wrong.' }),
  decimal: z.enum(DECIMAL_MARKS).optional().meta({
    title: 'Decimal mark',
    description:
      'What stands before decimals: 1,938.50 has a point, 1.938,50 a comma. auto reads what has one reading.',
  }),
  dateFormat: z
    .string()
    .max(100)
    .optional()
    .meta({ title: 'Form of dates', description: 'Without it ISO 8601, 20260301 and epoch times are read.' }),
  timezone: z
    .string()
    .max(100)
    .optional()
    .meta({ title: 'Time zone', description: 'Of dates without an offset; UTC where absent.' }),
  comment: z
    .string()
    .max(1)
    .default('')
    .meta({ title: 'Mark of comments', description: 'Lines that begin with it are left out: "#".' }),
  only: filters.optional().meta({
    title: 'Rows to take',
    description: 'Columns, and what they must say; all of them. "" is an empty cell.',
  }),
  leaveOut: filters
    .optional()
    .meta({ title: 'Rows to leave out', description: 'Columns, and what they say in rows that are left out.' }),
  totals: z.enum(['refuse', 'take']).optional().meta({
    title: 'Lines of totals',
    description: 'A line whose key or dimension says "Total" is left out and told, unless it is to be taken.',
  }),
  skipLines: z
    .int()
    .min(0)
    .max(100)
    .default(0)
    .meta({ title: 'Lines before the header', description: 'How many lines at the top are not of the table.' }),
}

const table = z.strictObject({
  url: address.optional().meta({ title: 'Address of the file', description: 'That of the integration where absent.' }),
  records: kind.meta({ title: 'What the rows are', description: 'The stream that this table fills.' }),
  ...MAPPING,
  mode: z.enum(['additive', 'snapshot']).optional().meta({ title: 'What absence means' }),
  allowShrink: z.boolean().optional().meta({ title: 'Take a file that shrank by more than half' }),
  ...FORM,
})

/** Tables that one integration reads at most. */
const MOST_TABLES = 50

// The order of the settings is part of what a stored state is known by: new ones come last.
export const csvConfig = z
  .strictObject({
    url: address.meta({ title: 'Address of the file', description: 'At most 10 MiB; .csv.gz is unpacked.' }),
    records: z.union([kind, z.array(kind).min(1).max(STREAM_NAMES.length)]).meta({
      title: 'What the rows are',
      description: 'The stream that the file fills, or a list of them.',
    }),
    ...MAPPING,
    mode: z.enum(['additive', 'snapshot']).default('additive').meta({
      title: 'What absence means',
      description:
        'additive: rows that are gone stay. snapshot: the file holds all there is, and what is gone is deleted.',
    }),
    allowShrink: z.boolean().default(false).meta({
      title: 'Take a file that shrank by more than half',
      description: 'Without it such a file is refused in snapshot mode: it is more often broken than meant.',
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

/** One table: a file, what its rows are, and how they are read. */
export type CsvTable = Omit<CsvConfig, 'records' | 'tables'> & { readonly records: StreamName }

const kindsOf = ({ records }: Pick<CsvConfig, 'records'>): StreamName[] => [...new Set([records].flat())]

/** The tables of an integration: those of its settings, or the file itself, once for each kind of its records. */
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

/** What settings say that cannot be, each with its place. */
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

/** The mapping of the preset, with that of the settings before it. A column of one's own goes before a preset's value. */
export function mappingOf(
  config: Pick<CsvTable, 'records' | 'preset' | 'columns' | 'values' | 'words' | 'metrics' | 'dimensions'>,
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
  }
}

/** Columns that the file must have: those that the settings name, and those that the preset rests on. */
export function requiredColumnsOf({ preset, columns, metrics, dimensions }: CsvTable): string[] {
  return [
    ...(presetOf(preset ?? '')?.requiredColumns ?? []),
    ...Object.values(columns ?? {}).flat(),
    ...Object.values(metrics ?? {}),
    ...Object.values(dimensions ?? {}),
  ]
}

/** How the file is read: the settings, then the preset, then the usual. */
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
