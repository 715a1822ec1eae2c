import { nameKey } from '@portevoix/sdk/normal-forms'

/** What is written of a person, with the key of their site where the site is said. */
export function withSiteKey<Facts extends { site?: string | null }>(facts: Facts): Facts & { siteKey?: string | null } {
  const { site } = facts
  return site === undefined ? facts : { ...facts, siteKey: site === null ? null : nameKey(site) }
}
