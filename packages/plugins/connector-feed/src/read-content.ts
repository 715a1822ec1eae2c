import type { ContentRecord, Page, PluginContext } from '@portevoix/sdk/plugin'
import { PluginError } from '@portevoix/sdk/plugin'
import type { FeedConfig } from './config.ts'
import { type Download, downloadFeed } from './download.ts'
import { MAX_REMEMBERED } from './keys.ts'
import { readFeed } from './reading.ts'
import { type Loss, languageTag, toRecords } from './records.ts'
import { labelOf, type Source, sourcesOf } from './sources.ts'
import { type FeedMemory, type FeedState, settingsOf } from './state.ts'

const PAGE_SIZE = 100
/** Feeds that are read at the same time, so that one that does not answer delays only its own slot. */
const AHEAD = 4
/** Number of lost details of entries that are logged one by one. */
const MAX_LOSSES_TOLD = 50
/** Number of shared identities that the states of all feeds together store. */
const REMEMBERED_IN_ALL = 3_000

export type FeedContext = PluginContext<FeedConfig, never>
type ContentPage = Page<ContentRecord, FeedState>
type Outcome = { download: Download | null } | { error: unknown }

const warn = (
  ctx: FeedContext,
  where: string,
  found: { faults: string[]; losses: readonly Loss[]; charset?: string | undefined },
): void => {
  const { faults, losses, charset } = found
  if (charset !== undefined) ctx.log('warn', `${where}${charset}`)
  if (faults.length > 0)
    ctx.log('warn', `${where}The feed is not well-formed, but could be read: ${faults.join('; ')}.`)
  for (const { part, entry, fate, written } of losses.slice(0, MAX_LOSSES_TOLD)) {
    const message = `${where}${part} of ${entry.slice(0, 200)} ${fate}.`
    ctx.log('warn', message, ...(written === undefined ? [] : [{ written: written.slice(0, 100) }]))
  }
  const more = losses.length - MAX_LOSSES_TOLD
  if (more > 0) ctx.log('warn', `${where}${more} more parts of entries could not be read, or were cut.`)
}

/** The records of one response, page by page, with the state of the feed after each. */
function* pagesOf(
  ctx: FeedContext,
  source: Source,
  options: { known: FeedMemory; download: Download | null; remember: number; where: string },
): Generator<Pick<ContentPage, 'upserts' | 'skipped'> & { memory: FeedMemory; last: boolean }> {
  const { known, download, remember, where } = options
  if (download === null) {
    yield { upserts: [], memory: known, last: true }
    return
  }
  const { feed, faults, emptyEntries } = readFeed(download.text)
  const { records, skipped, shared, losses } = toRecords(feed, {
    url: download.url,
    language: languageTag(ctx.config.language),
    shared: known.shared,
    remember,
    emptyEntries,
  })
  warn(ctx, where, { faults, losses, charset: download.warning })
  const taken = records.slice(0, ctx.config.maxItems)
  for (let start = 0; start === 0 || start < taken.length; start += PAGE_SIZE) {
    const last = start + PAGE_SIZE >= taken.length
    // Validators only after the whole: a run that dies on the way must not be told "not modified" the next time.
    const validators = last ? { etag: download.etag, lastModified: download.lastModified } : {}
    yield {
      upserts: taken
        .slice(start, start + PAGE_SIZE)
        .map((record) => ({ ...record, key: `${source.prefix}${record.key}` })),
      skipped: start === 0 ? skipped.map((one) => ({ ...one, reason: `${where}${one.reason}` })) : [],
      memory: { settings: known.settings, shared, ...validators },
      last,
    }
  }
}

const memoryOf = (ctx: FeedContext, source: Source, state: FeedState): FeedMemory => {
  const settings = settingsOf(source.url, ctx.config)
  const stored = state.feeds[source.slot]
  if (stored?.settings === settings) return stored
  return {
    settings,
    shared: stored?.shared ?? {},
    ...(stored?.restUntil === undefined ? {} : { restUntil: stored.restUntil }),
  }
}

