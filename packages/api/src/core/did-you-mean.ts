import { nearNames } from '@portevoix/sdk/plugin'

/** What to say behind a name that is not known: the names that may be meant. Empty where none is near. */
export function didYouMean(name: string, names: Iterable<string>): string {
  const near = nearNames(name, names).map((one) => `"${one}"`)
  return near.length > 0 ? ` Near it: ${near.join(', ')}.` : ''
}
