/** A feed's bytes as text, and whether the charset had to be guessed. */
export interface DecodedText {
  text: string
  charset: string
  /** Set when the declared charset was missing or wrong, so that the text is based on a guess. */
  warning?: string
}

const decodeStrictly = (bytes: Uint8Array, charset: string): string | null => {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const byteOrderMark = (bytes: Uint8Array): string | null => {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return null
}

/** Without a byte order mark, the first `<` reveals UTF-16: XML 1.0, appendix F. */
const wideWithoutMark = (bytes: Uint8Array): string | null => {
  const [first, second] = bytes
  if (first === 0x3c && second === 0) return 'utf-16le'
  if (first === 0 && second === 0x3c) return 'utf-16be'
  return null
}

const isWide = (charset: string): boolean => /^(?:utf-?16|ucs-?2|iso-10646-ucs-2)/i.test(charset)

/** UTF-16 has zeros among its first bytes, because markup is ASCII; single-byte text has none. */
const hasZeros = (bytes: Uint8Array): boolean => bytes.subarray(0, 64).includes(0)

/** Text with at least as many UTF-8 letters as invalid places, which are decoded as U+FFFD. */
const mostlyUtf8 = (bytes: Uint8Array): DecodedText | null => {
  const text = new TextDecoder('utf-8').decode(bytes)
  const damaged = text.match(/\ufffd/g)?.length ?? 0
  const sound = text.match(/[\u0080-\ufffc]/g)?.length ?? 0
  if (sound < damaged) return null
  return { text, charset: 'utf-8', warning: `${damaged} places are no UTF-8: they were damaged, and stand as \ufffd.` }
}

const TWO_BYTES = /^(?:gb|big5|euc-|shift|sjis|ms_kanji|iso-2022|ks_c|x-sjis|windows-(?:31j|949|936))/i
/** Number of UTF-8 sequences that can occur by chance in text with two bytes a letter. */
const BY_CHANCE = 8

/**
 * The text of a feed that declares an older charset but is UTF-8. This is common when a server or template is not
 * configured. Letters of older charsets are almost never valid UTF-8 by chance.
 */
const utf8Despite = (bytes: Uint8Array, declared: string): string | null => {
  if (/^utf-?8$/i.test(declared) || isWide(declared)) return null
  const text = decodeStrictly(bytes, 'utf-8')
  const letters = text?.match(/[\u0080-\u{10ffff}]/gu)?.length ?? 0
  return letters > (TWO_BYTES.test(declared) ? BY_CHANCE : 0) ? text : null
}

const declaredInHeader = (contentType: string | null): string | null =>
  contentType?.match(/charset\s*=\s*["']?([\w.:-]+)/i)?.[1] ?? null

const declaredInXml = (bytes: Uint8Array): string | null => {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024))
  return head.match(/<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/i)?.[1] ?? null
}

/**
 * Decodes by byte order mark, then the charset of the Content-Type header, then the XML declaration, then UTF-8 (RFC
 * 7303, section 3). A charset that does not fit the bytes, or an older one when they are UTF-8, is ignored with a
 * warning. Text that is UTF-8 except in a few places is decoded as UTF-8, with these places marked; windows-1252, in
 * which every byte is valid, comes last.
 */
export function decodeText(bytes: Uint8Array, contentType: string | null): DecodedText {
  const mark = byteOrderMark(bytes) ?? wideWithoutMark(bytes)
  const inHeader = declaredInHeader(contentType)
  const inXml = declaredInXml(bytes)
  const declared = mark ?? inHeader ?? inXml
  const despite = mark === null && declared !== null ? utf8Despite(bytes, declared) : null
  if (despite !== null) {
    const warning = `The charset "${declared}" is declared, but the bytes are UTF-8: they are read as that.`
    return { text: despite, charset: 'utf-8', warning }
  }
  for (const charset of [mark, inHeader, inXml, 'utf-8']) {
    if (charset === null || (charset !== mark && isWide(charset) && !hasZeros(bytes))) continue
    const text = decodeStrictly(bytes, charset)
    if (text === null) continue
    if (declared === null || charset === declared) return { text, charset }
    return { text, charset, warning: `The declared charset "${declared}" does not fit the bytes; read as ${charset}.` }
  }
  const repaired = mostlyUtf8(bytes)
  if (repaired !== null) return repaired
  return {
    text: new TextDecoder('windows-1252').decode(bytes),
    charset: 'windows-1252',
    warning: `${declared === null ? 'No charset is declared and the bytes are not UTF-8' : `The declared charset "${declared}" does not fit the bytes`}; read as windows-1252.`,
  }
}
