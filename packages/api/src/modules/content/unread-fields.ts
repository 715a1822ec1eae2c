import { languageTag, networkKey } from '@portevoix/sdk/normal-forms'
import type { ContentRecord, MentionRecord } from '@portevoix/sdk/plugin'
import { webAddress, webAddressProblem } from './web-address.ts'

/** Names the values of a record that cannot be stored, one sentence for each. */
export function unreadFields(record: ContentRecord | MentionRecord): string[] {
  const { url, language, network, externalId } = record
  const unread: string[] = []
  if (url !== undefined && webAddress(url) === null) unread.push(`its \`url\` is left out. ${webAddressProblem(url)}`)
  if (language !== undefined && languageTag(language) === null) {
    unread.push('its `language` is left out: it is not a language tag such as `de-CH`.')
  }
  if (externalId !== undefined && (network === undefined || networkKey(network) === null)) {
    unread.push('its `externalId` is left out: an id needs a `network`, such as `mastodon`.')
  } else if (network !== undefined && networkKey(network) === null) {
    unread.push(
      'its `network` is left out: it is not a key of lower-case letters, digits and hyphens, such as `mastodon`.',
    )
  }
  return unread
}
