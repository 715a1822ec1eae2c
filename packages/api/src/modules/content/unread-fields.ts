import { languageTag, networkKey } from '@portevoix/sdk/normal-forms'
import type { ContentRecord, MentionRecord } from '@portevoix/sdk/plugin'
import type { Text } from '../../core/texts/index.ts'
import { texts } from './texts.ts'
import { webAddress, webAddressProblem } from './web-address.ts'

/** Names the values of a record that cannot be stored, one sentence for each. */
export function unreadFields(record: ContentRecord | MentionRecord): Text[] {
  const { url, language, network, externalId } = record
  const unread: Text[] = []
  if (url !== undefined && webAddress(url) === null) {
    unread.push(texts('url-left-out', { problem: webAddressProblem(url) }))
  }
  if (language !== undefined && languageTag(language) === null) {
    unread.push(texts('language-left-out'))
  }
  if (externalId !== undefined && (network === undefined || networkKey(network) === null)) {
    unread.push(texts('id-left-out'))
  } else if (network !== undefined && networkKey(network) === null) {
    unread.push(texts('network-left-out'))
  }
  return unread
}
