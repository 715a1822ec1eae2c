import { type Filter, parse } from 'scim2-parse-filter'
import { ScimError } from './scim-error.ts'

/** Characters of a filter. */
const LONGEST_FILTER = 2_000
/** Comparisons of a filter. */
const MOST_COMPARISONS = 50
/** Brackets and negations inside each other. */
const DEEPEST = 10
const QUOTED = /"(?:[^"\\]|\\.)*"/g

/**
 * Parses a filter. It is bounded before the parser sees it, which backtracks over line breaks in a text and calls itself
 * for each bracket and negation.
 * @throws ScimError 400 with `scimType`.
 */
export function parseFilter(text: string, scimType: 'invalidFilter' | 'invalidPath' = 'invalidFilter'): Filter {
  const refuse = (message: string) => new ScimError(400, scimType, message)
  if (text.length > LONGEST_FILTER) throw refuse(`A filter has at most ${LONGEST_FILTER} characters.`)
  if (/\p{Cc}/u.test(text)) throw refuse('A filter has no control characters.')
  if (depthOf(text.replace(QUOTED, '""')) > DEEPEST) throw refuse(`A filter is nested at most ${DEEPEST} deep.`)
  const filter = parsed(text, refuse)
  if (comparisonsIn(filter) > MOST_COMPARISONS) throw refuse(`A filter has at most ${MOST_COMPARISONS} comparisons.`)
  return filter
}

function parsed(text: string, refuse: (message: string) => ScimError): Filter {
  try {
    return parse(text)
  } catch {
    // The parser's own message repeats the input.
    throw refuse('This is no filter that can be read, such as userName eq "ana@example.org".')
  }
}

function depthOf(text: string): number {
  let [depth, deepest] = [0, 0]
  for (const sign of text) {
    if (sign === '(' || sign === '[') depth += 1
    if (sign === ')' || sign === ']') depth -= 1
    deepest = Math.max(deepest, depth)
  }
  return deepest + (text.match(/\bnot\b/gi)?.length ?? 0)
}

/** The comparisons of a filter, each counted. */
export function comparisonsIn(filter: Filter): number {
  if ('filters' in filter) return filter.filters.reduce((sum, one) => sum + comparisonsIn(one), 0)
  if ('filter' in filter) return comparisonsIn(filter.filter)
  return 'valFilter' in filter ? comparisonsIn(filter.valFilter) : 1
}

/** Whether the filter goes on behind a bracket, as in `emails[type eq "work"].value eq "ana@example.org"`. */
export const goesOnBehindBracket = (text: string): boolean => /\]\s*\./.test(text.replace(QUOTED, '""'))
