import type { ContentRecord, Page, PluginContext } from '@portevoix/sdk/plugin'
import { defineConnector, PluginError } from '@portevoix/sdk/plugin'
import { z } from 'zod'
import { downloadFeed } from './download.ts'
import { readFeed } from './reading.ts'
import { languageTag, toRecords } from './records.ts'

const PAGE_SIZE = 100

export const feedConfig = z.object({
  url: z
    .url({ protocol: /^https?$/, error: 'must be an http or https address' })
    .max(2000)
    .meta({ title: 'Address of the feed', description: 'RSS, Atom, RDF or JSON Feed, over http or https.' }),
  maxItems: z.int().min(1).max(10_000).optional().meta({
    title: 'Most entries per reading',
    description: 'Only the first entries of the feed are taken. Without it, all are.',
  }),
  language: z
    .string()
    .refine((tag) => languageTag(tag) !== undefined, 'must be a BCP 47 language tag such as "fr" or "en-GB"')
    .optional()
    .meta({ title: 'Language', description: 'Taken where neither entry nor feed names one.' }),
})
export type FeedConfig = z.infer<typeof feedConfig>

const feedState = z.object({
  /** The settings that the validators belong to: other settings must not be answered by "not modified". */
  settings: z.string(),
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  shared: z.record(z.string(), z.string()),
})
export type FeedState = z.infer<typeof feedState>

type FeedContext = PluginContext<FeedConfig, never>

const settingsOf = ({ url, maxItems, language }: FeedConfig): string => JSON.stringify([url, maxItems, language])

const warn = (ctx: FeedContext, faults: string[], unreadDates: string[], charset: string | undefined): void => {
  if (charset !== undefined) ctx.log('warn', charset)
  if (faults.length > 0) ctx.log('warn', `The feed is not well-formed, but could be read: ${faults.join('; ')}.`)
  if (unreadDates.length > 0) {
    ctx.log('warn', 'Dates that could not be read were left out.', {
      count: unreadDates.length,
      first: unreadDates[0]?.slice(0, 100) ?? '',
    })
  }
}

async function* readContent(
  ctx: FeedContext,
  stored: FeedState | null,
): AsyncGenerator<Page<ContentRecord, FeedState>> {
  const settings = settingsOf(ctx.config)
  const known = stored?.settings === settings ? stored : { settings, shared: stored?.shared ?? {} }
  const download = await downloadFeed(ctx, known)
  if (download === null) {
    yield { upserts: [], state: known }
    return
  }
  const { feed, faults, emptyEntries } = readFeed(download.text)
  const { records, skipped, shared, unreadDates } = toRecords(feed, {
    url: download.url,
    language: languageTag(ctx.config.language),
    shared: known.shared,
    emptyEntries,
  })
  warn(ctx, faults, unreadDates, download.warning)

  const taken = records.slice(0, ctx.config.maxItems)
  for (let start = 0; start === 0 || start < taken.length; start += PAGE_SIZE) {
    const last = start + PAGE_SIZE >= taken.length
    // Validators only after the whole: a run that dies on the way must not be told "not modified" the next time.
    const validators = last ? { etag: download.etag, lastModified: download.lastModified } : {}
    yield {
      upserts: taken.slice(start, start + PAGE_SIZE),
      skipped: start === 0 ? skipped : [],
      state: { settings, shared, ...validators },
    }
  }
}

/** Content from one feed. Entries that leave the feed stay: a feed is a window on the newest, not a list of all. */
export const feedConnector = defineConnector({
  id: 'feed',
  title: 'RSS, Atom, RDF or JSON Feed',
  description: 'Brings in the entries of a feed as content.',
  config: feedConfig,
  auth: {},
  async check(ctx) {
    try {
      const download = await downloadFeed(ctx, {})
      if (download === null) return { ok: true }
      const { feed } = readFeed(download.text)
      return feed.title === undefined ? { ok: true } : { ok: true, account: feed.title }
    } catch (error) {
      if (error instanceof PluginError) return { ok: false, kind: error.kind, message: error.message }
      throw error
    }
  },
  streams: {
    content: { state: feedState, stateVersion: 1, mode: 'incremental', deletes: 'none', read: readContent },
  },
})
