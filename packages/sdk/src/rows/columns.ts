import type { Row } from './row.ts'
import { trimmed } from './values/cell.ts'

/** Names that differ only in case, blanks and signs are the same: `Full Name`, `full_name` and `fullname`. */
export function looseName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Index of a column in a header; `TWICE` when several match, -1 when none does. */
export type ColumnPlace = number | 'TWICE'

/** Finds columns by their exact name, otherwise ignoring case, blanks and signs. */
export function columnFinder(header: readonly string[]): (name: string) => ColumnPlace {
  const places = (nameOf: (column: string) => string) => {
    const found = new Map<string, ColumnPlace>()
    for (const [index, column] of header.entries()) {
      const name = nameOf(column)
      found.set(name, found.has(name) ? 'TWICE' : index)
    }
    return found
  }
  const exact = places((column) => column)
  const loose = places(looseName)
  return (name) => exact.get(trimmed(name)) ?? (looseName(name) === '' ? -1 : (loose.get(looseName(name)) ?? -1))
}

/**
 * Columns of a header of which nothing is read: that fill no place, and by which no row is chosen.
 * @param names of columns that are read beside those places, such as those of filters.
 */
export function unusedColumns(
  header: readonly string[],
  used: { places: Iterable<number>; names: Iterable<string> },
): string[] {
  const find = columnFinder(header)
  const read = new Set<ColumnPlace>([...used.places, ...[...used.names].map(find)])
  return header.filter((name, place) => !read.has(place) && trimmed(name) !== '')
}

const finders = new WeakMap<readonly string[], (name: string) => ColumnPlace>()

/** The value of a row's column; undefined when the row has no such column, or several. */
export function cellIn(row: Row, column: string): string | undefined {
  let find = finders.get(row.header)
  if (!find) {
    find = columnFinder(row.header)
    finders.set(row.header, find)
  }
  const place = find(column)
  return place === 'TWICE' || place < 0 ? undefined : (row.cells[place] ?? '')
}
