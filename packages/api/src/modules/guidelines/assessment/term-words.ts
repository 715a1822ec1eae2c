import { normalized } from '@portevoix/sdk/normal-forms'
import { type FoldedText, foldTerm } from './folding.ts'
import { stemmingLanguages, stemOf } from './stems.ts'
import { skeletonOf } from './unicode/skeleton.ts'
import type { Occurrence } from './wording.ts'

/** A word of a text. A part of a joined word is a word too: "ProjectHeron" has two. */
interface Word extends Occurrence {
  /** Folded, for comparison. */
  folded: string
  /** As in the text. */
  written: string
  /** What it looks like; null for a plain word, which looks like itself. */
  skeleton: string | null
}

/** A word of a term, shared by all terms that contain it. */
interface Wanted {
  readonly folded: string
  readonly written: string
  readonly skeleton: string | null
}

/** A tree of terms by their words, so that terms with the same beginning are matched together. */
interface Branch {
  readonly next: Map<Wanted, Branch>
  /** Terms that end here. */
  readonly terms: string[]
}

interface Terms {
  readonly root: Branch
  readonly words: readonly Wanted[]
  /** Terms of several words, joined into one. */
  readonly joined: ReadonlyMap<string, readonly string[]>
}

type How = FoundTerm['how']

export interface FoundTerm extends Occurrence {
  term: string
  /** How the text differs from the term in the rule. */
  how: 'AS_WRITTEN' | 'INFLECTED' | 'LOOK_ALIKE'
}

