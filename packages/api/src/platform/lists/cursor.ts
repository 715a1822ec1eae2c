import { RequestError } from '../../core/errors.ts'
import { isUuid } from '../../core/ids.ts'
import { texts } from './texts.ts'

/** Types of the columns that a list may be ordered by. */
export type OrderColumnType = 'text' | 'timestamptz' | 'numeric' | 'integer' | 'double precision'

/** Where a page ends: which order it was read in, the sort value there (null sorts last) and the id that breaks ties. */
export interface Position {
  order: string
  value: string | null
  id: string
}

/** A cursor carries the sort value itself, so that paging goes on even where the row behind it was deleted. */
export function encodeCursor(position: Position): string {
  return Buffer.from(JSON.stringify([position.order, position.value, position.id])).toString('base64url')
}

const VALUE: Record<OrderColumnType, (text: string) => boolean> = {
  text: () => true,
  timestamptz: (text) => /^\d{4,6}-\d\d-\d\dT[\d:.]+Z$/.test(text) && !Number.isNaN(Date.parse(text)),
  numeric: (text) => /^-?\d+(\.\d+)?$/.test(text),
  integer: (text) => /^-?\d{1,10}$/.test(text) && Math.abs(Number(text)) < 2 ** 31,
  'double precision': (text) => /^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(text) && Number.isFinite(Number(text)),
}

/**
 * @throws RequestError BAD_CURSOR for anything that this order of this list did not give out.
 */
export function decodeCursor(cursor: string, order: string, type: OrderColumnType): Position {
  const refused = new RequestError('BAD_CURSOR', texts('bad-cursor'))
  let parsed: unknown
  try {
    parsed = JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    throw refused
  }
  if (!Array.isArray(parsed) || parsed.length !== 3) throw refused
  const [cursorOrder, value, id]: unknown[] = parsed
  if (cursorOrder !== order || typeof id !== 'string' || !isUuid(id)) throw refused
  if (value !== null && (typeof value !== 'string' || value.includes('\0') || !VALUE[type](value))) throw refused
  return { order, value, id }
}
