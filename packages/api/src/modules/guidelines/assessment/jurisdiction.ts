import type { Text } from '../../../core/texts/index.ts'
import type { Finding } from './finding.ts'
import type { JurisdictionPack } from './packs/index.ts'
import type { PolicyVersion } from './policies.ts'
import { texts } from './texts.ts'

/** The countries that are known for a post: ISO 3166-1 alpha-2 codes in capitals. */
export interface KnownCountries {
  organization: string | null
  person: string | null
  audience: readonly string[]
  /** Set by the caller for this text. */
  post: string | null
}

/**
 * The countries whose law applies to a post: those of the organisation, the person and the audience, and one that the
 * caller adds. While the organisation has set no country, only the caller's country counts.
 */
export function countriesOf({ organization, person, audience, post }: KnownCountries): string[] {
  if (organization === null && post !== null) return [post]
  const known = [organization, person, ...audience, post].filter((country) => country !== null)
  return [...new Set(known)].sort()
}

const warning = (rule: string, message: Text, fix: Text): Finding => ({
  rule,
  kind: null,
  check: null,
  severity: 'WARN',
  message,
  span: null,
  fix,
  source: null,
})

/**
 * Reports the countries without published rules, so that no text is allowed unnoticed. A policy for a country that
 * requires a disclosure counts as its rules. A pack counts as published when a policy in force for the country contains
 * its disclosure rule. When no country is known, that is reported as soon as a policy depends on it.
 */
export function coverageFindings(
  countries: readonly string[],
  policies: readonly PolicyVersion[],
  packs: readonly JurisdictionPack[],
): Finding[] {
  if (countries.length === 0) {
    const nothingDepends = policies.every(
      (policy) => policy.country === null && !packs.some((pack) => isPublished(pack, [policy])),
    )
    if (nothingDepends) return []
    return [warning('country-unknown', texts('country-unknown'), texts('set-country'))]
  }
  return countries.flatMap((country) => {
    const inForce = policies.filter((policy) => policy.country === null || policy.country.toUpperCase() === country)
    const ofCountry = packs.filter((pack) => pack.countries.includes(country))
    if (ofCountry.length > 0) {
      return ofCountry.flatMap((pack) => (isPublished(pack, inForce) ? [] : [notPublished(pack, country)]))
    }
    const own = inForce.some(
      (policy) => policy.country !== null && policy.rules.some(({ kind }) => kind === 'REQUIRED_DISCLOSURE'),
    )
    return own ? [] : [noRules(country)]
  })
}

function isPublished(pack: JurisdictionPack, inForce: readonly PolicyVersion[]): boolean {
  const keys = pack.rules.flatMap(({ kind, key }) => (kind === 'REQUIRED_DISCLOSURE' ? [key] : []))
  return inForce.some(
    ({ name, rules }) =>
      name === pack.name || rules.some(({ kind, key }) => kind === 'REQUIRED_DISCLOSURE' && keys.includes(key)),
  )
}

const noRules = (country: string) =>
  warning(
    `no-rules-known.${country.toLowerCase()}`,
    texts('no-rules', { country }),
    texts('publish-rules', { country }),
  )

const notPublished = (pack: JurisdictionPack, country: string) =>
  warning(
    `pack-not-published.${pack.key}.${country.toLowerCase()}`,
    texts('pack-not-published', { pack: pack.name, country }),
    texts('publish-pack', { pack: pack.key, country }),
  )
