import { normalized } from '@portevoix/sdk/normal-forms'

/** A half-open range in UTF-16 units of the original text. */
export interface Span {
  start: number
  end: number
}

/**
 * A text reduced to what a reader recognises: one case, compatibility forms (full-width, mathematical letters) as plain
 * letters, no invisible characters, look-alike letters of other scripts as Latin, and each run of whitespace as one
 * space or line break. Every unit keeps its place in the original, so that findings point there.
 */
export interface FoldedText {
  original: string
  text: string
  /** The same as `text`, unit by unit, with line breaks as spaces, so that several words match across a break. */
  flat: string
  /** The place of `text.slice(start, end)` in the original; the range must not be empty. */
  spanOf(start: number, end: number): Span
  /**
   * Whether readers cannot see the range: it contains invisible, struck-through, raised, reversed or look-alike
   * characters, or follows a run of invisible ones.
   */
  isDisguised(start: number, end: number): boolean
}

export interface FoldOptions {
  /** Distinguishes accents ("pâte" is not "pate"). Off by default, because both evasion and haste drop them. */
  accentSensitive?: boolean
}

// Unicode's list of characters that are not displayed (zero width, bidi controls, soft hyphen, fillers, variation
// selectors, tag characters), plus controls and interlinear marks, which it omits.
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cc}\u{FFF9}-\u{FFFB}]/u
// The empty Braille cell is a symbol in Unicode but looks like a space.
const BLANK = /[\s\u{85}\u{2800}]/u
const LINE_BREAK = /[\n\r\v\f\u{85}\u{2028}\u{2029}]/u
const MARK = /\p{M}/u
const MARKS = /\p{M}/gu
const LATIN = /\p{Script=Latin}/u
const NOT_ASCII = /\P{ASCII}/u
// Characters that reverse or isolate a part of a text, and those that end it.
const BIDI_CONTROLS = new Set([0x202a, 0x202b, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068])
const BIDI_ENDS = new Set([0x202c, 0x2069])
// Raised and lowered letters are so small that readers overlook them. A few others fold to plain letters too.
const RAISED = /[\p{Lm}ªº⁰-₉⁺-ₜ]/u
// One joiner forms an emoji; a long run of invisible characters pushes the rest out of sight.
const UNSEEN_RUN_MAX = 16
const EXPANSION_MAX = 4

const PUNCTUATION: Record<string, string> = {
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '‛': "'",
  '′': "'",
  '`': "'",
  '´': "'",
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '﹣': '-',
  œ: 'oe',
  æ: 'ae',
  ø: 'o',
  ł: 'l',
  đ: 'd',
}

// Cyrillic and Greek letters that look like Latin ones, after lower-casing.
const LOOK_ALIKES: Record<string, string> = {
  а: 'a',
  в: 'b',
  е: 'e',
  ѐ: 'e',
  ё: 'e',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  ѕ: 's',
  і: 'i',
  ї: 'i',
  ј: 'j',
  ԁ: 'd',
  ԛ: 'q',
  ԝ: 'w',
  һ: 'h',
  ѵ: 'v',
  ь: 'b',
  г: 'r',
  п: 'n',
  α: 'a',
  β: 'b',
  ε: 'e',
  η: 'n',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  γ: 'y',
  ω: 'w',
}

const DIGIT = /\p{Nd}/u

/** A digit of any script as an ASCII digit: Unicode keeps the ten digits of a script in a row. */
function plainDigit(letter: string): string {
  const code = letter.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && DIGIT.test(String.fromCodePoint(code - value - 1))) value += 1
  return String(value)
}

