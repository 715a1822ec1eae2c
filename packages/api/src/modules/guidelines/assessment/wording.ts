import { type FoldedText, type FoldOptions, foldTerm } from './folding.ts'

/** A range in a folded text. */
export interface Occurrence {
  start: number
  end: number
}

export interface OccurrenceOptions {
  wholeWord: boolean
  /** Hyphens and dots join words: "ad" does not match "ad-free", "state-sponsored" or "ad.example". */
  compoundsAreOneWord?: boolean
  /** Maximum number of matches. */
  limit?: number
}

const WORD = /[\p{L}\p{N}\p{M}_]/u
// These scripts have no spaces between words, so every place in them is a word boundary.
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u
const NEGATING_PREFIX = /(?:^|[^\p{L}])(?:non|not|un|no)-$/u
/** Maximum length of a placeholder's value: a brand's name, not a paragraph. */
const PLACEHOLDER_MAX_UNITS = 60

export function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && character !== '' && WORD.test(character) && !UNSPACED.test(character)
}

/** Finds every place of a folded term, in one pass over the text. */
export function findTerm(folded: FoldedText, term: string, options: OccurrenceOptions): Occurrence[] {
  const found: Occurrence[] = []
  if (term === '') return found
  const limit = options.limit ?? Number.POSITIVE_INFINITY
  let from = 0
  while (found.length < limit) {
    const start = folded.flat.indexOf(term, from)
    if (start === -1) break
    const end = start + term.length
    const accepted = !options.wholeWord || isWholeWord(folded.flat, start, end, options.compoundsAreOneWord ?? false)
    if (accepted) found.push({ start, end })
    from = accepted ? end : start + 1
  }
  return found
}

/** The spellings of a term of several words as one hashtag. */
export function hashtagForms(term: string): string[] {
  if (!term.includes(' ') || term.startsWith('#')) return []
  const words = term.split(' ')
  return [`#${words.join('')}`, `#${words.join('_')}`]
}

/**
 * Finds every place of a wording, in the order of the text. `{name}` in a wording stands for a name of at most 60 units
 * on the same line ("Thanks to {brand} for the free product"); `{post}` for a word for the post itself ("this video"),
 * or the end of the sentence.
 */
export function findWording(folded: FoldedText, wording: string, options: FoldOptions = {}): Occurrence[] {
  if (wording.startsWith('#{')) return findNamedHashtag(folded, wording, options)
  const parts = wording.split(/\{[^{}]*\}/u).map((part) => foldTerm(part, options))
  const placeholders = wording.match(/\{[^{}]*\}/gu) ?? []
  const whole = { wholeWord: true, compoundsAreOneWord: true }
  const [first = '', ...others] = parts
  if (others.length === 0) {
    return [first, ...hashtagForms(first)]
      .flatMap((form) => findTerm(folded, form, whole))
      .filter(({ start }) => !isHandleOrParameter(folded.flat, start))
      .sort((a, b) => a.start - b.start)
  }
  const found: Occurrence[] = []
  for (const occurrence of findTerm(folded, first, whole)) {
    let end: number | null = occurrence.end
    for (const [index, part] of others.entries()) {
      if (end === null) break
      end = placeholders[index] === '{post}' ? endAfterPost(folded, end, part) : endAfterPlaceholder(folded, end, part)
    }
    if (end !== null) found.push({ start: occurrence.start, end })
  }
  return found
}

/**
 * Finds web and mail addresses in a text, because words inside them do not disclose.
 * @returns a test whether a place is inside one.
 */
export function addressTest(folded: FoldedText): (start: number) => boolean {
  const ranges: Occurrence[] = []
  for (const run of folded.flat.matchAll(/[^ ]+/g)) {
    const address = run[0].search(/[a-z]:\/\/|www\.|[^\s@]@[^\s@]|[\p{L}\p{N}]\.\p{L}{2,24}\//u)
    // The address may follow a word without a space ("Bottines:http://…"): it begins at its scheme.
    if (address !== -1)
      ranges.push({ start: run.index + startOfToken(run[0], address), end: run.index + run[0].length })
  }
  return (start) => {
    let low = 0
    let high = ranges.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((ranges[middle]?.end ?? 0) > start) high = middle
      else low = middle + 1
    }
    return (ranges[low]?.start ?? Number.POSITIVE_INFINITY) <= start
  }
}

