import type { Page } from '@portevoix/sdk/plugin'
import { type BlueskyContext, blueskyConfig } from '../src/settings.ts'
import { ACCESS_TOKEN, type FakeBluesky, HANDLE } from './fake-provider.ts'

/** A context as the host gives it, over the real network to a fake server. */
export const contextFor = (provider: FakeBluesky, config: object = {}, token = ACCESS_TOKEN): BlueskyContext => ({
  integrationId: 'integration',
  config: blueskyConfig.parse({ service: provider.url, handle: HANDLE, ...config }),
  signal: new AbortController().signal,
  now: () => provider.now(),
  fetch: globalThis.fetch,
  secret: () => token,
  log: () => undefined,
})

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
