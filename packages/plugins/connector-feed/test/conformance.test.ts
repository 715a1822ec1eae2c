import { testConnector } from '@portevoix/sdk/plugin-testkit'
import { describe } from 'vitest'
import { feedConnector } from '../src/index.ts'
import { startPublisher } from './fake-provider.ts'

testConnector(feedConnector, {
  config: ({ url }) => ({ url: `${url}/feed.xml` }),
  secrets: {},
  provider: startPublisher,
  items: 250,
  oldStates: {
    content: [
      { version: 1, state: { settings: '["http://127.0.0.1/feed.xml",null,null]', etag: '"old"', shared: {} } },
    ],
  },
})

describe('a feed that is one of a list', () => {
  testConnector(feedConnector, {
    config: ({ url }) => ({ feeds: [`${url}/feed.xml`] }),
    secrets: {},
    provider: startPublisher,
    oldStates: { content: [{ version: 1, state: { settings: '[]', shared: {} } }] },
  })
})
