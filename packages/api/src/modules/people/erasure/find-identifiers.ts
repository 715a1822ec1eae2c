import { findingForm, handleForm, shownText } from '@portevoix/sdk/normal-forms'
import { type Reading, readingsOf } from '../../../core/readings.ts'
import { partsOf, type Word, wordsOf } from '../../../core/words.ts'
import { type Identifier, isDistinctive } from './identifiers.ts'

/** A position in a text. */
interface Span {
  readonly start: number
  readonly end: number
}

/**
 * How a text is searched. In `words` (free text), an id or handle that may be an ordinary word matches only when it is
 * written as one (`"7"`, `@jo`, `/jo`), and a name of one word only in its exact case. A `reference` (a key, a handle,
 * a file name) can be an identifier as a whole, and a letter or digit beside a match means that it is only a part of
 * something longer.
 */
export type ReadAs = 'words' | 'reference'

/** Finds the identifiers of people in texts. */
export interface IdentifierFinder {
  find(text: string, as: ReadAs): Span[]
}

interface Phrase {
  readonly kind: Identifier['kind']
  readonly words: readonly string[]
  /** What separates its words; null when the separators of lists, addresses and brackets are allowed. */
  readonly between: readonly string[] | null
  /** The exact text, when only that matches. */
  readonly exact: string | null
  /** Matches only when it is written as an id or handle. */
  readonly weak: boolean
}

/**
 * Characters that end a sentence are excluded, except the point, which abbreviates names; `&` is excluded too, because
 * it joins two people.
 */
const BETWEEN_NAMES = /^[\s\p{Pd}\p{Ps}\p{Pe}\p{Pi}\p{Pf}\p{Pc}\p{Cf},.+'"/|:;*~=#\\]{0,4}$/u

/** @param identifiers of the wanted people, in any order. */
export function identifierFinder(identifiers: readonly Identifier[]): IdentifierFinder {
  const phrases = byFirstWord(identifiers.flatMap(phrasesOf))
  const joined = byFirstWord(identifiers.flatMap(joinedPhrasesOf))
  const whole = new Set(identifiers.map(({ value }) => wholeForm(value)).filter((form) => form !== ''))
  return {
    find: (text, as) => {
      const readings = readingsOf(text)
      if (as === 'reference' && readings.some((reading) => whole.has(wholeForm(reading.text)))) {
        return [{ start: 0, end: text.length }]
      }
      return merged(
        readings.flatMap((reading) => {
          const words = wordsOf(reading.text)
          const parts = partsOf(reading.text, words)
          const found = spansOf(phrases, { text: reading.text, words, as })
          const inParts = parts === words ? [] : spansOf(joined, { text: reading.text, words: parts, as })
          return [...found, ...inParts].map((span) => placeIn(reading, span))
        }),
      )
    },
  }
}

type Phrases = ReadonlyMap<string, readonly Phrase[]>

const byFirstWord = (phrases: readonly Phrase[]): Phrases => Map.groupBy(phrases, ({ words }) => words[0] ?? '')

const spansOf = (phrases: Phrases, where: Omit<Place, 'at'>): Span[] =>
  where.words.flatMap((word, at) =>
    (phrases.get(word.form) ?? []).flatMap((phrase) => spanOf(phrase, { ...where, at }) ?? []),
  )

const placeIn = ({ places }: Reading, { start, end }: Span): Span =>
  places ? { start: places.starts[start] ?? 0, end: places.ends[end - 1] ?? 0 } : { start, end }

const wholeForm = (text: string): string => findingForm(handleForm(text))

function phrasesOf({ kind, value }: Identifier): Phrase[] {
  const written = kind === 'HANDLE' ? handleForm(value) : shownText(value)
  const words = wordsOf(written)
  const forms = words.map(({ form }) => form)
  if (kind === 'NAME') return ofName(written, forms)
  const between = words.slice(1).map(({ start }, index) => written.slice(words[index]?.end, start).toLowerCase())
  const weak = kind !== 'ADDRESS' && !isDistinctive(written)
  return forms.length === 0 ? [] : [{ kind, words: forms, between, exact: null, weak }]
}

function ofName(written: string, words: readonly string[]): Phrase[] {
  const name = { kind: 'NAME' as const, between: null, weak: false }
  const [last] = words.slice(-1)
  if (last === undefined || words.join('').length < 3) return []
  if (words.length === 1) return [{ ...name, words, exact: written }]
  // In lists and mail programs the last name comes first.
  const turned = [last, ...words.slice(0, -1)]
  return [
    { ...name, words, exact: null },
    { ...name, words: turned, exact: null },
  ]
}

/** A name of several words, as in `#AnnaLee`. A name of one word would match parts of other words. */
function joinedPhrasesOf({ kind, value }: Identifier): Phrase[] {
  const written = shownText(value)
  const words = wordsOf(written)
  if (kind !== 'NAME' || words.length < 2) return []
  const groups = words.map((word) => partsOf(written, [word]).map(({ form }) => form))
  if (groups.flat().join('').length < 3) return []
  return [groups, [...groups.slice(-1), ...groups.slice(0, -1)]].map((order) => ({
    kind,
    words: order.flat(),
    between: null,
    exact: null,
    weak: false,
  }))
}

/** Units around a match that show whether it is a part of something longer. */
const NEAR = 4

interface Place {
  readonly text: string
  readonly words: readonly Word[]
  readonly at: number
  readonly as: ReadAs
}

function spanOf(phrase: Phrase, { text, words, at, as }: Place): Span | null {
  const here = words.slice(at, at + phrase.words.length)
  const [first, last] = [here[0], here.at(-1)]
  if (!first || !last || here.length < phrase.words.length) return null
  for (const [index, word] of here.entries()) {
    if (word.form !== phrase.words[index]) return null
    if (index === 0) continue
    const between = text.slice(here[index - 1]?.end, word.start)
    if (phrase.between ? phrase.between[index - 1] !== between.toLowerCase() : !BETWEEN_NAMES.test(between)) return null
  }
  const { start, end } = { start: first.start, end: last.end }
  if (phrase.exact !== null && text.slice(start, end).normalize('NFC') !== phrase.exact) return null
  // Only the nearest characters count; otherwise a long text would be searched again at each match.
  const [before, behind] = [text.slice(Math.max(0, start - NEAR), start), text.slice(end, end + NEAR)]
  if (phrase.kind === 'NAME') return { start, end: end + (isBracketed(text.slice(start, end), behind) ? 1 : 0) }
  if (phrase.weak) return isMarked(phrase, before, behind) ? { start, end } : null
  // `x-anna@example.org` is another address, and `E-100-7` another id than `E-100`.
  const isPart = as === 'words' && (/[\p{L}\p{N}][.+_%-]$/u.test(before) || /^[-_.@+]?[\p{L}\p{N}]/u.test(behind))
  return isPart ? null : { start, end }
}

/** Whether the bracket after a name was opened within it. */
const isBracketed = (name: string, behind: string): boolean =>
  /^[)\]}]/.test(behind) && /[([{]/.test(name) && !/[)\]}]/.test(name)

