import { nameKey } from '@portevoix/sdk/normal-forms'
import { z } from 'zod'
import type { WrongPlace } from '../../../core/errors.ts'
import { saying } from '../../../core/parse.ts'
import { flag, input, listOf, oneOf, optional, part, prose, text } from '../../../platform/acts/index.ts'
import { languagesOnce, type NameInLanguage, namesInput } from '../names/name-schema.ts'
import { PersonAttributeKind } from './attribute-schema.ts'
import { texts } from './texts.ts'

const MOST_OPTIONS = 200

const Key = z.string().regex(/^[a-z][a-z0-9-]{0,49}$/, saying(texts('key')))
const key = (what: string) =>
  text(`${what}: a lower-case letter, then lower-case letters, digits and hyphens, at most 50 characters.`, Key)

const PersonAttributeOptionInput = input(
  'PersonAttributeOptionInput',
  'What a value of an attribute of the kind `ONE_OF` may be.',
  {
    key: key('The key, which is the value'),
    names: optional(namesInput('The names by language; the key is the name when left out', 0)),
  },
)

/** What is said of an attribute, beside its key. */
export const attributeFacts = {
  kind: oneOf(PersonAttributeKind, 'What its values are. It can change as long as nobody has, or had, a value.'),
  many: flag('Whether a person may have several values at once.'),
  names: namesInput('The names by language', 1),
  purpose: prose('What the organisation needs it for, as people may ask', { least: 1, most: 1_000 }),
  options: listOf(
    part(PersonAttributeOptionInput, 'An option.'),
    'All options, in their order, for the kind `ONE_OF` alone. One that anybody has, or had, stays',
    { most: MOST_OPTIONS },
  ),
  sensitive: flag(
    'Whether its values are shown, and people found by it, only with `sensitive-attribute:read`. To change it, the token needs that permission.',
  ),
  filterable: flag('Whether people are found by it, in filters and in segments.'),
}

export const attributeKeyInput = key('The key by which files, sources and filters name it')

interface Option {
  key: string
  names?: NameInLanguage[] | null | undefined
}

interface Facts {
  names?: NameInLanguage[] | null | undefined
  options?: Option[] | null | undefined
}

const isTwice = (values: readonly string[]) => new Set(values).size < values.length

/** A language is named once in a list of names, and an option once in a list of options. */
export function namedOnce({ names, options }: Facts): WrongPlace[] {
  return [
    ...languagesOnce(names, ['names']),
    ...(options ?? []).flatMap((option, index) => languagesOnce(option.names, ['options', String(index), 'names'])),
    ...(isTwice((options ?? []).map((option) => nameKey(option.key)))
      ? [{ path: ['options'], message: texts('option-twice') }]
      : []),
  ]
}

/** Options as they are stored. */
export const storedOptions = (options: readonly Option[]) =>
  options.map(({ key, names }) => ({ key, names: (names ?? []).map(({ language, text }) => ({ language, text })) }))
