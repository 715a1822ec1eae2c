import { defineConnector, PluginError } from '@portevoix/sdk/plugin'
import { feedConfig } from './config.ts'
import { downloadFeed } from './download.ts'
import { type FeedContext, readContent } from './read-content.ts'
import { readFeed } from './reading.ts'
import { sourcesOf } from './sources.ts'
import { feedState, migrateState, STATE_VERSION } from './state.ts'

/** A check must be quick, so only the first feeds of a long list are tested. */
const MOST_TRIED = 5

async function titleOf(ctx: FeedContext, url: string): Promise<string | undefined> {
  const download = await downloadFeed(ctx, url, {})
  return download === null ? undefined : readFeed(download.text).feed.title
}

/** Tests the first feeds; ok when one of them can be read. */
async function check(ctx: FeedContext): Promise<{ ok: true; account?: string }> {
  const { sources, skipped, failure } = await sourcesOf(ctx)
  if (failure !== undefined && sources.length === 0) throw failure
  const tried = await Promise.allSettled(sources.slice(0, MOST_TRIED).map(({ url }) => titleOf(ctx, url)))
  const good = tried.find((one) => one.status === 'fulfilled')
  const bad = tried.find((one) => one.status === 'rejected')
  if (good === undefined) {
    throw bad?.reason ?? new PluginError('config', skipped[0]?.reason ?? 'The list names no feed.')
  }
  if (sources.length === 1 && skipped.length === 0)
    return good.value === undefined ? { ok: true } : { ok: true, account: good.value }
  const unread = tried.filter((one) => one.status === 'rejected').length
  const notes = [
    `${sources.length} feeds`,
    `${unread} of ${tried.length} tried cannot be read`,
    `${skipped.length} problems of the list`,
  ]
  const facts = notes.filter((_note, index) => index === 0 || (index === 1 ? unread > 0 : skipped.length > 0))
  return { ok: true, account: `${good.value ?? 'A feed'} (${facts.join(', ')})` }
}

/** Reads content from feeds. Entries that leave a feed are kept, because a feed lists only the newest entries. */
export const feedConnector = defineConnector({
  id: 'feed',
  title: 'RSS, Atom, RDF or JSON Feed',
  description: 'Brings in the entries of a feed, or of all feeds of a list, as content.',
  config: feedConfig,
  auth: {},
  async check(ctx) {
    try {
      return await check(ctx)
    } catch (error) {
      if (error instanceof PluginError) return { ok: false, kind: error.kind, message: error.message }
      throw error
    }
  },
  streams: {
    content: {
      state: feedState,
      stateVersion: STATE_VERSION,
      migrateState,
      mode: 'incremental',
      deletes: 'none',
      read: readContent,
    },
  },
})
