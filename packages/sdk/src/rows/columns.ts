import type { Row } from './row.ts'
import { trimmed } from './values/cell.ts'

/** Names that differ only in case, blanks and signs are one: `Full Name`, `full_name` and `fullname`. */
export function looseName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Place of a column in a header; `TWICE` where several could be meant, -1 where none is. */
export type ColumnPlace = number | 'TWICE'

/** Finds columns by their exact name, otherwise without regard to case, blanks and signs. */
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

const finders = new WeakMap<readonly string[], (name: string) => ColumnPlace>()

/** What stands in a column of a row; undefined where it has no such column, or several. */
export function cellIn(row: Row, column: string): string | undefined {
  let find = finders.get(row.header)
  if (!find) {
    find = columnFinder(row.header)
    finders.set(row.header, find)
  }
  const place = find(column)
  return place === 'TWICE' || place < 0 ? undefined : (row.cells[place] ?? '')
}
