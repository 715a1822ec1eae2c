import { createHash } from 'node:crypto'
import type { Json } from '@portevoix/sdk/plugin'
import { z } from 'zod'
import type { FeedConfig } from './config.ts'

/** Slot of the feed that `url` names: its memory survives a new address of the same feed. */
export const SINGLE_SLOT = 'url'
export const STATE_VERSION = 2

const feedMemory = z.object({
  /** Hash of the settings that the validators belong to: other settings must not be answered by "not modified". */
  settings: z.string(),
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  shared: z.record(z.string(), z.string()),
  /** Asked too often: left alone until then. */
  restUntil: z.string().optional(),
})
/** What is remembered of one feed. */
export type FeedMemory = z.infer<typeof feedMemory>

export const feedState = z.object({
  feeds: z.record(z.string(), feedMemory),
  /** The feed to go on with, where the last run did not come to its end. */
  next: z.string().optional(),
})
export type FeedState = z.infer<typeof feedState>

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Slot of a feed that is one of several; it also sets its keys apart from those of the others. */
export const slotOf = (url: string): string => hash(url).slice(0, 12)

/** What of the settings changes the answer for a feed. */
export const settingsOf = (url: string, { maxItems, language }: Pick<FeedConfig, 'maxItems' | 'language'>): string =>
  hash(JSON.stringify([url, maxItems, language])).slice(0, 16)

const firstVersion = z.object({
  settings: z.string(),
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  shared: z.record(z.string(), z.string()),
})

/** Version 1 knew one feed, and kept its settings in clear. */
export function migrateState(from: number, state: Json): FeedState {
  const old = from === 1 ? firstVersion.safeParse(state) : undefined
  if (!old?.success) return { feeds: {} }
  const { settings, ...rest } = old.data
  return { feeds: { [SINGLE_SLOT]: { settings: hash(settings).slice(0, 16), ...rest } } }
}
