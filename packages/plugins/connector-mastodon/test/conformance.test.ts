import { testConnector } from '@portevoix/sdk/plugin-testkit'
import { mastodonConnector } from '../src/index.ts'
import { startMastodon } from './fake-provider.ts'

const TOKEN = 'access-token-of-the-account'

testConnector(mastodonConnector, {
  config: (provider) => ({ instance: provider.url }),
  secrets: { token: TOKEN },
  provider: () => startMastodon({ accountOf: (token) => (token === TOKEN ? '1' : null) }),
  // Pages hold 40.
  items: 60,
})
