import { hash } from 'node:crypto'
import { languageTag, networkKey } from '@portevoix/sdk/normal-forms'
import type { MentionRecord } from '@portevoix/sdk/plugin'
import { placeOfDay } from '../../core/day.ts'
import { storableText } from '../../core/text.ts'
import type { Text } from '../../core/texts/index.ts'
import { webAddress } from '../content/index.ts'
import { fieldsOf, labelsOf } from './labels/source-labels.ts'
import { texts } from './texts.ts'

const LARGEST_COUNT = 2_147_483_647

/** A record as a database row. */
export type MentionRow = NonNullable<ReturnType<typeof toRow>>

/** @returns null when its network is not a valid key. */
export function toRow(record: MentionRecord) {
  const { key, url, text, at, on, author, reach, repostOf, language } = record
  const network = networkKey(record.network)
  if (network === null || mentionProblem(record) !== null) return null
  return {
    sourceKey: key,
    key: sightingKey(key),
    network,
    externalId: record.externalId ?? null,
    url: url === undefined ? null : webAddress(url),
    text: storableText(text),
    at: new Date(on ? placeOfDay(on) : (at ?? '')).toISOString(),
    on: on ?? null,
    authorId: author.externalId ?? null,
    authorHandle: author.handle?.trim().replace(/^@/, '') || null,
    authorName: author.name ?? null,
    authorFollowers: author.followers ?? null,
    reach: reach ?? null,
    repostOf: repostOf ?? null,
    language: language === undefined ? null : languageTag(language),
    labels: labelsOf(record),
    fields: fieldsOf(record),
  }
}

/**
 * Explains why a record cannot be stored; null when it can. A number that is too large refuses the record, because
 * leaving it out would look like an unknown value.
 */
export function mentionProblem({ network, reach, author }: MentionRecord): Text | null {
  if (networkKey(network) === null) return texts('mention-network')
  if ((reach ?? 0) <= LARGEST_COUNT && (author.followers ?? 0) <= LARGEST_COUNT) return null
  return texts('mention-count', { most: LARGEST_COUNT })
}

/**
 * The stored form of a source's key. The key may contain a name and outlives an erasure, so only its hash is stored, as
 * for other source records.
 */
export const sightingKey = (sourceKey: string): string => hash('sha256', sourceKey, 'base64url')
