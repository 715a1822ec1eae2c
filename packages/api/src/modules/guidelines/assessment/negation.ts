import { foldTerm } from './folding.ts'
import type { Occurrence } from './wording.ts'

const LOOK_BACK_UNITS = 120
const LOOK_BACK_WORDS = 10

const wordSet = (words: string) => new Set(foldTerm(words).split(' '))

// Sorted by language.
const NEGATORS = wordSet(`no not non nor never without neither zero nothing hardly barely cannot isnt wasnt arent werent
   pas sans ni jamais aucun aucune nest netait nullement rien point
   kein keine keinen keiner nicht ohne nie niemals
   nunca sin tampoco ningun ninguna
   mai senza nessuna nessun ne
   nao sem nenhuma nenhum
   geen niet nooit zonder
   inte ej ingen inget aldrig utan icke
   ikke ingen aldri aldrig uden uten
   ei eivat ilman koskaan
   nie bez nigdy
   neni zadna zadny nikdy nejde
   nem nincs sem soha nelkul
   nu fara niciodata
   nije nisu nikad nikada ni brez nikoli
   не нет без никога никогда няма няма'
   δεν δε οχι χωρις ποτε μη μην
   pole ilma nera niekada nav nekad`)

// Words allowed between a negation and what it negates. Any other word ends the search: "can't wait for tomorrow #ad"
// negates nothing.
const FUNCTION_WORDS =
  wordSet(`a an the any this that these it is in at all be been being as really actually even kind sort form of way paid
   sponsored for by i repeat or and part
   un une le la les l de d du des en cet cette ce ces l au aux etre ete est cas tout vraiment forme remunere remuneree
   sponsorise sponsorisee paye payee pour et ou c quelconque post video contenu
   ein eine einen das die der dies ist war sind hier bezahlte
   es esto una el lo pagada contenido e questo questa uno pagata contenuto isto isso uma o paga
   dit deze is betaalde een det detta dette er ar en ett et den denne tama se on ole mikaan jest to zadna ta platna
   je jsou to tato ez az egy este o aceasta acesta ovo ova το αυτο ειναι μια това е это`)

const NEGATED_AFTER =
  /^[\s")\]»]{0,3}(?:free\b|blocker|blocking|[?:(,-]{1,3} ?\(?(?:no|not|nope|non|nein|never|pas|jamais|absolument pas|aucun|kein|nicht|nee|geen|niet|nej|inte|ikke|nei|ei|nao|nie|ne|nem|nu|οχι|не|нет)(?![\p{L}]))/u
/**
 * Whether the words around a disclosure negate it ("this is not an ad", "ceci n'est pas une publicité", "no #ad",
 * "ad-free"). Walks back over function words only, within the sentence, so its cost does not depend on the length of
 * the text.
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

function wordsBefore(text: string, start: number): string[] {
  const from = Math.max(0, start - LOOK_BACK_UNITS)
  let words: string[] = []
  for (const [token] of text.slice(from, start).matchAll(/[\p{L}\p{N}']+|[.!?;…\n]/gu)) {
    if (/^[.!?;…\n]$/u.test(token)) words = []
    else words.push(token)
  }
  return words
}
