import { linkedinConnector, linkedinMemberConnector, linkedinOrganizationConnector } from '../src/index.ts'
import { type FakeLinkedIn, startLinkedIn } from './fake-provider.ts'

export const TOKEN = 'access-token-of-ada'
export const ORGANIZATION = 'urn:li:organization:2414183'
export const MEMBER = 'urn:li:person:782bbtaQ'

const scopesOf = {
  linkedin: linkedinConnector.auth.token,
  'linkedin-member': linkedinMemberConnector.auth.token,
  'linkedin-organization': linkedinOrganizationConnector.auth.token,
}

/** A LinkedIn where somebody has logged in for a connector, with its scopes and no others. */
export function startAs(connector: keyof typeof scopesOf, without?: string): Promise<FakeLinkedIn> {
  const auth = scopesOf[connector]
  const granted = auth.type === 'oauth2' ? auth.scopes : []
  const scopes = granted.filter((scope) => scope !== without)
  const login = { member: '782bbtaQ', scopes, administers: ['2414183'] }
  return startLinkedIn((token) => (token === TOKEN ? login : null))
}
