import { nearNames } from '@portevoix/sdk/plugin'
import { declareTexts, type Message } from './texts/index.ts'

const texts = declareTexts('names', {
  similar: { en: ' Similar: {names}.', fr: ' Noms proches : {names}.' },
})

/** The same as `similarNames` in English, for words that are not texts yet. */
export const didYouMean = (name: string, names: Iterable<string>): string => `${similarNames(name, names)}`

/** A sentence to append after an unknown name: the similar names. Empty when there are none. */
export function similarNames(name: string, names: Iterable<string>): Message {
  const near = nearNames(name, names).map((one) => `"${one}"`)
  return near.length > 0 ? texts('similar', { names: near.join(', ') }) : ''
}
