import { normalized } from '@portevoix/sdk/normal-forms'
import { type FoldedText, foldTerm } from './folding.ts'
import { stemmingLanguages, stemOf } from './stems.ts'
import { skeletonOf } from './unicode/skeleton.ts'
import type { Occurrence } from './wording.ts'

/** A word of a text, with a part of a joined one ("ProjectHeron" has two) as a word of its own. */
interface Word extends Occurrence {
  /** As it is compared: folded. */
  folded: string
  /** As it stands in the text. */
  written: string
  /** What it looks like; null for a plain word, which looks like itself. */
  skeleton: string | null
}

interface Term {
  term: string
  words: readonly { folded: string; written: string; skeleton: string }[]
}

type StemOf = (language: string, word: { folded: string; written: string }) => string | null

export interface FoundTerm extends Occurrence {
  term: string
  /** It stands there in another form than it was written in the rule. */
  how: 'AS_WRITTEN' | 'INFLECTED' | 'LOOK_ALIKE'
}

// Terms with other signs, such as "C++", are looked for as they are written alone.
const OF_WORDS = /^[\p{L}\p{N}\p{M}]+(?:[ '\-_./&]+[\p{L}\p{N}\p{M}]+)*$/u
const WORD = /[\p{L}\p{N}\p{M}]+/gu
const GAP_MAX = 6
const SENTENCE_BREAK = /[.!?;:,]\s/u
const HUMP = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/u
const MAY_BE_JOINED = /\p{L}\p{Lu}|\p{L}\p{N}|\p{N}\p{L}/u
const PLAIN_LETTERS = /^[\p{Script=Latin}\p{M}'’]+$/u
const LATIN = /\p{Script=Latin}/u
const PREFIX = 3

/**
 * Finds terms word by word: whatever separates the words ("Project-Heron", "project_heron", "#ProjectHeron"), inflected
 * (French, English and German), and written with look-alikes. A look-alike needs a sign that is no plain letter: words of
 * letters alone never match by their looks.
 */
export function findTermsByWords(
  folded: FoldedText,
  terms: readonly string[],
  options: { accentSensitive: boolean; language: string | null; limit: number },
): FoundTerm[] {
  const known = knownTerms(terms, options)
  if (known.length === 0) return []
  const words = wordsOf(folded)
  const languages = stemmingLanguages(options.language)
  const prefixes = new Set(known.flatMap((term) => term.words.map(({ folded: word }) => word.slice(0, PREFIX))))
  const stems = new Map<string, string | null>()
  const stem: StemOf = (language, word) => {
    if (!prefixes.has(word.folded.slice(0, PREFIX))) return null
    const key = `${language} ${word.written}`
    if (!stems.has(key)) {
      const small = normalized(word.written, 'NFKC').toLowerCase()
      stems.set(key, stemOf(language, small, options.accentSensitive))
    }
    return stems.get(key) ?? null
  }
  const keysOf = (word: { folded: string; written: string; skeleton: string | null }): string[] => [
    `as ${word.folded}`,
    ...languages.flatMap((language) => {
      const found = stem(language, word)
      return found === null ? [] : [`${language} ${found}`]
    }),
    ...(word.skeleton === null ? [] : [`like ${word.skeleton}`]),
  ]
  const beginnings = new Map<string, Set<Term>>()
  for (const term of known) {
    const [first] = term.words
    const joined = term.words.map(({ folded: word }) => word).join('')
    for (const key of [...(first ? keysOf(first) : []), `as ${joined}`]) {
      const there = beginnings.get(key) ?? new Set()
      beginnings.set(key, there.add(term))
    }
  }

  const found: FoundTerm[] = []
  for (let at = 0; at < words.length && found.length < options.limit; at++) {
    const word = words[at]
    if (!word) break
    // Most words have nothing to do with any term.
    const related = prefixes.has(word.folded.slice(0, PREFIX)) || word.skeleton !== null
    if (!related && !beginnings.has(`as ${word.folded}`)) continue
    const candidates = new Set(keysOf(word).flatMap((key) => [...(beginnings.get(key) ?? [])]))
    for (const term of candidates) {
      const match = matchFrom(folded, words, at, term, languages, stem)
      if (match) found.push({ ...match, term: term.term })
    }
  }
  return found
}

const termsOfRules = new WeakMap<readonly string[], readonly Term[]>()

function knownTerms(terms: readonly string[], options: { accentSensitive: boolean }): readonly Term[] {
  const known =
    termsOfRules.get(terms) ??
    terms.filter((term) => OF_WORDS.test(foldTerm(term))).map((term) => termOf(term, options))
  termsOfRules.set(terms, known)
  return known
}

function termOf(term: string, { accentSensitive }: { accentSensitive: boolean }): Term {
  const shown = term.normalize('NFC')
  const words = Array.from(shown.matchAll(WORD), ([word]) => ({
    folded: foldTerm(word, { accentSensitive }),
    written: word,
    skeleton: skeletonOf(word).text,
  }))
  return { term, words }
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

/** Where the parts of a joined word begin, but the first: "ProjectHeron" at its second capital. */
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
  if (PLAIN_LETTERS.test(written) || !/\p{L}/u.test(written)) return false
  // Words of another script are its own where the text is in it.
  return LATIN.test(written) || /\p{N}/u.test(written) || mostlyLatin
}

function matchFrom(
  folded: FoldedText,
  words: readonly Word[],
  at: number,
  term: Term,
  languages: readonly string[],
  stem: StemOf,
): Omit<FoundTerm, 'term'> | null {
  const first = words[at]
  if (!first) return null
  const joined = term.words.map(({ folded: word }) => word).join('')
  if (term.words.length > 1 && first.folded === joined) return { start: first.start, end: first.end, how: 'AS_WRITTEN' }
  let how: FoundTerm['how'] = 'AS_WRITTEN'
  let end = first.start
  let index = at
  for (const [place, wanted] of term.words.entries()) {
    if (place > 0) {
      do index += 1
      while ((words[index]?.start ?? end) < end)
      const gap = folded.text.slice(end, words[index]?.start ?? end)
      if (gap.length > GAP_MAX || SENTENCE_BREAK.test(gap)) return null
    }
    const word = alternatives(words, index).find((one) => howAlike(one, wanted, languages, stem) !== null)
    if (!word) return null
    const alike = howAlike(word, wanted, languages, stem)
    if (alike !== 'AS_WRITTEN' && alike !== null) how = alike
    end = word.end
  }
  return { start: first.start, end, how }
}

/** A joined word and its first part begin at the same place: either may be meant. */
function alternatives(words: readonly Word[], index: number): Word[] {
  const word = words[index]
  const next = words[index + 1]
  if (!word) return []
  return next && next.start === word.start ? [word, next] : [word]
}

function howAlike(
  word: Word,
  wanted: Term['words'][number],
  languages: readonly string[],
  stem: StemOf,
): FoundTerm['how'] | null {
  if (word.folded === wanted.folded) return 'AS_WRITTEN'
  if (word.skeleton !== null && word.skeleton === wanted.skeleton) return 'LOOK_ALIKE'
  for (const language of languages) {
    const one = stem(language, word)
    if (one !== null && one === stem(language, wanted)) return 'INFLECTED'
  }
  return null
}
