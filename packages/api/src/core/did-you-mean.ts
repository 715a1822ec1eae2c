import { nearNames } from '@portevoix/sdk/plugin'

/** A sentence for behind an unknown name: the names that may be meant. Empty where no name is similar. */
export function didYouMean(name: string, names: Iterable<string>): string {
  const near = nearNames(name, names).map((one) => `"${one}"`)
  return near.length > 0 ? ` Near it: ${near.join(', ')}.` : ''
}
