import type { Finding } from './finding.ts'
import type { JurisdictionPack } from './packs/index.ts'
import type { PolicyVersion } from './policies.ts'

/** What is known of where a post belongs: codes of ISO 3166-1 alpha-2, in capitals. */
export interface KnownCountries {
  organization: string | null
  person: string | null
  audience: readonly string[]
  /** Named by the caller for this text alone. */
  post: string | null
}

/**
 * The countries whose law binds a post: of the organisation, the person and the audience; the caller can only add one.
 * Until the organisation has said where it is, a country that the caller names decides alone.
 */
export function countriesOf({ organization, person, audience, post }: KnownCountries): string[] {
  if (organization === null && post !== null) return [post]
  const known = [organization, person, ...audience, post].filter((country) => country !== null)
  return [...new Set(known)].sort()
}

const warning = (rule: string, message: string, fix: string): Finding => ({
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
 * What is missing of the law of these countries: a text that was held against no rules is not allowed in silence. A
 * policy for a country that asks for a disclosure counts as its rules; a pack counts as published where a policy in
 * force there holds its rule of disclosure. Where no country is known, that is told as soon as a policy depends on it.
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
    return [
      warning(
        'country-unknown',
        'Country unknown: it is not known whose law this text is held to, so that every published policy only warns of what is to be disclosed.',
        'Set the country of the organisation by `organizationUpdate`, or name one in `country`.',
      ),
    ]
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
    `No rules are known for ${country}: the text was not held to its law.`,
    `Ask somebody who knows the law of ${country}, and publish its rules for that country by \`policyPublish\`.`,
  )

const notPublished = (pack: JurisdictionPack, country: string) =>
  warning(
    `pack-not-published.${pack.key}.${country.toLowerCase()}`,
    `The rules “${pack.name}” are not published for ${country}: the text was not held to them.`,
    `Publish them by \`policyPackPublish(input: { pack: "${pack.key}", country: "${country}" })\`.`,
  )