// Terms with other characters, such as "C++", are only matched exactly.
const OF_WORDS = /^[\p{L}\p{N}\p{M}]+(?:[ '\-_./&]+[\p{L}\p{N}\p{M}]+)*$/u
const WORD = /[\p{L}\p{N}\p{M}]+/gu
const GAP_MAX = 6
const SENTENCE_BREAK = /[.!?;:,]\s/u
const HUMP = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/u
const MAY_BE_JOINED = /\p{L}\p{Lu}|\p{L}\p{N}|\p{N}\p{L}/u
const PLAIN_LETTERS = /^[\p{Script=Latin}\p{M}'’]+$/u
// From Latin to Unicode letters that no supported alphabet has: phonetic letters and small capitals that look like
// plain letters.
const UNUSUAL = /[\u0180-\u02af\u1d00-\u1dbf\ua720-\ua7ff\uab30-\uab6f]/u
// "FaIcon": no language writes a capital I after a lower-case letter, where it looks like "l".
const I_WITHIN = /\p{Ll}I/u
const LATIN = /\p{Script=Latin}/u
const PREFIX = 3

/**
 * Finds terms word by word: with any separator ("Project-Heron", "project_heron", "#ProjectHeron"), inflected (French,
 * English and German), and written with look-alikes. A look-alike needs a character that is not a plain letter, or a
 * capital I within a word: words of plain letters never match by their looks.
 */
export function* findTermsByWords(
  folded: FoldedText,
  terms: readonly string[],
  options: { accentSensitive: boolean; language: string | null; limit: number },
): Generator<void, FoundTerm[]> {
  const known = knownTerms(terms, options)
  if (known.words.length === 0) return []
  const words = wordsOf(folded)
  const alike = comparison(known.words, options)
  const found: FoundTerm[] = []
  for (let at = 0; at < words.length && found.length < options.limit; at++) {
    const first = words[at]
    if (!first) break
    yield
    const { start } = first
    for (const term of known.joined.get(first.folded) ?? [])
      found.push({ term, start, end: first.end, how: 'AS_WRITTEN' })
    const waiting: { branch: Branch; index: number; how: How }[] = [
      { branch: known.root, index: at, how: 'AS_WRITTEN' },
    ]
    for (let state = waiting.pop(); state; state = waiting.pop()) {
      for (const word of alternatives(words, state.index)) {
        for (const [wanted, likeness] of alike(word)) {
          const branch = state.branch.next.get(wanted)
          if (!branch) continue
          const how = likeness === 'AS_WRITTEN' ? state.how : likeness
          for (const term of branch.terms) found.push({ term, start, end: word.end, how })
          const index = branch.next.size > 0 ? wordBehind(folded, words, state.index, word.end) : null
          if (index !== null) waiting.push({ branch, index, how })
        }
      }
    }
  }
  return found
}

/** Compares words of a text with words of terms. Most words match none. */
function comparison(
  wanted: readonly Wanted[],
  { accentSensitive, language }: { accentSensitive: boolean; language: string | null },
): (word: Word) => readonly (readonly [Wanted, How])[] {
  const languages = stemmingLanguages(language)
  const prefixes = new Set(wanted.map(({ folded }) => folded.slice(0, PREFIX)))
  const keysOf = ({ folded, written, skeleton }: Wanted | Word): [string, How][] => {
    const small = prefixes.has(folded.slice(0, PREFIX)) ? normalized(written, 'NFKC').toLowerCase() : null
    const stems = small === null ? [] : languages.map((one) => [one, stemOf(one, small, accentSensitive)] as const)
    return [
      [`as ${folded}`, 'AS_WRITTEN'],
      ...(skeleton === null ? [] : [[`like ${skeleton}`, 'LOOK_ALIKE'] as [string, How]]),
      ...stems.flatMap(([one, stem]): [string, How][] => (stem === null ? [] : [[`${one} ${stem}`, 'INFLECTED']])),
    ]
  }
  const byKey = new Map<string, Wanted[]>()
  for (const word of wanted) {
    for (const [key] of keysOf(word)) {
      const same = byKey.get(key)
      if (same) same.push(word)
      else byKey.set(key, [word])
    }
  }
  const known = new Map<string, readonly (readonly [Wanted, How])[]>()
  return (word) => {
    const name = `${word.folded} ${word.written}`
    const before = known.get(name)
    if (before) return before
    const found = new Map<Wanted, How>()
    for (const [key, how] of keysOf(word)) {
      for (const one of byKey.get(key) ?? []) if (!found.has(one)) found.set(one, how)
    }
    const alike = [...found]
    known.set(name, alike)
    return alike
  }
}

const termsOfRules = new WeakMap<readonly string[], Terms>()

function knownTerms(terms: readonly string[], options: { accentSensitive: boolean }): Terms {
  const known = termsOfRules.get(terms) ?? treeOf(terms, options)
  termsOfRules.set(terms, known)
  return known
}

function treeOf(terms: readonly string[], { accentSensitive }: { accentSensitive: boolean }): Terms {
  const words = new Map<string, Wanted>()
  const joined = new Map<string, string[]>()
  const root: Branch = { next: new Map(), terms: [] }
  for (const term of terms) {
    if (!OF_WORDS.test(foldTerm(term))) continue
    let branch = root
    const parts = Array.from(term.normalize('NFC').matchAll(WORD), ([written]) => {
      const word = words.get(written) ?? {
        folded: foldTerm(written, { accentSensitive }),
        written,
        skeleton: skeletonOf(written).text,
      }
      words.set(written, word)
      return word
    })
    for (const word of parts) {
      const next = branch.next.get(word) ?? { next: new Map(), terms: [] }
      branch.next.set(word, next)
      branch = next
    }
    branch.terms.push(term)
    if (parts.length < 2) continue
    const whole = parts.map(({ folded }) => folded).join('')
    joined.set(whole, [...(joined.get(whole) ?? []), term])
  }
  return { root, words: [...words.values()], joined }
}

const wordsOfTexts = new WeakMap<FoldedText, readonly Word[]>()

function wordsOf(folded: FoldedText): readonly Word[] {
  const words = wordsOfTexts.get(folded) ?? splitWords(folded)
  wordsOfTexts.set(folded, words)
  return words
}

function splitWords(folded: FoldedText): Word[] {
  const latin = folded.flat.match(/\p{Script=Latin}/gu)?.length ?? 0
  const letters = folded.flat.match(/\p{L}/gu)?.length ?? 0
  const mostlyLatin = 2 * latin > letters
  return Array.from(folded.flat.matchAll(WORD)).flatMap(({ 0: whole, index: start }) => {
    const word = (from: number, to: number): Word => {
      const span = folded.spanOf(from, to)
      const written = folded.original.slice(span.start, span.end)
      const skeleton = looksForeign(written, mostlyLatin) ? skeletonOf(normalized(written, 'NFKC')).text : null
      return { start: from, end: to, folded: folded.flat.slice(from, to), written, skeleton }
    }
    const end = start + whole.length
    const span = folded.spanOf(start, end)
    const joined = MAY_BE_JOINED.test(folded.original.slice(span.start, span.end))
    const cuts = joined ? humpsOf(folded, start, end) : []
    const parts = cuts.length === 0 ? [] : [start, ...cuts].map((from, part) => word(from, cuts[part] ?? end))
    return [word(start, end), ...parts]
  })
}

/** Where the parts of a joined word begin, after the first: in "ProjectHeron" at the second capital. */
function humpsOf(folded: FoldedText, start: number, end: number): number[] {
  const cuts: number[] = []
  for (let at = start + 1; at < end; at++) {
    const before = folded.spanOf(at - 1, at)
    const here = folded.spanOf(at, at + 1)
    const around = folded.original.slice(before.start, here.end)
    const next = at + 1 < end ? folded.original.slice(here.start, folded.spanOf(at + 1, at + 2).end) : ''
    if (HUMP.test(around) || (/^\p{Lu}\p{Ll}/u.test(next) && /^\p{Lu}\p{Lu}/u.test(around))) cuts.push(at)
  }
  return cuts
}

function looksForeign(written: string, mostlyLatin: boolean): boolean {
  if (I_WITHIN.test(written)) return true
  if (UNUSUAL.test(normalized(written, 'NFD'))) return true
  if (PLAIN_LETTERS.test(written) || !/\p{L}/u.test(written)) return false
  // Words of another script keep their letters when the text is in that script.
  return LATIN.test(written) || /\p{N}/u.test(written) || mostlyLatin
}

/** The index of the next word, when it follows closely enough to continue a term. */
function wordBehind(folded: FoldedText, words: readonly Word[], index: number, end: number): number | null {
  let behind = index
  do behind += 1
  while ((words[behind]?.start ?? end) < end)
  const next = words[behind]
  if (!next) return null
  const gap = folded.text.slice(end, next.start)
  return gap.length > GAP_MAX || SENTENCE_BREAK.test(gap) ? null : behind
}

/** A joined word and its first part begin at the same place, so either may match. */
function alternatives(words: readonly Word[], index: number): Word[] {
  const word = words[index]
  const next = words[index + 1]
  if (!word) return []
  return next && next.start === word.start ? [word, next] : [word]
}
