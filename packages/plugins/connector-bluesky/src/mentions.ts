import type { AppBskyNotificationListNotifications } from '@atproto/api'
import type { MentionRecord, Page } from '@portevoix/sdk/plugin'
import { z } from 'zod'
import { openAgent, reading } from './client.ts'
import { pageOf } from './publisher.ts'
import type { BlueskyContext } from './settings.ts'

type Notification = AppBskyNotificationListNotifications.Notification

const REASONS = ['mention', 'reply', 'quote']
const PAGE_SIZE = 100
/** Bluesky sorts by the author's own clock when that is behind, so late mentions appear among those already seen. */
const OVERLAP_MS = 60 * 60_000
/** Mentions beyond these are read once more, which changes nothing. */
const MAX_REMEMBERED = 500

const Instants = z.record(z.string(), z.string())
/**
 * `seen`: everything up to `at` is stored; `recent` names the mentions of the overlap. `sweep`: an unfinished reading, which
 * began at `asked`. `upTo`: when the last finished reading began, so that everything of before is stored.
 */
export const mentionsState = z.object({
  seen: z.object({ at: z.string(), recent: Instants }).nullable(),
  sweep: z.object({ cursor: z.string(), top: z.string(), found: Instants }).nullable(),
  asked: z.string().optional(),
  upTo: z.string().optional(),
})
export type MentionsState = z.infer<typeof mentionsState>

const cleanText = (text: string): string => text.replaceAll('\0', '').toWellFormed()
/** Longest author name that a record accepts here, in UTF-16 units. */
const MAX_NAME_LENGTH = 500
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i

function mentionOf(ctx: BlueskyContext, { uri, author, record, indexedAt }: Notification): MentionRecord | null {
  const { text, langs } = record as { text?: unknown; langs?: unknown }
  if (typeof text !== 'string') return null
  const language: unknown = Array.isArray(langs) ? langs[0] : undefined
  const tell = (what: string) => ctx.log('warn', `${what} of a mention`, { mention: uri })
  const isLanguage = typeof language === 'string' && LANGUAGE.test(language)
  if (language !== undefined && !isLanguage) tell('Left out the language, which cannot be read,')
  const name = cleanText(author.displayName ?? '')
  if (name.length > MAX_NAME_LENGTH) tell('Cut the name of the author')
  return {
    key: uri,
    network: 'bluesky',
    externalId: uri,
    url: pageOf(uri),
    text: cleanText(text),
    at: new Date(indexedAt).toISOString(),
    author: {
      externalId: author.did,
      handle: author.handle,
      name: name.slice(0, MAX_NAME_LENGTH).toWellFormed() || undefined,
    },
    language: isLanguage ? language : undefined,
  }
}

const latest = (...instants: string[]): string => instants.reduce((a, b) => (Date.parse(b) > Date.parse(a) ? b : a))

const within = (instants: { [uri: string]: string }, top: string): { [uri: string]: string } => {
  const from = Date.parse(top) - OVERLAP_MS
  const kept = Object.entries(instants).filter(([, at]) => Date.parse(at) >= from)
  return Object.fromEntries(kept.slice(-MAX_REMEMBERED))
}

/**
 * Reads mentions, replies and quotes, newest first, back to an hour before what is stored. The boundary moves only when
 * the reading has reached it: an interrupted reading continues with its cursor.
 */
export async function* readMentions(
  ctx: BlueskyContext,
  stored: MentionsState | null,
): AsyncGenerator<Page<MentionRecord, MentionsState>> {
  const agent = openAgent(ctx)
  const seen = stored?.seen ?? null
  const horizon = seen ? Date.parse(seen.at) - OVERLAP_MS : Number.NEGATIVE_INFINITY
  let sweep = stored?.sweep ?? null
  const asked = (sweep && stored?.asked) ?? ctx.now().toISOString()
  const upTo = stored?.upTo
  while (true) {
    const { notifications, cursor } = await reading(
      ctx,
      agent.app.bsky.notification.listNotifications({ reasons: REASONS, limit: PAGE_SIZE, cursor: sweep?.cursor }),
    )
    // Services that do not support `reasons` yet send all of them.
    const relevant = notifications.filter(({ reason }) => REASONS.includes(reason))
    const fresh = relevant.filter(
      ({ uri, indexedAt }) =>
        Date.parse(indexedAt) >= horizon && seen?.recent[uri] === undefined && sweep?.found[uri] === undefined,
    )
    const mentions = fresh.map((notification) => ({ notification, mention: mentionOf(ctx, notification) }))
    const upserts = mentions.flatMap(({ mention }) => mention ?? [])
    const skipped = mentions
      .filter(({ mention }) => mention === null)
      .map(({ notification }) => ({ key: notification.uri, reason: 'The mention has no text.' }))

    const instants = notifications.map(({ indexedAt }) => indexedAt)
    const top: string | undefined = sweep?.top ?? (instants.length > 0 ? latest(...instants) : undefined)
    const ids = Object.fromEntries(relevant.map(({ uri, indexedAt }) => [uri, indexedAt]))
    const found: { [uri: string]: string } = top === undefined ? {} : within({ ...sweep?.found, ...ids }, top)
    const oldest = instants.at(-1)
    const reached = oldest !== undefined && Date.parse(oldest) < horizon
    // A cursor that does not move would loop forever.
    if (cursor === undefined || cursor === sweep?.cursor || reached) {
      const at = top === undefined ? seen?.at : seen ? latest(top, seen.at) : top
      const recent = at === undefined ? {} : within({ ...seen?.recent, ...found }, at)
      // Nothing is known of the time before the first reading: the service keeps only the newest notifications.
      const collected = upTo !== undefined && upTo < asked ? [{ from: upTo, to: asked, complete: true }] : []
      const state = { seen: at === undefined ? null : { at, recent }, sweep: null, upTo: asked }
      yield { upserts, skipped, state, collected }
      return
    }
    sweep = { cursor, top: top ?? seen?.at ?? ctx.now().toISOString(), found }
    yield { upserts, skipped, state: { seen, sweep, asked, ...(upTo !== undefined && { upTo }) } }
  }
}