function startOfToken(run: string, at: number): number {
  let start = at
  while (start > 0 && /[\p{L}\p{N}._%+-]/u.test(run.charAt(start - 1))) start--
  return start
}

function isWholeWord(text: string, start: number, end: number, compounds: boolean): boolean {
  const before = text.charAt(start - 1)
  const after = text.charAt(end)
  if (isWordCharacter(text.charAt(start)) && isWordCharacter(before)) return false
  if (isWordCharacter(text.charAt(end - 1)) && isWordCharacter(after)) return false
  if (!compounds) return true
  if ((after === '-' || after === '.') && isWordCharacter(text.charAt(end + 1))) return false
  if (before === '.' && isWordCharacter(text.charAt(start - 2))) return false
  if (before === '-' && isWordCharacter(text.charAt(start - 2))) {
    return NEGATING_PREFIX.test(text.slice(Math.max(0, start - 5), start))
  }
  return true
}

function isHandleOrParameter(text: string, start: number): boolean {
  return start > 0 && '@=&'.includes(text.charAt(start - 1))
}

function endAfterPlaceholder(folded: FoldedText, from: number, part: string): number | null {
  const lineEnd = folded.text.slice(from, from + PLACEHOLDER_MAX_UNITS).indexOf('\n')
  const to = Math.min(from + (lineEnd === -1 ? PLACEHOLDER_MAX_UNITS : lineEnd), folded.text.length)
  if (part === '') {
    const name = /^ ?[@#"'«]? ?[\p{L}\p{N}][\p{L}\p{N}&'.-]*/u.exec(folded.text.slice(from, to))
    return name ? from + name[0].length : null
  }
  const limit = Math.min(folded.flat.length, to + part.length)
  const at = folded.flat.slice(from, limit).search(/[\p{L}\p{N}]/u)
  if (at === -1) return null
  const start = folded.flat.slice(0, limit).indexOf(part, from + at + 1)
  if (start === -1 || !isWholeWord(folded.flat, start, start + part.length, true)) return null
  return start + part.length
}

const POST_NAME =
  /^ (?:this|today's|the|my|our|cette|cet|ce|la|le|l'|ma|mon|notre|dieses?|diesen|das|den) ?(?:[\p{L}'-]+ ){0,3}?(?:videos?|vlog|clip|post|publication|content|contenu|article|episode|story|reel|photo|stream|live|show|podcast|thread|blog|beitrag|folge|inhalt)(?![\p{L}])/u

function endAfterPost(folded: FoldedText, from: number, part: string): number | null {
  const rest = folded.text.slice(from, from + PLACEHOLDER_MAX_UNITS)
  const named = POST_NAME.exec(rest)
  if (!named) return part === '' && /^ ?(?:[.!\n;)#@]|$)/u.test(rest) ? from : null
  const end = from + named[0].length
  if (part === '') return end
  return folded.flat.startsWith(part, end + 1) ? end + 1 + part.length : null
}

/** "#{brand}_partner": a hashtag that ends with the words of the wording. */
function findNamedHashtag(folded: FoldedText, wording: string, options: FoldOptions): Occurrence[] {
  const ending = foldTerm(wording.slice(wording.indexOf('}') + 1), options)
  return Array.from(folded.flat.matchAll(/(?<![\p{L}\p{N}_])#[\p{L}\p{N}\p{M}_]{1,80}/gu))
    .filter(([tag]) => ending !== '' && tag.endsWith(ending) && tag.length > ending.length + 1)
    .map(({ 0: tag, index }) => ({ start: index, end: index + tag.length }))
}
