/** Encodings that a file may be said to have; `auto` finds out. */
export const ENCODINGS = ['auto', 'utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'iso-8859-15'] as const
export type Encoding = (typeof ENCODINGS)[number]

export interface DecodedFile {
  text: string
  /** What had to be guessed or mended, for the run's log. */
  warnings: string[]
}

const strictly = (bytes: Uint8Array, charset: string): string | null => {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const byMark = (bytes: Uint8Array): Encoding | null => {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

/** UTF-16 without a mark shows in the zeros of the header, which is nearly always ASCII. */
const byZeros = (bytes: Uint8Array): Encoding | null => {
  const head = bytes.subarray(0, 64)
  if (head.length < 4) return null
  const zeros = [0, 0]
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > head.length / 4 && even === 0) return 'utf-16le'
  return even > head.length / 4 && odd === 0 ? 'utf-16be' : null
}

const byHeader = (contentType: string | null): string | null =>
  contentType?.match(/charset\s*=\s*["']?([\w.:-]+)/i)?.[1]?.toLowerCase() ?? null

/** Bytes as text: by mark, then as the settings say, then UTF-8, the charset of the answer, and windows-1252 with a warning. */
export function decodeFile(bytes: Uint8Array, encoding: Encoding, contentType: string | null): DecodedFile {
  const warnings: string[] = []
  const mend = (text: string): DecodedFile => {
    const nuls = text.includes('\0')
    if (nuls) warnings.push('NUL characters were taken out.')
    return { text: (nuls ? text.replaceAll('\0', '') : text).replace(/^\ufeff/, ''), warnings }
  }
  const wide = byMark(bytes) ?? (encoding === 'auto' ? byZeros(bytes) : null)
  const named = encoding === 'auto' ? null : encoding
  for (const charset of [wide, named, named === null ? 'utf-8' : null, byHeader(contentType)]) {
    const text = charset === null ? null : strictly(bytes, charset)
    if (text !== null) return mend(text)
  }
  warnings.push(`The file is not ${named ?? 'UTF-8'}; read as windows-1252. Accents may be wrong: set the encoding.`)
  return mend(new TextDecoder('windows-1252').decode(bytes))
}