function isMarked({ kind }: Phrase, before: string, behind: string): boolean {
  if (before.endsWith('"') && behind.startsWith('"')) return true
  return kind === 'HANDLE' && /(?:\/|(?:^|[^\p{L}\p{N}])@)$/u.test(before) && !/^[.-]?[\p{L}\p{N}_]/u.test(behind)
}

function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1)
    if (last && span.start <= last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else result.push(span)
  }
  return result
}

/** A text with its matches replaced. */
export function replaced(text: string, spans: readonly Span[], by: string): string {
  let result = ''
  let from = 0
  for (const { start, end } of spans) {
    result += text.slice(from, start) + by
    from = end
  }
  return result + text.slice(from)
}

/**
 * Patterns (ILIKE) that every text with a match fits, except texts with an `ENCODED_SIGN`; the surroundings of a
 * reference do not count. They contain plain letters if there are any, because those are the same in every Unicode form
 * and in every collation.
 */
export function likePatterns(identifiers: readonly Identifier[], as: ReadAs): string[] {
  return [...new Set(identifiers.flatMap((identifier) => patternsOf(identifier, as)))]
}

/**
 * Whether a text may be encoded, or its letters separated by invisible characters: then it need not fit a pattern. The
 * regular expression means the same in PostgreSQL and JavaScript. It is one for all texts, because each pattern costs a
 * pass through them.
 */
export const ENCODED_SIGN =
  '%([2-7][0-9A-Fa-f]|[C-Fc-f])|&(#|[A-Za-z]{2})|\\\\[u"]|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]'

function patternsOf({ kind, value }: Identifier, as: ReadAs): string[] {
  const written = handleForm(value).normalize('NFC')
  const anywhere = (part: string) => `%${escaped(part)}%`
  const isName = kind === 'NAME' && wordsOf(written).reduce((sum, { form }) => sum + form.length, 0) >= 3
  if (isName || kind === 'ADDRESS' || (kind !== 'NAME' && isDistinctive(written))) return seedsOf(written).map(anywhere)
  const forms = formsOf(written)
  const whole = as === 'reference' ? forms.flatMap((form) => [escaped(form), `@${escaped(form)}`]) : []
  return [...forms.flatMap((form) => [`"${form}"`, `@${form}`, `/${form}`].map(anywhere)), ...whole]
}

function seedsOf(written: string): string[] {
  const plain = longest(written.split(/[^A-Za-z0-9]+/))
  if (plain.length >= 3) return [plain]
  const word = longest(wordsOf(written).map(({ start, end }) => written.slice(start, end)))
  return word === '' ? [] : formsOf(word)
}

const formsOf = (text: string): string[] => [
  ...new Set([text, text.toLowerCase(), text.toUpperCase(), text.normalize('NFD'), findingForm(text)]),
]
const longest = (parts: readonly string[]): string => parts.reduce((a, b) => (b.length > a.length ? b : a), '')
const escaped = (seed: string): string => seed.replace(/[\\%_]/g, '\\$&')
