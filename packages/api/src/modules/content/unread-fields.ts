import { languageTag, networkKey } from '@portevoix/sdk/normal-forms'
import type { ContentRecord, MentionRecord } from '@portevoix/sdk/plugin'
import { webAddress, webAddressProblem } from './web-address.ts'

/** What of a record of a source cannot be read and is left out of what is stored: a sentence for each. */
export function unreadFields(record: ContentRecord | MentionRecord): string[] {
  const { url, language, network, externalId } = record
  const unread: string[] = []
  if (url !== undefined && webAddress(url) === null) unread.push(`its \`url\` is left out. ${webAddressProblem(url)}`)
  if (language !== undefined && languageTag(language) === null) {
    unread.push('its `language` is left out: it is no language tag, such as `de-CH`.')
  }
  if (externalId !== undefined && (network === undefined || networkKey(network) === null)) {
    unread.push('its `externalId` is left out: it means nothing without a `network`, such as `mastodon`.')
  } else if (network !== undefined && networkKey(network) === null) {
    unread.push('its `network` is left out: it is no key of small letters, digits and hyphens, such as `mastodon`.')
  }
  return unread
}
