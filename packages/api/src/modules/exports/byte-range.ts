/** Bytes of a file, the last one included. */
export interface ByteRange {
  readonly first: number
  readonly last: number
}

/**
 * The range that a request asks for (RFC 9110, 14.2).
 * @returns null for the whole file: without a range, and for what is none, or several; `outside` where the file has none of it.
 */
export function byteRange(header: string | undefined, size: number): ByteRange | 'outside' | null {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? []
  if (from === '' && to === '') return null
  if (from === '')
    return Number(to) === 0 || size === 0 ? 'outside' : { first: Math.max(size - Number(to), 0), last: size - 1 }
  if (to !== '' && Number(to) < Number(from)) return null
  if (Number(from) >= size) return 'outside'
  return { first: Number(from), last: to === '' ? size - 1 : Math.min(Number(to), size - 1) }
}
