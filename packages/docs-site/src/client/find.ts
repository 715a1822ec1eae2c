/** What the search looks in, in as few signs as possible. */
export interface SearchIndex {
  readonly kinds: readonly string[]
  /** Path and title. */
  readonly pages: readonly (readonly [path: string, title: string])[]
  /** Number of the kind, name, number of the page, anchor (null where it is the name), and text. */
  readonly entries: readonly (readonly [
    kind: number,
    name: string,
    page: number,
    anchor: string | null,
    text: string,
  ])[]
}

/** Something that was found. */
export interface Entry {
  readonly kind: string
  readonly name: string
  /** Below the root of the site. */
  readonly address: string
  readonly page: string
  readonly text: string
}

/** `campaignCreate` has the words campaign and create. */
const wordsOf = (text: string): string[] =>
  text
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/** How well a name answers a question; 0 where it does not. */
function scoreOfName(name: string, asked: string, words: readonly string[]): number {
  const lower = name.toLowerCase()
  if (lower === asked) return 100
  const last = lower.split('.').at(-1)
  if (last === asked) return 90
  if (lower.startsWith(asked)) return 70
  if (!words.every((word) => lower.includes(word))) return 0
  const parts = wordsOf(name)
  if (!words.every((word) => parts.some((part) => part.startsWith(word)))) return lower.includes(asked) ? 30 : 0
  return 40 + (20 * words.length) / parts.length
}

/** Pages and types before fields and values of equal names. */
const WEIGHTS: Readonly<Record<string, number>> = {
  ...{ Part: 12, Page: 11, Recipe: 10, Query: 9, Mutation: 9, Subscription: 9, Type: 8, 'Error code': 8, Event: 8 },
  ...{ Permission: 8, Setting: 8, Section: 6, Input: 5, Enum: 5, Limit: 4, Contract: 4, Decision: -5 },
}

/** The best answers to a question, best first: all of its words are in the name, or else in the text. */
export function find({ kinds, pages, entries }: SearchIndex, question: string, most: number): Entry[] {
  // Root fields stand under their own names.
  const named = question.trim().replace(/^(Query|Mutation|Subscription)\./, '')
  const asked = named.toLowerCase()
  const words = wordsOf(named)
  if (words.length === 0) return []
  const found: { score: number; at: number }[] = []
  entries.forEach(([kind, name, , , text], at) => {
    let score = scoreOfName(name, asked, words)
    if (score === 0) {
      const whole = `${name} ${text}`.toLowerCase()
      if (!words.every((word) => whole.includes(word))) return
      score = whole.includes(asked) ? 12 : 6
    }
    found.push({ score: score + (WEIGHTS[kinds[kind] ?? ''] ?? 0) - name.length / 100, at })
  })
  return found
    .toSorted((a, b) => b.score - a.score || a.at - b.at)
    .slice(0, most)
    .flatMap(({ at }) => {
      const entry = entries[at]
      if (!entry) return []
      const [kind, name, page, anchor, text] = entry
      const [path = '', title = ''] = pages[page] ?? []
      const hash = anchor === null ? `#${encodeURI(name)}` : anchor && `#${encodeURI(anchor)}`
      return [{ kind: kinds[kind] ?? '', name, address: path + hash, page: title, text }]
    })
}
