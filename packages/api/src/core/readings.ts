import { normalized } from '@portevoix/sdk/normal-forms'

/** A text after decoding, with the original place of each of its units. */
export interface Reading {
  readonly text: string
  /** Start and end of each unit in the original text; null when nothing changed. */
  readonly places: { readonly starts: readonly number[]; readonly ends: readonly number[] } | null
}

const MAY_BE_ENCODED = /%[0-9A-Fa-f]{2}|&[#A-Za-z]|\\[nrtu"/]/
const FORMAT_SIGN = /\p{Cf}/gu
// One character per match, so that places stay exact: percent-encoded UTF-8, HTML, JSON.
const ENCODED = new RegExp(
  [
    '%[0-7][0-9a-f]|%[cd][0-9a-f]%[89ab][0-9a-f]|%e[0-9a-f](?:%[89ab][0-9a-f]){2}|%f[0-7](?:%[89ab][0-9a-f]){3}',
    '&#[0-9]{1,7};|&#x[0-9a-f]{1,6};|&[a-z]{2,8};',
    '\\\\u[0-9a-f]{4}|\\\\[nrt"/]',
  ].join('|'),
  'gi',
)
/** Decodes text that was encoded several times, up to this many times. */
const ROUNDS = 3

/** The possible readings of a text: unchanged, decoded, and without invisible characters. */
export function readingsOf(text: string): Reading[] {
  const readings: Reading[] = [{ text, places: null }]
  let last: Reading = { text, places: null }
  for (let round = 0; round < ROUNDS && MAY_BE_ENCODED.test(last.text); round++) {
    const decoded = rewritten(last, ENCODED, decodedSign)
    if (decoded === null) break
    last = decoded
    readings.push(decoded)
  }
  const drawn = rewritten(last, FORMAT_SIGN, () => '')
  return drawn === null ? readings : [...readings, drawn]
}

/** Null when nothing changes. */
function rewritten({ text, places }: Reading, signs: RegExp, by: (sign: string) => string | null): Reading | null {
  const parts: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  const startOf = (at: number) => places?.starts[at] ?? at
  const endOf = (at: number) => places?.ends[at] ?? at + 1
  let from = 0
  const keepTo = (to: number) => {
    parts.push(text.slice(from, to))
    for (let at = from; at < to; at++) {
      starts.push(startOf(at))
      ends.push(endOf(at))
    }
  }
  for (const { 0: sign, index } of text.matchAll(signs)) {
    const meant = by(sign)
    if (meant === null) continue
    keepTo(index)
    from = index + sign.length
    parts.push(meant)
    for (let unit = 0; unit < meant.length; unit++) {
      starts.push(startOf(index))
      ends.push(endOf(from - 1))
    }
  }
  if (from === 0) return null
  keepTo(text.length)
  return { text: parts.join(''), places: { starts, ends } }
}

function decodedSign(sign: string): string | null {
  if (sign.startsWith('%')) return decodedPercents(sign)
  if (sign.startsWith('&#')) {
    return characterOf(/^&#x/i.test(sign) ? Number.parseInt(sign.slice(3), 16) : Number.parseInt(sign.slice(2), 10))
  }
  if (sign.startsWith('&')) return namedCharacter(sign.slice(1, -1))
  if (/^\\u/i.test(sign)) return String.fromCharCode(Number.parseInt(sign.slice(2), 16))
  return /^\\["/]$/.test(sign) ? sign.slice(1) : ' '
}

function decodedPercents(sign: string): string | null {
  try {
    return decodeURIComponent(sign)
  } catch {
    return null
  }
}

const characterOf = (code: number): string | null => (code <= 0x10ffff ? String.fromCodePoint(code) : null)

const MARKS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  breve: '\u0306',
  caron: '\u030c',
  cedil: '\u0327',
  circ: '\u0302',
  dblac: '\u030b',
  dot: '\u0307',
  grave: '\u0300',
  macr: '\u0304',
  ogon: '\u0328',
  ring: '\u030a',
  tilde: '\u0303',
  uml: '\u0308',
}
const MARKED = new RegExp(`^([A-Za-z])(${Object.keys(MARKS).join('|')})$`)
const CHARACTERS: ReadonlyMap<string, string> = new Map(
  `amp & apos ' quot " sol / lpar ( rpar ) comma , period . lowbar _ commat @ rsquo ’ lsquo ‘ ndash – mdash — hyphen ‐
  szlig ß aelig æ AElig Æ oelig œ OElig Œ oslash ø Oslash Ø lstrok ł Lstrok Ł dstrok đ Dstrok Đ eth ð ETH Ð thorn þ
  THORN Þ imath ı inodot ı`
    .split(/\s+/)
    .flatMap((name, at, all): [string, string][] => (at % 2 === 0 ? [[name, all[at + 1] ?? '']] : [])),
)
const BLANKS = new Set(['nbsp', 'ensp', 'emsp', 'thinsp'])
const NOT_DRAWN = new Set(['shy', 'zwj', 'zwnj'])

/** A Latin letter, or a character that separates names; null for other HTML entities. */
function namedCharacter(name: string): string | null {
  if (BLANKS.has(name)) return ' '
  if (NOT_DRAWN.has(name)) return '\u00ad'
  const [, letter = '', mark = ''] = MARKED.exec(name) ?? []
  if (letter !== '') return normalized(`${letter}${MARKS[mark] ?? ''}`, 'NFC')
  return CHARACTERS.get(name) ?? null
}
