import Negotiator from 'negotiator'

/** The languages in which Portevoix has its own texts, as language tags. */
export const LANGUAGES = ['en', 'fr'] as const

export type Language = (typeof LANGUAGES)[number]

/** Of texts for whoever has named no language that Portevoix has. */
export const DEFAULT_LANGUAGE: Language = 'en'

/** The language of texts for somebody who reads this one: `fr` for `fr-CA`. Null for a language without texts. */
export function languageOf(tag: string | null): Language | null {
  const primary = tag?.split('-')[0]?.toLowerCase()
  return LANGUAGES.find((language) => language === primary) ?? null
}

/**
 * The language of an answer.
 * @param accepted value of the header Accept-Language (RFC 9110, 12.5.4); null without one. A language with `q=0`, and
 * `*`, name none.
 * @param others language tags to take when the header names no language with texts, the first one first: the person's,
 * then the organisation's.
 */
export function chooseLanguage(accepted: string | null, ...others: readonly (string | null)[]): Language {
  return acceptedLanguage(accepted) ?? others.map(languageOf).find((language) => language !== null) ?? DEFAULT_LANGUAGE
}

function acceptedLanguage(accepted: string | null): Language | null {
  if (accepted === null) return null
  const wanted = new Negotiator({ headers: { 'accept-language': accepted } }).languages()
  return wanted.map(languageOf).find((language) => language !== null) ?? null
}
