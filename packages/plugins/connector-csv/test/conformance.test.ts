import type { Json, StreamName } from '@portevoix/sdk/plugin'
import { testConnector } from '@portevoix/sdk/plugin-testkit'
import { describe } from 'vitest'
import { csvConnector } from '../src/index.ts'
import { startFileServer, TOKEN } from './fake-provider.ts'

/** An integration fills one stream: the properties are tried for each with the settings that choose it. */
const SETTINGS: { readonly [K in StreamName]: { [setting: string]: Json } } = {
  people: { columns: { key: 'id', displayName: 'name' } },
  ties: { columns: { key: 'id', from: 'id', to: 'views' }, values: { kind: 'advice' } },
  content: { columns: { key: 'id', title: 'name', publishedAt: 'at' } },
  metrics: {
    columns: { key: 'id', subjectId: 'id', at: 'at' },
    values: { subjectType: 'content' },
    metrics: { views: 'views' },
  },
  mentions: { columns: { key: 'id', text: 'name', at: 'at' }, values: { network: 'web' } },
}

for (const [stream, settings] of Object.entries(SETTINGS) as [StreamName, { [setting: string]: Json }][]) {
  describe(`a file of ${stream}`, () => {
    testConnector(csvConnector, {
      config: ({ url }) => ({ url: `${url}/all.csv`, records: stream, mode: 'snapshot', auth: 'bearer', ...settings }),
      secrets: { token: TOKEN, login: 'somebody:unused-password' },
      provider: startFileServer,
      // Pages are the same for every stream: one is tried with several.
      items: stream === 'people' ? 2_100 : 7,
      streams: [stream],
    })
  })
}
