import { countryCode, languageTag, nameForm, networkKey } from '@portevoix/sdk/normal-forms'
import type { Context } from '../../../core/context.ts'
import { defineLoader } from '../../../core/loaders.ts'
import type { Text } from '../../../core/texts/index.ts'
import { rowTexts } from '../row-texts.ts'

/** What numbers can be told apart by. */
export interface Dimension {
  key: string
  title: string
  description: string
  builtIn: boolean
  /** The normal form of a value; null where it is none. */
  form: (text: string) => string | null
  /** What to write as a value. */
  expects: Text
}

const LONGEST_VALUE = 100

/** A word of the organisation's own: as people write it, on one line. */
const word = (text: string): string | null => {
  const value = nameForm(text)
  return value.length > 0 && value.length <= LONGEST_VALUE ? value : null
}

const A_WORD = rowTexts('form-word', { most: LONGEST_VALUE })

/** Dimensions that every organisation has. */
export const BUILT_IN_DIMENSIONS: readonly Dimension[] = [
  [
    'network',
    'Network',
    'Where it was shown, by the key of the network, such as `linkedin`.',
    networkKey,
    rowTexts('form-network'),
  ],
  [
    'country',
    'Country',
    'Where the people are, as a country code, such as `DE`.',
    countryCode,
    rowTexts('form-country'),
  ],
  [
    'language',
    'Language',
    'Language of the people or of the text, as a language tag, such as `de-CH`.',
    languageTag,
    rowTexts('form-language'),
  ],
  ['audience', 'Audience', 'Whom it reached, in the words of the source, such as `Engineering`.', word, A_WORD],
].map(
  ([key, title, description, form, expects]) =>
    ({ key, title, description, form, expects, builtIn: true }) as Dimension,
)

const own = defineLoader<'own', Dimension[]>(async (ctx, keys) => {
  const rows = await ctx.db.metricDimension.findMany({ orderBy: { key: 'asc' } })
  const dimensions = rows.map(({ key, title, description }) => ({
    key,
    title,
    description,
    builtIn: false,
    form: word,
    expects: A_WORD,
  }))
  return keys.map(() => dimensions)
})

/** All dimensions: the built-in ones, then the organisation's own by key. */
export async function allDimensions(ctx: Context): Promise<Dimension[]> {
  return [...BUILT_IN_DIMENSIONS, ...((await own(ctx).load('own')) ?? [])]
}

/** What was found of dimensions is looked up anew, because one has come or gone. */
export const forgetDimensions = (ctx: Context): void => void own(ctx).clearAll()
