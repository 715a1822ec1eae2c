import { testConnector } from '@portevoix/sdk/plugin-testkit'
import { linkedinConnector, linkedinMemberConnector, linkedinOrganizationConnector } from '../src/index.ts'
import { MEMBER, ORGANIZATION, startAs, TOKEN } from './logins.ts'

const secrets = { token: TOKEN, clientSecret: 'secret-of-the-application' }
const text = 'We (really) open our doors on Saturday_7: 100 % > 99 % #OpenDay'
const HIDDEN = 'LinkedIn lets no application list what a member has posted, so that find is always unknown'
const except = { 'publish-once': HIDDEN, 'publish-again': HIDDEN, 'publish-absent': HIDDEN }

testConnector(linkedinConnector, {
  config: () => ({ clientId: 'client' }),
  secrets,
  provider: () => startAs('linkedin'),
  text,
  except,
})

testConnector(linkedinMemberConnector, {
  config: () => ({ clientId: 'client' }),
  secrets,
  provider: () => startAs('linkedin-member'),
  published: (provider) => provider.postsOf(MEMBER),
  oldStates: { metrics: [{ version: 1, state: { sweep: { at: '2026-03-01T11:00:00Z', done: 2 } } }] },
  text,
  except,
})

testConnector(linkedinOrganizationConnector, {
  config: () => ({ clientId: 'client', organizationId: '2414183' }),
  secrets,
  provider: () => startAs('linkedin-organization'),
  published: (provider) => provider.postsOf(ORGANIZATION),
  oldStates: { metrics: [{ version: 1, state: { sweep: { at: '2026-03-01T11:00:00Z', start: 50 } } }] },
  text,
  // 50 are asked about at once.
  items: 70,
})
