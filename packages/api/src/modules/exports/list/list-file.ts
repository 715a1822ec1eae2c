import type { ExportFormat } from '../../../generated/prisma/client.ts'
import { csvLine, ExactNumber } from '../csv.ts'
import type { ListDocument } from './list-document.ts'
import { type Column, type Shape, valueAt } from './row-shape.ts'

/** How a format is written, page by page. */
export interface ListFormat {
  /** What stands before the first row. */
  head(document: ListDocument): string
  rows(document: ListDocument, rows: readonly object[]): string
}

/** The formats that are text, each row by itself. */
export const TEXT_FORMATS: { readonly [Format in ExportFormat]?: ListFormat } = {
  JSONL: {
    head: () => '',
    rows: (_document, rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
  },
  CSV: {
    head: ({ columns }) => csvLine(columns.map(({ path }) => path.join('.'))),
    rows: ({ columns }, rows) => rows.map((row) => csvLine(columns.map((column) => cellOf(row, column)))).join(''),
  },
}

function cellOf(row: object, { path, shape }: Column): unknown {
  const value = valueAt(row, path)
  if (value === null) return null
  if (shape.is !== 'LEAF') return JSON.stringify(value)
  return leafOf(shape, value)
}

function leafOf({ type }: Extract<Shape, { is: 'LEAF' }>, value: unknown): unknown {
  if (type === 'BigInt' || type === 'Decimal') return new ExactNumber(String(value))
  return type === 'JSON' ? JSON.stringify(value) : value
}
