import { testNotifier } from '@portevoix/sdk/plugin-testkit'
import { describe } from 'vitest'
import { chatNotifier } from '../src/index.ts'
import { startFakeSlack, startFakeTeams, TOKEN } from './fake-provider.ts'

const except = { once: 'an incoming webhook takes no key, and gives nothing by which a message is found again' }

describe('Slack', () => {
  testNotifier(chatNotifier, {
    config: ({ url }) => ({ service: 'slack', url: `${url}/services/T000/B000/{secret}` }),
    secrets: { token: TOKEN },
    provider: startFakeSlack,
    to: 'Ada',
    except,
  })
})

describe('Teams', () => {
  testNotifier(chatNotifier, {
    config: ({ url }) => ({
      service: 'teams',
      url: `${url}/workflows/1/triggers/manual/paths/invoke?api-version=1&sig={secret}`,
    }),
    secrets: { token: TOKEN },
    provider: startFakeTeams,
    to: 'Ada',
    except,
  })
})
