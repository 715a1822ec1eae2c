import { contextFor } from '@portevoix/sdk/plugin-testkit'
import { mastodonConfig } from '../src/settings.ts'
import type { FakeMastodon } from './fake-provider.ts'

/** A context as the host gives it, over the real network to a fake server. */
export function contextOf(provider: FakeMastodon, config: object = {}, secret = 'a-token') {
  const lines: string[] = []
  const settings = mastodonConfig.parse({ instance: provider.url, ...config })
  const log = (_level: string, message: string) => void lines.push(message)
  return { ...contextFor({ provider, config: settings, secret, log }), lines }
}
