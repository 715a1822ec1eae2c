import { testConnector } from '@portevoix/sdk/plugin-testkit'
import { newsroomConnector } from '../src/index.ts'
import { startNewsroom, TOKEN } from './fake-provider.ts'

testConnector(newsroomConnector, {
  config: (provider) => ({ url: provider.url }),
  secrets: { token: TOKEN },
  provider: startNewsroom,
})
