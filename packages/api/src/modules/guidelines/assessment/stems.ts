import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as french } from '@orama/stemmers/french'
import { stemmer as german } from '@orama/stemmers/german'

/** Snowball stemmers by language. Words of other languages are compared unchanged. */
const STEMMERS: Readonly<Record<string, (word: string) => string>> = { de: german, en: english, fr: french }
const STEM_MIN = 3
const LONG_STEM_MIN = 5
const MARKS = /\p{M}/gu

/** The languages whose inflections are checked for a text: its own, or all when it is not known. */
export function stemmingLanguages(language: string | null): readonly string[] {
  const own = language?.toLowerCase().split(/[-_]/u)[0]
  if (own === undefined) return Object.keys(STEMMERS)
  return STEMMERS[own] ? [own] : []
}

/** The stem of a lower-case word; null when it is too short to be meaningful. */
export function stemOf(language: string, word: string, accentSensitive: boolean): string | null {
  const stem = STEMMERS[language]?.(word) ?? word
  // A short stem that lost half of its word stands for other words too: German reduces "modern" and "Modem" to "mod".
  // Long stems are safe: "négociations" becomes "negoci".
  if (stem.length < STEM_MIN || (stem.length < LONG_STEM_MIN && word.length >= 2 * stem.length)) return null
  return accentSensitive ? stem : stem.normalize('NFD').replace(MARKS, '')
}
