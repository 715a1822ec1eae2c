import { testConnector } from '@portevoix/sdk/plugin-testkit'
import { blueskyConnector } from '../src/index.ts'
import { ACCESS_TOKEN, HANDLE, startBluesky } from './fake-provider.ts'

testConnector(blueskyConnector, {
  config: (provider) => ({ service: provider.url, handle: HANDLE }),
  secrets: { password: ACCESS_TOKEN },
  provider: startBluesky,
  // Pages hold 100.
  items: 120,
})
