import type { PolicyVersion } from '../policies.ts'
import type { GuidelineRule } from '../rules.ts'

/**
 * A jurisdiction's law as far as it can be read off a text: a starting point for a policy, to be read and changed by the
 * organisation's own lawyers. **Nothing in a pack is legal advice**, and a text that passes is not thereby lawful.
 */
export interface JurisdictionPack {
  /** Stable name of the pack. */
  key: string
  name: string
  /** ISO 3166-1 alpha-2 of the countries where it is law; a policy is published for each. */
  countries: readonly string[]
  /** What the rules ask for, and what of the law they cannot see. */
  description: string
  rules: readonly GuidelineRule[]
}

/** What publishing a pack as a policy of one country takes. */
export function policyOfPack(
  pack: JurisdictionPack,
  country: string,
): Pick<PolicyVersion, 'name' | 'language' | 'country' | 'rules'> {
  if (!pack.countries.includes(country)) throw new RangeError(`The pack ${pack.key} does not cover ${country}.`)
  return { name: pack.name, language: null, country, rules: pack.rules }
}
