import { hash } from 'node:crypto'
import { languageTag, networkKey } from '@portevoix/sdk/normal-forms'
import type { MentionRecord } from '@portevoix/sdk/plugin'
import { placeOfDay } from '../../core/day.ts'
import { storableText } from '../../core/text.ts'
import { webAddress } from '../content/index.ts'

const LARGEST_COUNT = 2_147_483_647

/** A record as it is stored. */
export type MentionRow = NonNullable<ReturnType<typeof toRow>>

/** @returns null where its network is no key. */
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
    sentiment: record.sentiment ?? null,
    brand: record.brand ?? null,
    reason: record.reason ?? null,
  }
}

/** Why a record cannot be stored; null where it can. A number that cannot be kept is told: nobody takes it for unknown. */
export function mentionProblem({ network, reach, author }: MentionRecord): string | null {
  if (networkKey(network) === null)
    return 'Its network is no key of small letters, digits and hyphens, such as `mastodon`.'
  if ((reach ?? 0) <= LARGEST_COUNT && (author.followers ?? 0) <= LARGEST_COUNT) return null
  return `Its \`reach\` or the \`followers\` of its author are more than ${LARGEST_COUNT}: they cannot be kept.`
}

/**
 * What is kept of a source's key of a mention: it may name somebody and outlives their erasure, so its hash has to do, as
 * for other records of sources.
 */
export const sightingKey = (sourceKey: string): string => hash('sha256', sourceKey, 'base64url')
