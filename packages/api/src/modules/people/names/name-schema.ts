import { builder } from '../../../core/builder.ts'
import type { Context } from '../../../core/context.ts'
import type { WrongPlace } from '../../../core/errors.ts'
import { languageOf } from '../../../core/texts/index.ts'
import { input, line, listOf, locale, part } from '../../../platform/acts/index.ts'
import { texts } from '../attributes/texts.ts'

/** A name in one language. */
export interface NameInLanguage {
  readonly language: string
  readonly text: string
}

export const NameInLanguageType = builder.objectRef<NameInLanguage>('NameInLanguage').implement({
  description: 'A name in one language.',
  fields: (t) => ({
    language: t.expose('language', { type: 'Locale', description: 'The language.' }),
    text: t.exposeString('text', { description: 'The name.' }),
  }),
})

/** The name in the language of the request, or else the first. */
export function nameFor({ language }: Context, names: readonly NameInLanguage[]): string {
  const own = names.find((name) => languageOf(name.language) === language) ?? names[0]
  return own?.text ?? ''
}

/** Names as a row keeps them. */
export const namesOf = ({ names }: { names: unknown }): NameInLanguage[] => names as NameInLanguage[]

const MOST_LANGUAGES = 20
const NameInLanguageInput = input('NameInLanguageInput', 'A name in one language.', {
  language: locale('The language.'),
  text: line('The name'),
})

export const namesInput = (description: string, least: number) =>
  listOf(part(NameInLanguageInput, 'A name.'), description, { least, most: MOST_LANGUAGES })

/** A language is named once in a list of names. */
export function languagesOnce(
  names: readonly NameInLanguage[] | null | undefined,
  path: readonly string[],
): WrongPlace[] {
  const languages = (names ?? []).map(({ language }) => language)
  return new Set(languages).size < languages.length ? [{ path, message: texts('language-twice') }] : []
}