/** Reduces a text to what a reader recognises, in time linear in its length. */
export function foldText(original: string, options: FoldOptions = {}): FoldedText {
  const units: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  const disguises: number[] = []
  let overridden = false
  let unseen = 0
  let outOfSightFrom = Number.POSITIVE_INFINITY

  const append = (folded: string, start: number, end: number): void => {
    for (let unit = 0; unit < folded.length; unit++) {
      units.push(folded.charAt(unit))
      starts.push(start)
      ends.push(end)
    }
  }

  let index = 0
  while (index < original.length) {
    const start = index
    const codePoint = original.codePointAt(index) ?? 0
    const character = String.fromCodePoint(codePoint)
    index += character.length
    if (BLANK.test(character)) {
      const lineBreak = LINE_BREAK.test(character)
      if (lineBreak) overridden = false
      const last = units.length - 1
      if (last >= 0 && (units[last] === ' ' || units[last] === '\n')) {
        if (lineBreak) units[last] = '\n'
        ends[last] = index
      } else append(lineBreak ? '\n' : ' ', start, index)
      continue
    }
    if (INVISIBLE.test(character)) {
      if (BIDI_CONTROLS.has(codePoint)) overridden = true
      else if (BIDI_ENDS.has(codePoint)) overridden = false
      unseen += 1
      if (unseen > UNSEEN_RUN_MAX) outOfSightFrom = Math.min(outOfSightFrom, start)
      disguises.push(start)
      continue
    }
    unseen = 0
    if (RAISED.test(character) && character.normalize('NFKC') !== character) disguises.push(start)
    // Text under an override is displayed backwards: it can match, but readers cannot read it.
    if (overridden) disguises.push(start)
    if (codePoint < 0x80 && !(original.charCodeAt(index) >= 0x300)) {
      append(character === '`' ? "'" : character.toLowerCase(), start, index)
      continue
    }
    index = endOfMarks(original, index)
    const cluster = original.slice(start, index)
    // Marks that do not combine with their base into a letter are overlays: the letter is struck through.
    if (LATIN.test(character) && MARK.test(normalized(cluster, 'NFC'))) disguises.push(start + character.length)
    append(foldCluster(cluster, options), start, index)
  }

  const { text, replaced } = replaceLookAlikes(units.join(''))
  for (const unit of replaced) disguises.push((starts[unit] ?? 0) + 0.5)
  disguises.sort((a, b) => a - b)

  const spanOf = (start: number, end: number): Span => ({ start: starts[start] ?? 0, end: ends[end - 1] ?? 0 })
  return {
    original,
    text,
    flat: text.replaceAll('\n', ' '),
    spanOf,
    isDisguised(start, end) {
      const span = spanOf(start, end)
      if (span.start > outOfSightFrom) return true
      const first = disguises[firstAbove(disguises, span.start)]
      return first !== undefined && first < span.end
    },
  }
}

/** The folded and trimmed form of a term, to search for in `FoldedText.flat`. */
export function foldTerm(term: string, options: FoldOptions = {}): string {
  const known = options.accentSensitive ? foldedStrictly : foldedTerms
  let folded = known.get(term)
  if (folded === undefined) {
    if (known.size >= MOST_KNOWN) known.clear()
    folded = foldText(term, options).flat.trim()
    known.set(term, folded)
  }
  return folded
}

// A cache, because every text is searched for the same terms.
const MOST_KNOWN = 20_000
const foldedTerms = new Map<string, string>()
const foldedStrictly = new Map<string, string>()

function endOfMarks(original: string, from: number): number {
  let index = from
  while (index < original.length) {
    const mark = String.fromCodePoint(original.codePointAt(index) ?? 0)
    if (!MARK.test(mark) || INVISIBLE.test(mark)) break
    index += mark.length
  }
  return index
}

function foldCluster(cluster: string, options: FoldOptions): string {
  // Lower, upper and lower case again also folds ß and ss, and dotless i and i.
  const compatible = normalized(cluster, 'NFKC')
  // A few ligatures expand to whole sentences. They are kept, because they never occur in terms and would multiply the
  // text.
  const folded = (compatible.length > EXPANSION_MAX * cluster.length ? cluster : compatible)
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
  const letters = options.accentSensitive
    ? normalized(folded, 'NFC')
    : normalized(folded, 'NFD').replace(MARKS, '').normalize('NFC')
  return NOT_ASCII.test(letters)
    ? Array.from(
        letters,
        (letter) => PUNCTUATION[letter] ?? (DIGIT.test(letter) && letter > '9' ? plainDigit(letter) : letter),
      ).join('')
    : letters
}

/** Only in words that mix scripts: a Russian or Greek word keeps its letters. */
function replaceLookAlikes(text: string): { text: string; replaced: number[] } {
  if (!NOT_ASCII.test(text)) return { text, replaced: [] }
  const replaced: number[] = []
  const result = text.replace(/[\p{L}\p{M}]+/gu, (word, offset: number) => {
    if (!NOT_ASCII.test(word) || !LATIN.test(word)) return word
    const letters = Array.from(word)
    const foreign = letters.filter((letter) => !LATIN.test(letter))
    if (foreign.length === 0 || foreign.some((letter) => LOOK_ALIKES[letter] === undefined)) return word
    let unit = offset
    let output = ''
    for (const letter of letters) {
      const latin = LOOK_ALIKES[letter]
      if (latin !== undefined) replaced.push(unit)
      output += latin ?? letter
      unit += letter.length
    }
    return output
  })
  return { text: result, replaced }
}

function firstAbove(sorted: number[], limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) > limit) high = middle
    else low = middle + 1
  }
  return low
}
