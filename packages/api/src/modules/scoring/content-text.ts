import { normalized } from '@portevoix/sdk/normal-forms'

/** What a text is made of, as Unicode divides it (UAX 29) for its language. */
export interface TextShape {
  words: number
  /** Sentences with at least one word. */
  sentences: number
}

const segmenters = new Map<string, Intl.Segmenter>()

/** Making a segmenter takes longer than most texts; an unknown language is divided by the rules for all. */
function segmenter(language: string | null, granularity: 'word' | 'sentence'): Intl.Segmenter {
  const name = `${language} ${granularity}`
  const known = segmenters.get(name)
  if (known) return known
  const locales = language === null ? [] : Intl.Segmenter.supportedLocalesOf([language])
  const fresh = new Intl.Segmenter(locales.length > 0 ? locales : 'und', { granularity })
  segmenters.set(name, fresh)
  return fresh
}

function countWords(text: string, language: string | null): number {
  let words = 0
  for (const { isWordLike } of segmenter(language, 'word').segment(text)) if (isWordLike) words += 1
  return words
}

const WORD = /[\p{L}\p{N}]/u

/** @param language its first part only, such as `en`; null where it is not known. */
export function shapeOf(text: string, language: string | null): TextShape {
  let sentences = 0
  for (const { segment } of segmenter(language, 'sentence').segment(text)) if (WORD.test(segment)) sentences += 1
  return { words: countWords(text, language), sentences }
}

/** Different words of a text, in one spelling: compatibility forms and capitals make no difference. */
export function wordsOf(text: string, language: string | null): Set<string> {
  const words = new Set<string>()
  for (const { segment, isWordLike } of segmenter(language, 'word').segment(normalized(text, 'NFKC').toLowerCase())) {
    if (isWordLike) words.add(segment)
  }
  return words
}

/** How many of the topics are named by all their words. */
export function topicMatches(words: ReadonlySet<string>, topics: readonly ReadonlySet<string>[]): number {
  return topics.filter((topic) => topic.size > 0 && [...topic].every((word) => words.has(word))).length
}
