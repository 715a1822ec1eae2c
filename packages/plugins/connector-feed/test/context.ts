import type { ContentRecord, Page, StreamContext } from '@portevoix/sdk/plugin'
import { contextFor } from '@portevoix/sdk/plugin-testkit'
import type { FeedConfig } from '../src/config.ts'
import { feedConnector } from '../src/connector.ts'
import type { FeedState } from '../src/state.ts'

/** What a server answers to the headers that were sent and the address that was asked for. */
export type Answer = (headers: Headers, url: string) => Response

export const answerWith =
  (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}): Answer =>
  () =>
    new Response(body, { headers })

export interface Sync {
  pages: Page<ContentRecord, FeedState>[]
  records: ContentRecord[]
  skipped: { key?: string; reason: string }[]
  warnings: string[]
  state: FeedState
}

/** A context as the host gives it, over a network that knows nothing but this answer. */
export const contextOf = (
  answer: Answer,
  config: FeedConfig,
  warnings: string[] = [],
): StreamContext<FeedConfig, never> =>
  contextFor<FeedConfig, never>({
    provider: { now: () => new Date('2026-01-01T00:00:00Z') },
    config,
    fetch: async (input, init) => answer(new Headers(init?.headers), String(input)),
    log: (level, message) => {
      if (level === 'warn') warnings.push(message)
    },
  })

const configOf = (changes: FeedConfig = {}): FeedConfig =>
  changes.feeds || changes.opmlUrl ? changes : { url: 'https://feeds.example/news/feed.xml', ...changes }

/** Runs the stream to its end against one answer. */
export async function sync(
  answer: Answer,
  options: { state?: FeedState | null; config?: FeedConfig; stopAfter?: number } = {},
): Promise<Sync> {
  const warnings: string[] = []
  const ctx = contextOf(answer, configOf(options.config), warnings)
  const stream = feedConnector.streams?.content
  const pages: Page<ContentRecord, FeedState>[] = []
  if (!stream) throw new Error('the feed connector has no content stream')
  for await (const page of stream.read(ctx, options.state ?? null)) {
    pages.push(page)
    if (pages.length === options.stopAfter) break
  }
  const state = pages.at(-1)?.state
  if (!state) throw new Error('the stream yielded no page')
  return {
    pages,
    records: pages.flatMap((page) => page.upserts),
    skipped: pages.flatMap((page) => page.skipped ?? []),
    warnings,
    state,
  }
}
