import type { Occurrence } from './wording.ts'

const LOOK_BACK_UNITS = 120
const LOOK_BACK_WORDS = 10

const NEGATORS = new Set(
  `no not non nor never without neither zero nothing hardly barely cannot isnt wasnt arent werent
   pas sans ni jamais aucun aucune nest netait nullement rien point kein keine nicht ohne`.split(/\s+/),
)

// What may stand between a negation and what it negates. Anything else ends the search: "can't wait for tomorrow #ad"
// negates nothing.
const FUNCTION_WORDS = new Set(
  `a an the any this that these it is in at all be been being as really actually even kind sort form of way paid
   sponsored for by i repeat or and part
   un une le la les de d du des en cet cette ce ces l au aux etre ete est cas tout vraiment forme remunere remuneree
   sponsorise sponsorisee paye payee pour et ou c quelconque post video contenu`.split(/\s+/),
)

const DETERMINERS = new Set(
  'a an the this that my your their our his her any la le une un cette ce ma sa leur'.split(' '),
)
const PRESENTERS = new Set(
  "is was are contains includes features as here's it's this's that's here as contient comporte est c'est voici inclut".split(
    ' ',
  ),
)

const NEGATED_AFTER =
  /^[\s")\]»]{0,3}(?:free\b|blocker|blocking|[?:(,-]{1,3} ?\(?(?:no|not|nope|non|nein|never|pas|absolument pas|aucun)\b)/u
// "ad hoc", "ad nauseam": Latin, not advertising.
const LATIN_PHRASE_AFTER = /^ (?:hoc|nauseam|interim|infinitum|lib|hominem|libitum)\b/u

/**
 * Whether the words around a disclosure take it back ("this is not an ad", "ceci n'est pas une publicité", "no #ad",
 * "ad-free"). Walks back over function words only, within the sentence, so that its cost does not depend on the text.
 */
export function isNegated(text: string, { start, end }: Occurrence): boolean {
  if (NEGATED_AFTER.test(text.slice(end, end + 24))) return true
  const words = wordsBefore(text, start)
  for (let index = words.length - 1; index >= Math.max(0, words.length - LOOK_BACK_WORDS); index--) {
    const word = words[index] ?? ''
    if (NEGATORS.has(word) || word.endsWith("n't")) return true
    if (!FUNCTION_WORDS.has(word.replace(/^(?:d|l|qu|c|s)'/u, ''))) return false
  }
  return false
}

/**
 * Whether a wording is spoken about rather than declared: "I saw an ad", "la publicité de la marque". "This is an ad" and
 * "Ad: …" declare. A hashtag always declares.
 */
export function isMentionedInPassing(text: string, { start, end }: Occurrence): boolean {
  if (text.charAt(start) === '#' || text.charAt(start - 1) === '#') return false
  if (LATIN_PHRASE_AFTER.test(text.slice(end, end + 12))) return true
  const words = wordsBefore(text, start)
  const last = words.at(-1)
  if (last === undefined) return false
  const elided = /^(?:l|d)'$/u.test(last)
  if (!elided && !DETERMINERS.has(last)) return false
  const presenter = words.at(-2)
  return presenter === undefined || !PRESENTERS.has(presenter)
}

function wordsBefore(text: string, start: number): string[] {
  const from = Math.max(0, start - LOOK_BACK_UNITS)
  let words: string[] = []
  for (const [token] of text.slice(from, start).matchAll(/[\p{L}\p{N}']+|[.!?;…\n]/gu)) {
    if (/^[.!?;…\n]$/u.test(token)) words = []
    else words.push(token)
  }
  return words
}
