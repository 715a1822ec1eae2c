import { type FoldedText, foldTerm } from './folding.ts'
import { isWordCharacter, type Occurrence } from './wording.ts'

const PLACEHOLDER = /\{[^{}]*\}/u
// Words allowed between a wording and a name: "I work for the Acme group", "chez @acme".
const BEFORE_NAME = ['', 'the ', 'la ', 'le ', "l'", 'der ', 'die ', 'dem ', '@', '#']

/**
 * Finds every place where a wording of employment has a name or brand of the organisation in its placeholder, in the
 * order of the text. A wording without a placeholder matches by itself.
 */
export function findEmployment(folded: FoldedText, wording: string, names: readonly string[]): Occurrence[] {
  const text = folded.flat
  const parts = wording.split(PLACEHOLDER)
  const before = foldTerm(parts[0] ?? '')
  // "Salarié de Dupont", "salarié d'Acme".
  const elided = / de$/u.test(before) ? placesOf(text, before.replace(/ de$/u, " d'")) : []
  const after = foldTerm(parts[1] ?? '')
  const known = parts.length === 1 ? [''] : names.map((name) => foldTerm(name)).filter((name) => name !== '')
  const found: Occurrence[] = []
  for (const { start, end } of before === '' ? placesOfAny(text, known) : [...placesOf(text, before), ...elided]) {
    const nameEnd = before === '' || parts.length === 1 ? end : endOfName(text, end, known)
    if (nameEnd === null) continue
    const last = after === '' ? nameEnd : endOfRest(text, nameEnd, after)
    if (last !== null && isWhole(text, start, last)) found.push({ start, end: last })
  }
  return found.sort((a, b) => a.start - b.start)
}

function placesOf(text: string, term: string): Occurrence[] {
  const found: Occurrence[] = []
  for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + 1)) {
    found.push({ start: at, end: at + term.length })
  }
  return found
}

const placesOfAny = (text: string, terms: readonly string[]) => terms.flatMap((term) => placesOf(text, term))

function endOfName(text: string, from: number, names: readonly string[]): number | null {
  const start = text.charAt(from) === ' ' ? from + 1 : from
  for (const article of BEFORE_NAME) {
    if (!text.startsWith(article, start)) continue
    for (const name of names) {
      const end = start + article.length + name.length
      if (text.startsWith(name, start + article.length) && !isWordCharacter(text.charAt(end))) return end
    }
  }
  return null
}

function endOfRest(text: string, from: number, rest: string): number | null {
  const start = text.startsWith("'s ", from) ? from + 3 : text.charAt(from) === ' ' ? from + 1 : from
  return text.startsWith(rest, start) ? start + rest.length : null
}

const isWhole = (text: string, start: number, end: number) =>
  !(isWordCharacter(text.charAt(start)) && isWordCharacter(text.charAt(start - 1))) &&
  !(isWordCharacter(text.charAt(end - 1)) && isWordCharacter(text.charAt(end)))