/** The feed that a run was at when it ended early comes first, so that those behind it get their turn. */
const inTurn = (sources: readonly Source[], next: string | undefined): Source[] => {
  const at = Math.max(
    0,
    sources.findIndex(({ slot }) => slot === next),
  )
  return [...sources.slice(at), ...sources.slice(0, at)]
}

const asFailure = (error: unknown): PluginError =>
  error instanceof PluginError ? error : new PluginError('transient', 'The feed could not be read.', { cause: error })

/** What to tell the host where no feed at all could be read: what may pass by itself counts first. */
const gravest = (failures: readonly PluginError[]): PluginError | undefined =>
  failures.find(({ kind }) => kind === 'transient') ??
  failures
    .filter(({ kind }) => kind === 'rate_limit')
    .toSorted((a, b) => (a.retryAfterMs ?? 0) - (b.retryAfterMs ?? 0))[0] ??
  failures[0]

/**
 * Content of all feeds of an integration. A feed that fails is skipped with the reason and keeps its memory; where it
 * is the only one, or where all fail, the run fails.
 */
export async function* readContent(ctx: FeedContext, stored: FeedState | null): AsyncGenerator<ContentPage> {
  const { sources, skipped, whole, failure } = await sourcesOf(ctx)
  if (sources.length === 0 && failure !== undefined) throw failure
  const present = new Set(sources.map(({ slot }) => slot))
  const before = Object.entries(stored?.feeds ?? {})
  let state: FeedState = { feeds: Object.fromEntries(whole ? before.filter(([slot]) => present.has(slot)) : before) }
  if (skipped.length > 0 || sources.length === 0) {
    yield { upserts: [], skipped: skipped.map((part) => ({ ...part, unread: true })), state }
  }

  const alone = sources.length === 1 && ctx.config.opmlUrl === undefined
  const remember = Math.min(MAX_REMEMBERED, Math.max(10, Math.floor(REMEMBERED_IN_ALL / Math.max(1, sources.length))))
  const now = ctx.now()
  const rests = (source: Source): boolean => new Date(state.feeds[source.slot]?.restUntil ?? 0) > now
  const resting = sources.filter(rests).length
  if (resting > 0) ctx.log('info', `${resting} feeds asked to be left alone for now.`)
  const turn = inTurn(sources, stored?.next).filter((source) => !rests(source))
  const start = (source: Source): Promise<Outcome> =>
    downloadFeed(ctx, source.url, memoryOf(ctx, source, state)).then(
      (download) => ({ download }),
      (error: unknown) => ({ error }),
    )
  const underway = turn.slice(0, AHEAD).map(start)
  const failures: PluginError[] = []
  for (const [index, source] of turn.entries()) {
    const outcome = await underway.shift()
    const upcoming = turn[index + AHEAD]
    if (upcoming !== undefined) underway.push(start(upcoming))
    const known = memoryOf(ctx, source, state)
    const after = (memory: FeedMemory, done: boolean): FeedState => {
      const next = alone ? undefined : done ? turn[index + 1]?.slot : source.slot
      return { feeds: { ...state.feeds, [source.slot]: memory }, ...(next === undefined ? {} : { next }) }
    }
    try {
      if (outcome === undefined || 'error' in outcome) throw outcome?.error
      const where = alone ? '' : `${labelOf(source.url)}: `
      for (const { upserts, skipped: left, memory, last } of pagesOf(ctx, source, {
        known,
        download: outcome.download,
        remember,
        where,
      })) {
        state = after(memory, last)
        yield { upserts, state, ...(left === undefined ? {} : { skipped: left }) }
      }
    } catch (error) {
      if (alone || ctx.signal.aborted) throw error
      const reason = asFailure(error)
      failures.push(reason)
      const rest =
        reason.kind === 'rate_limit'
          ? { restUntil: new Date(now.getTime() + (reason.retryAfterMs ?? 0)).toISOString() }
          : {}
      state = after({ ...known, ...rest }, true)
      yield {
        upserts: [],
        skipped: [
          { reason: `The feed ${labelOf(source.url)} was not read: ${reason.message}`.slice(0, 2_000), unread: true },
        ],
        state,
      }
    }
  }
  const worst = failures.length > 0 && failures.length === turn.length ? gravest(failures) : undefined
  if (worst !== undefined) throw worst
}
