import { nearNames } from '@portevoix/sdk/plugin'

/** A sentence to append after an unknown name: the similar names. Empty when there are none. */
export function didYouMean(name: string, names: Iterable<string>): string {
  const near = nearNames(name, names).map((one) => `"${one}"`)
  return near.length > 0 ? ` Similar: ${near.join(', ')}.` : ''
}
