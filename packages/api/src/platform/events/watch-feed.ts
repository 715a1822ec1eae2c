import type { Database } from '../../core/database.ts'
import type { Log } from '../../core/log.ts'
import { apart } from '../../core/telemetry.ts'
import { beginEpoch } from './feed.ts'
import { CHANNEL, type Listener, listen } from './listen.ts'

/** Wakes those in this process who follow the events of an organisation. */
export interface FeedWatch {
  /**
   * Calls `wake` when there may be events that were not readable before.
   * @returns a function that ends it.
   */
  follow(organizationId: string, wake: () => void): () => void
  /** Says that this process committed events. It must not be called in their transaction. */
  committed(): void
  close(): Promise<void>
}

declare module '../../core/context.ts' {
  interface Services {
    readonly feed: FeedWatch
  }
}

/** Between two looks where nobody says that there is something. */
const POLL_MS = 500
/** The same where PostgreSQL says so: for what it said while the connection was broken. */
const POLL_HEARING_MS = 2_000
/** The first look again where a commit waits for an older transaction; each one later is twice as late. */
const WAITING_MS = 25
/** Processes are told at most so often. */
const TELL_EVERY_MS = 50

interface News {
  readonly isPresent: boolean
  readonly end: string
  readonly told: readonly string[]
  readonly waiting: boolean
}

/**
 * Looks at the feed for all followers of this process by one statement, and for nobody by none.
 * @param options.directUrl of PostgreSQL itself, for a listening connection; null to look twice a second.
 */
export function watchFeed(options: { database: Database; directUrl: string | null; log: Log }): FeedWatch {
  const { database, directUrl, log } = options
  const followers = new Map<string, Set<() => void>>()
  /** Of organisations that were not followed at the last look: what was told since then is not known. */
  const fresh = new Set<string>()
  let end: string | null = null
  let listener: Listener | null = null
  let timer: NodeJS.Timeout | undefined
  let dueAt = Number.POSITIVE_INFINITY
  let looking = false
  let askedMeanwhile = false
  let waitMs = WAITING_MS
  let closed = false
  let telling: NodeJS.Timeout | null = null

  const schedule = (inMs: number): void => {
    const at = performance.now() + inMs
    if (closed || followers.size === 0 || at >= dueAt) return
    clearTimeout(timer)
    dueAt = at
    timer = apart(() => setTimeout(() => void look(), inMs).unref())
  }

  const lookNow = (): void => {
    waitMs = WAITING_MS
    if (looking) askedMeanwhile = true
    else schedule(0)
  }

  async function look(): Promise<void> {
    dueAt = Number.POSITIVE_INFINITY
    looking = true
    askedMeanwhile = false
    let nextMs = listener?.hears ? POLL_HEARING_MS : POLL_MS
    try {
      const woken = new Set(fresh)
      fresh.clear()
      const [news] = await database.callFunction<News>('portevoix_feed_news', [[...followers.keys()], end ?? '0'])
      if (news && !news.isPresent) await beginEpoch(database)
      if (news) {
        // Before the first look nothing was told to anybody.
        for (const organizationId of end === null ? followers.keys() : news.told) woken.add(organizationId)
        end = news.end
        if (news.waiting) {
          nextMs = Math.min(nextMs, waitMs)
          waitMs *= 2
        }
      }
      for (const organizationId of woken) for (const wake of followers.get(organizationId) ?? []) wake()
    } catch (error) {
      for (const organizationId of followers.keys()) fresh.add(organizationId)
      log.warn({ err: error }, 'the feed of events could not be looked at')
    } finally {
      looking = false
      schedule(askedMeanwhile ? 0 : nextMs)
    }
  }

  const tellOthers = async (): Promise<void> => {
    telling = null
    await database.systemPool
      .query(`SELECT pg_notify('${CHANNEL}', '')`)
      .catch((error: unknown) =>
        log.warn({ err: error }, 'other processes were not told of events: they look themselves'),
      )
  }

  return {
    follow: (organizationId, wake) => {
      const own = followers.get(organizationId) ?? new Set()
      followers.set(organizationId, own.add(wake))
      fresh.add(organizationId)
      if (directUrl && !listener && !closed) listener = apart(() => listen(directUrl, { heard: lookNow, log }))
      lookNow()
      return () => {
        own.delete(wake)
        if (own.size === 0 && followers.get(organizationId) === own) followers.delete(organizationId)
      }
    },
    committed: () => {
      lookNow()
      if (directUrl && !closed) telling ??= setTimeout(() => void tellOthers(), TELL_EVERY_MS).unref()
    },
    close: async () => {
      closed = true
      clearTimeout(timer)
      if (telling) clearTimeout(telling)
      await listener?.close()
    },
  }
}
