import { en, type TextName, type Texts } from './en.ts'
import { fr } from './fr.ts'

export const LANGUAGES = { en: 'English', fr: 'Français' } as const
export type Language = keyof typeof LANGUAGES

const TEXTS: { readonly [language in Language]: Texts } = { en, fr }

const KEY = 'portevoix-language'

export const isLanguage = (tag: string): tag is Language => tag in LANGUAGES

/** The language that was chosen in this browser, or else the one in which the server has sent the page. */
export function firstLanguage(window: Window): Language {
  const chosen = window.localStorage.getItem(KEY) ?? ''
  if (isLanguage(chosen)) return chosen
  const sent = window.document.documentElement.lang
  return isLanguage(sent) ? sent : 'en'
}

export function keepLanguage(window: Window, language: Language): void {
  window.localStorage.setItem(KEY, language)
}

/** What the page says in one language. Texts of others stay as they are. */
export interface Words {
  readonly language: Language
  /** A text, with what it names. */
  t(name: TextName, named?: { readonly [name: string]: string | number }): string
  /** The text of one of several values of the API; the value itself where the page does not know it yet. */
  value(area: string, value: string): string
  day(at: string): string
  hour(at: string): string
  number(value: number): string
}

export function wordsOf(language: Language, timeZone?: string): Words {
  const texts: Texts = TEXTS[language]
  // As the browser's country writes it: 1 Dec 2026 or Dec 1, 2026.
  const locale = navigator.languages.find((tag) => tag.split('-')[0] === language) ?? language
  const formatOf = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { ...options, timeZone })
  const [day, hour] = [formatOf({ dateStyle: 'medium' }), formatOf({ dateStyle: 'medium', timeStyle: 'short' })]
  const number = new Intl.NumberFormat(locale)
  const languages = new Intl.DisplayNames(language, { type: 'language' })
  return {
    language,
    t: (name, named = {}) => texts[name].replace(/\{(\w+)\}/g, (_all, key: string) => String(named[key] ?? '')),
    value: (area, value) => {
      if (area === 'language') return languages.of(value) ?? value
      return texts[`${area}-${value.toLowerCase()}` as TextName] ?? value
    },
    day: (at) => day.format(new Date(at)),
    hour: (at) => hour.format(new Date(at)),
    number: (value) => number.format(value),
  }
}
