import { testConnector } from '@portevoix/sdk/plugin-testkit'
import { linkedinConnector, linkedinMemberConnector, linkedinOrganizationConnector } from '../src/index.ts'
import { startAs, TOKEN } from './logins.ts'

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
  text,
  except,
})

testConnector(linkedinOrganizationConnector, {
  config: () => ({ clientId: 'client', organizationId: '2414183' }),
  secrets,
  provider: () => startAs('linkedin-organization'),
  text,
  // Pages hold 50.
  items: 70,
})
