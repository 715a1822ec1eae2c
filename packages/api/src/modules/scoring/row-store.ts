import type { Row, ScoringModelInfo } from '../../platform/plugin-host/index.ts'
import type { FeatureTable } from './features.ts'

const FIRST_ROWS = 1_024

/**
 * Rows of features in columns of numbers: 8 bytes a value, where an object for each row takes ten times as much. A
 * category is kept as its place among the declared values; one that is not declared counts as not known.
 */
export class RowStore {
  #length = 0
  readonly #columns: { name: string; values: Float64Array; categories: readonly string[] | null }[]

  constructor(features: ScoringModelInfo['features']) {
    this.#columns = Object.entries(features).map(([name, feature]) => ({
      name,
      values: new Float64Array(FIRST_ROWS),
      categories: feature.type === 'category' ? feature.values : null,
    }))
  }

  get length(): number {
    return this.#length
  }

  /** Adds one row of a table. */
  add(table: FeatureTable, place: number): void {
    for (const column of this.#columns) {
      if (this.#length === column.values.length) {
        const wider = new Float64Array(column.values.length * 2)
        wider.set(column.values)
        column.values = wider
      }
      column.values[this.#length] = encode(table.get(column.name)?.[place] ?? null, column.categories)
    }
    this.#length += 1
  }

  /** Rows from `start` on, before `end`. */
  slice(start: number, end: number): Row[] {
    const last = Math.min(end, this.#length)
    return Array.from({ length: Math.max(0, last - start) }, (_, offset) => {
      const row: Record<string, number | string | null> = {}
      for (const { name, values, categories } of this.#columns) {
        row[name] = decode(values[start + offset] ?? Number.NaN, categories)
      }
      return row
    })
  }
}

function encode(value: number | string | null, categories: readonly string[] | null): number {
  if (categories === null) return typeof value === 'number' ? value : Number.NaN
  const place = typeof value === 'string' ? categories.indexOf(value) : -1
  return place < 0 ? Number.NaN : place
}

function decode(value: number, categories: readonly string[] | null): number | string | null {
  if (Number.isNaN(value)) return null
  return categories === null ? value : (categories[value] ?? null)
}
