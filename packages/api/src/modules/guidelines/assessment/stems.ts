import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as french } from '@orama/stemmers/french'
import { stemmer as german } from '@orama/stemmers/german'

/** Snowball's stemmers, by language. Words of other languages are compared as they are. */
const STEMMERS: Readonly<Record<string, (word: string) => string>> = { de: german, en: english, fr: french }
const STEM_MIN = 3
const LONG_STEM_MIN = 5
const MARKS = /\p{M}/gu

/** Languages whose inflected forms are known for a text: its own, or all where it is not known. */
export function stemmingLanguages(language: string | null): readonly string[] {
  const own = language?.toLowerCase().split(/[-_]/u)[0]
  if (own === undefined) return Object.keys(STEMMERS)
  return STEMMERS[own] ? [own] : []
}

/** The stem of a word in small letters; null where it is too short to say anything. */
export function stemOf(language: string, word: string, accentSensitive: boolean): string | null {
  const stem = STEMMERS[language]?.(word) ?? word
  // A short stem that lost as much as it keeps is another word: German takes "modern" and "Modem" down to "mod". Long
  // ones say enough: "négociations" becomes "negoci".
  if (stem.length < STEM_MIN || (stem.length < LONG_STEM_MIN && word.length >= 2 * stem.length)) return null
  return accentSensitive ? stem : stem.normalize('NFD').replace(MARKS, '')
}
