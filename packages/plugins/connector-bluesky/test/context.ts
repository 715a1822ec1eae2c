import { contextFor } from '@portevoix/sdk/plugin-testkit'
import { blueskyConfig } from '../src/settings.ts'
import { ACCESS_TOKEN, type FakeBluesky, HANDLE } from './fake-provider.ts'

/** A context as the host gives it, over the real network to a fake server. */
export const contextOf = (provider: FakeBluesky, config: object = {}, secret = ACCESS_TOKEN) =>
  contextFor({ provider, config: blueskyConfig.parse({ service: provider.url, handle: HANDLE, ...config }), secret })
