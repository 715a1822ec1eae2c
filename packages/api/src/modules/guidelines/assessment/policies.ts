import type { Connection } from './connection.ts'
import type { GuidelineRule } from './rules.ts'

/** One version of a policy, with its rules. */
export interface PolicyVersion {
  id: string
  name: string
  version: number
  /** BCP 47, as "fr" or "fr-CA"; null means every language. */
  language: string | null
  /** ISO 3166-1 alpha-2; null means every country. */
  country: string | null
  effectiveFrom: Date
  rules: readonly GuidelineRule[]
}

/** Where and when a text will be read, and by whom it is written. */
export interface Circumstances {
  /** Countries whose law binds the text. None is "not known": then no policy is left out for its country. */
  countries: readonly string[]
  /** Null is "not known": then no policy is left out for its language. */
  language: string | null
  /** What connects the author with the organisation. */
  connection: Connection
  /** Names and brands of the organisation, the name first. */
  names: readonly string[]
  /** The instant to judge by; without it, `policies` are taken to be in force. */
  at?: Date | null
}

/**
 * The policies that bind a text: of each policy (a name, for a language and a country) the newest version in force at
 * `at`, where language and country match. "fr" covers "fr-CA"; "fr-CA" does not cover "fr".
 */
export function applicablePolicies(
  policies: readonly PolicyVersion[],
  where: Pick<Circumstances, 'countries' | 'language' | 'at'>,
): PolicyVersion[] {
  const newest = new Map<string, PolicyVersion>()
  for (const policy of policies) {
    if (where.at && policy.effectiveFrom.getTime() > where.at.getTime()) continue
    if (!coversOneOf(policy.country, where.countries) || !coversLanguage(policy.language, where.language)) continue
    const series = JSON.stringify([policy.name, policy.language?.toLowerCase(), policy.country?.toUpperCase()])
    const known = newest.get(series)
    if (!known || policy.version > known.version) newest.set(series, policy)
  }
  return [...newest.values()]
}

function coversOneOf(covered: string | null, countries: readonly string[]): boolean {
  return covered === null || countries.length === 0 || countries.includes(covered.toUpperCase())
}

function coversLanguage(covered: string | null, language: string | null): boolean {
  if (covered === null || language === null) return true
  const wide = covered.toLowerCase().replaceAll('_', '-')
  const narrow = language.toLowerCase().replaceAll('_', '-')
  return narrow === wide || narrow.startsWith(`${wide}-`)
}
