import { cellIn, columnFinder } from './columns.ts'
import type { RowFilter, RowOptions } from './options.ts'
import { quoted, RowsFileError } from './problem.ts'
import type { Row } from './row.ts'
import { say } from './row-texts.ts'
import { trimmed } from './values/cell.ts'

/**
 * Whether the filters of the options accept a row.
 * @throws RowsFileError NO_COLUMN when a filter names a column that the file does not have.
 */
export function rowFilter({ only, leaveOut }: Pick<RowOptions, 'only' | 'leaveOut'>): (row: Row) => boolean {
  if (only.length + leaveOut.length === 0) return () => true
  const compiled = (filters: readonly RowFilter[]) =>
    filters.map(({ column, equals }) => ({ column, texts: new Set(equals.map(plain)) }))
  const wanted = compiled(only)
  const unwanted = compiled(leaveOut)
  const fits = (row: Row, { column, texts }: { column: string; texts: ReadonlySet<string> }): boolean =>
    texts.has(plain(cellIn(row, column) ?? ''))
  return (row) => wanted.every((filter) => fits(row, filter)) && !unwanted.some((filter) => fits(row, filter))
}

const plain = (text: string): string => trimmed(text).toLowerCase()

/** @throws RowsFileError NO_COLUMN when a filter names a column that a header does not have, or has twice. */
export function assertFilterColumns(
  header: readonly string[],
  { only, leaveOut }: Pick<RowOptions, 'only' | 'leaveOut'>,
): void {
  const find = columnFinder(header)
  for (const { column } of [...only, ...leaveOut]) {
    const place = find(column)
    if (place !== 'TWICE' && place >= 0) continue
    const said = say(place === 'TWICE' ? 'filter-column-twice' : 'no-filter-column', { column: quoted(column) })
    throw new RowsFileError({ code: 'NO_COLUMN', column, ...said })
  }
}
