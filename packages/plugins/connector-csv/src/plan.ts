import type { StreamName } from '@portevoix/sdk/plugin'
import { PluginError } from '@portevoix/sdk/plugin'
import { type CsvConfig, mappingOf } from './config.ts'
import type { Mapping } from './fields.ts'
import { presetOf } from './presets/index.ts'

/** Where each field stands in the rows of one file. */
export interface Plan {
  readonly stream: StreamName
  /** Positions of the columns of a field; empty where a fixed value stands for them. */
  readonly columns: ReadonlyMap<string, readonly number[]>
  readonly values: Mapping['values']
  readonly metrics: readonly { readonly metric: string; readonly at: number }[]
  readonly dimensions: readonly { readonly name: string; readonly at: number }[]
  /** Cells that a row must have. */
  readonly width: number
}

/** `Full Name`, `full_name` and `fullname` are one name. */
const loosely = (column: string): string => column.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

const finder = (header: readonly string[]): ((column: string) => number) => {
  const exact = new Map(header.map((column, index) => [column, index] as const).toReversed())
  const loose = new Map(header.map((column, index) => [loosely(column), index] as const).toReversed())
  return (column) => exact.get(column.trim()) ?? loose.get(loosely(column)) ?? -1
}

/**
 * Finds the columns of a file.
 *
 * @throws PluginError `config` where a column that the settings name, or that the preset rests on, is missing. The
 * columns that are there are not told: where a file lacks its header, they are somebody's data.
 */
export function planOf(config: CsvConfig, header: readonly string[]): Plan {
  const find = finder(header)
  const mapping = mappingOf(config)
  const own = [
    ...Object.values(config.columns ?? {}).flat(),
    ...Object.values(config.metrics ?? {}),
    ...Object.values(config.dimensions ?? {}),
  ]
  const missing = [...(presetOf(config.preset ?? '')?.requiredColumns ?? []), ...own].filter(
    (column) => find(column) === -1,
  )
  if (missing.length > 0) {
    const list = [...new Set(missing)].map((column) => `"${column}"`).join(', ')
    throw new PluginError(
      'config',
      `The file's ${header.length} columns do not include ${list}. Check the columns, the delimiter and the lines before the header.`,
    )
  }
  const columns = new Map<string, readonly number[]>()
  for (const [field, named] of Object.entries(mapping.columns)) {
    const places = [named]
      .flat()
      .map(find)
      .filter((place) => place !== -1)
    if (places.length > 0) columns.set(field, places)
  }
  const metrics = Object.entries(mapping.metrics).map(([metric, column]) => ({ metric, at: find(column) }))
  const dimensions = Object.entries(mapping.dimensions).map(([dimension, column]) => ({
    name: dimension,
    at: find(column),
  }))
  return {
    stream: config.records,
    columns,
    values: mapping.values,
    metrics: metrics.filter(({ at }) => at !== -1),
    dimensions: dimensions.filter(({ at }) => at !== -1),
    width: header.length,
  }
}
