import type { Page } from '@portevoix/sdk/plugin'
import { type MastodonContext, mastodonConfig } from '../src/settings.ts'
import type { FakeMastodon } from './fake-provider.ts'

/** A context as the host gives it, over the real network to a fake server. */
export function contextFor(
  provider: FakeMastodon,
  config: object = {},
  token = 'a-token',
): MastodonContext & { lines: string[] } {
  const lines: string[] = []
  return {
    integrationId: 'integration',
    config: mastodonConfig.parse({ instance: provider.url, ...config }),
    signal: new AbortController().signal,
    now: () => provider.now(),
    fetch: globalThis.fetch,
    secret: () => token,
    log: (_level, message) => lines.push(message),
    lines,
  }
}

/** All pages of a stream. */
export async function pagesOf<Item, State>(
  reading: AsyncIterable<Page<Item, State>>,
): Promise<{ records: Item[]; states: State[] }> {
  const records: Item[] = []
  const states: State[] = []
  for await (const page of reading) {
    records.push(...page.upserts)
    states.push(page.state)
  }
  return { records, states }
}
