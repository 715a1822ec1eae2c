import { findingForm } from '@portevoix/sdk/normal-forms'

/** What a query asks of a text: the words of each phrase one after another. */
export interface TopicQuery {
  readonly all: readonly string[]
  readonly none: readonly string[]
}

/** Scripts that put no blanks between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/u
const PARTS = /(-?)(?:"([^"]*)"|([^\s"]+))/gu

/** Words of a text for finding, each between blanks. */
export const wordsForFinding = (text: string): string => ` ${findingForm(text).split(BETWEEN_WORDS).join(' ').trim()} `

/** A phrase as it stands among words: whole words, or their beginning where it ends in a star. */
function phraseOf(written: string): string | null {
  const words = wordsForFinding(written)
  if (words.trim() === '') return null
  if (UNSPACED.test(words)) return words.trim()
  return written.trimEnd().endsWith('*') ? words.trimEnd() : words
}

/**
 * Reads a query: every word must stand in the text, `"words in quotes"` one after another, `-word` must not, and `word*` is
 * the beginning of words. Case, accents and punctuation make no difference.
 * @returns null where nothing must stand in the text.
 */
export function readTopicQuery(written: string): TopicQuery | null {
  const all: string[] = []
  const none: string[] = []
  for (const [, minus, quoted, word] of written.matchAll(PARTS)) {
    const phrase = phraseOf(quoted ?? word ?? '')
    if (phrase !== null) (minus ? none : all).push(phrase)
  }
  return all.length > 0 ? { all, none } : null
}

/** Whether a text, as `wordsForFinding` gives it, is what a query asks for. */
export const isFoundBy = ({ all, none }: TopicQuery, words: string): boolean =>
  all.every((phrase) => words.includes(phrase)) && !none.some((phrase) => words.includes(phrase))

/** Whether a query in one language is for a text in another: `fr` is for `fr-CA`. Where either is not known, it is. */
export function isForLanguage(query: string | null, text: string | null): boolean {
  return query === null || text === null || text === query || text.startsWith(`${query}-`)
}

/** A whole word that a query asks for; null where it asks for beginnings, or for signs of scripts without blanks, alone. */
function neededWord({ all }: TopicQuery): string | null {
  const words = all.flatMap((phrase) => /^ ([^ ]+) /.exec(phrase)?.[1] ?? [])
  return words[0] ?? null
}

/**
 * Finds which of many queries find a text, in their order. A text is held to those alone of which it has a word, and to the
 * few that ask for no whole word.
 */
export function searchQueries<Entry extends { readonly query: TopicQuery }>(
  entries: readonly Entry[],
): (words: string) => Entry[] {
  const placed = entries.map((entry, place) => ({ entry, place }))
  const byWord = Map.groupBy(placed, ({ entry }) => neededWord(entry.query))
  return (words) => {
    const own = new Set<string | null>(words.trim().split(' ')).add(null)
    return [...own]
      .flatMap((word) => byWord.get(word) ?? [])
      .filter(({ entry }) => isFoundBy(entry.query, words))
      .sort((a, b) => a.place - b.place)
      .map(({ entry }) => entry)
  }
}
