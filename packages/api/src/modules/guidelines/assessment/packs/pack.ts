import type { PolicyVersion } from '../policies.ts'
import type { GuidelineRule } from '../rules.ts'

/**
 * The law of a jurisdiction, as far as it can be checked in a text: a starting point for a policy, to be reviewed by
 * the organisation's own lawyers. **Nothing in a pack is legal advice**, and a text that passes is not necessarily
 * lawful.
 */
export interface JurisdictionPack {
  /** Stable key of the pack. */
  key: string
  name: string
  /** ISO 3166-1 alpha-2 codes of the countries where it is law; a policy is published for each. */
  countries: readonly string[]
  /** What the rules require, and which parts of the law they cannot check. */
  description: string
  rules: readonly GuidelineRule[]
}

/** The input for publishing a pack as a policy of one country. */
export function policyOfPack(
  pack: JurisdictionPack,
  country: string,
): Pick<PolicyVersion, 'name' | 'language' | 'country' | 'rules'> {
  if (!pack.countries.includes(country)) throw new RangeError(`The pack ${pack.key} does not cover ${country}.`)
  return { name: pack.name, language: null, country, rules: pack.rules }
}
