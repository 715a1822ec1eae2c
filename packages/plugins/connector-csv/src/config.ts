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

export const csvConfig = z
  .strictObject({
    url: z
      .url({ protocol: /^https?$/, error: 'must be an http or https address' })
      .max(2000)
      .meta({ title: 'Address of the file', description: 'At most 10 MiB; .csv.gz is unpacked.' }),
    records: z.enum(STREAM_NAMES as [StreamName, ...StreamName[]]).meta({
      title: 'What the rows are',
      description: 'The stream that the file fills.',
    }),
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
  })
  .superRefine((config, ctx) => {
    const preset = presetOf(config.preset ?? '')
    if (preset !== undefined && preset.mappings[config.records] === undefined) {
      const known = Object.keys(preset.mappings).join(', ')
      ctx.addIssue({ code: 'custom', path: ['records'], message: `The preset ${preset.id} gives ${known}.` })
      return
    }
    const problems = [...rowOptionProblems(config), ...streamMappingProblems(config.records, mappingOf(config))]
    for (const { path, message } of problems) ctx.addIssue({ code: 'custom', path, message })
  })
/** The settings of an integration. */
export type CsvConfig = z.infer<typeof csvConfig>

/** The mapping of the preset, with that of the settings before it. A column of one's own goes before a preset's value. */
export function mappingOf(
  config: Pick<CsvConfig, 'records' | 'preset' | 'columns' | 'values' | 'words' | 'metrics' | 'dimensions'>,
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
export function requiredColumnsOf({ preset, columns, metrics, dimensions }: CsvConfig): string[] {
  return [
    ...(presetOf(preset ?? '')?.requiredColumns ?? []),
    ...Object.values(columns ?? {}).flat(),
    ...Object.values(metrics ?? {}),
    ...Object.values(dimensions ?? {}),
  ]
}

/** How the file is read: the settings, then the preset, then the usual. */
export function rowOptionsOf(config: CsvConfig): RowOptions {
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
