import { testNotifier } from '@portevoix/sdk/plugin-testkit'
import { bulletinNotifier } from '../src/index.ts'
import { startBulletin, TOKEN } from './fake-provider.ts'

testNotifier(bulletinNotifier, {
  config: (provider) => ({ url: provider.url }),
  secrets: { token: TOKEN },
  provider: startBulletin,
  to: 'ambassadors',
})
