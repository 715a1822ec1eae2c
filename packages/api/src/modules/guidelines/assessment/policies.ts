import type { Connection } from './connection.ts'
import type { GuidelineRule } from './rules.ts'

/** One version of a policy, with its rules. */
export interface PolicyVersion {
  id: string
  name: string
  version: number
  /** BCP 47, such as "fr" or "fr-CA"; null for every language. */
  language: string | null
  /** ISO 3166-1 alpha-2; null for every country. */
  country: string | null
  effectiveFrom: Date
  rules: readonly GuidelineRule[]
}

/** Where and when a text will be read, and who wrote it. */
export interface Circumstances {
  /** Countries whose law applies to the text. Empty when not known: then policies of all countries apply. */
  countries: readonly string[]
  /** Null when not known: then policies of all languages apply. */
  language: string | null
  /** The connection between author and organisation. */
  connection: Connection
  /** Names and brands of the organisation, the name first. */
  names: readonly string[]
  /** The time to judge by; without it, all `policies` count as in force. */
  at?: Date | null
}

/**
 * The policies that apply to a text: for each name, language and country the newest version in force at `at` that
 * matches. "fr" covers "fr-CA"; "fr-CA" does not cover "fr".
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
